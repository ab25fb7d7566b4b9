package pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;
import pult.domain.change.NotSaved;
import pult.domain.change.Notices;
import pult.domain.file.AttachedFiles;
import pult.domain.file.FileCheck;
import pult.domain.file.FileId;
import pult.domain.file.FileKind;
import pult.domain.file.HeldFile;
import pult.domain.file.NotTaken;
import pult.platform.FreeSpace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Held files for the screens: read, attached, taken off.
final class SqlFiles implements AttachedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SqlFiles.class);
    private static final int MOST_OF_AN_ANSWER = 10;

    private final Db db;
    private final Ledger ledger;
    private final FilePlaces places;
    private final Spoiling spoiling;
    private final Notices notices;
    private final Clock clock;
    private final Supplier<FreeSpace.Level> room;

    SqlFiles(Db db, Ledger ledger, FilePlaces places, Spoiling spoiling, Surroundings around) {
        this.db = db;
        this.ledger = ledger;
        this.places = places;
        this.spoiling = spoiling;
        this.notices = around.notices();
        this.clock = around.clock();
        this.room = around.room();
    }

    /// What files need beside the database.
    record Surroundings(Notices notices, Clock clock, Supplier<FreeSpace.Level> room) {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of the platform", e);
        }
    }

    @Override
    public List<HeldFile> of(AppealId appeal) {
        return held("appeal = ?", appeal);
    }

    @Override
    public List<HeldFile> ofDraft(AppealId appeal) {
        return held("origin = 1 AND action IS NULL AND appeal = ?", appeal);
    }

    private List<HeldFile> held(String where, AppealId appeal) {
        return db.read(session ->
                FileRows.list(session, where, appeal.number()).stream()
                        .map(FileRows.Row::held)
                        .toList());
    }

    @Override
    public Optional<byte[]> read(FileId id) {
        var found = db.read(session -> FileRows.find(session, id));
        if (found.isEmpty() || !found.get().held().readable()) {
            return Optional.empty();
        }
        var row = found.get();
        try (var file = places.open(row)) {
            var out = new ByteArrayOutputStream(Math.toIntExact(row.head().size()));
            file.read(out::writeBytes);
            if (out.size() != row.head().size()) {
                throw new SealedFile.Spoilt("length");
            }
            return Optional.of(out.toByteArray());
        } catch (SealedFile.Spoilt | IOException e) {
            LOG.error("a held file cannot be read: {}", e.getClass().getSimpleName());
            spoiling.spoilt(row);
            return Optional.empty();
        }
    }

    @Override
    public HeldFile attach(AppealId appeal, String name, byte[] content) throws NotTaken {
        if (content.length == 0) {
            throw new NotTaken(NotTaken.Reason.EMPTY);
        }
        if (content.length > Attachment.LARGEST) {
            throw new NotTaken(NotTaken.Reason.TOO_LARGE);
        }
        if (FileCheck.of(name, content).kind() == FileKind.DANGEROUS) {
            throw new NotTaken(NotTaken.Reason.DANGEROUS);
        }
        if (ofDraft(appeal).size() >= MOST_OF_AN_ANSWER) {
            throw new NotTaken(NotTaken.Reason.TOO_MANY);
        }
        if (room.get() == FreeSpace.Level.SCARCE) {
            throw new NotTaken(NotTaken.Reason.NO_ROOM);
        }
        var head = head(appeal, name, content);
        var place = FilePlaces.freshName();
        try (var file = places.create(place, head)) {
            file.append(content, 0, content.length);
            file.force();
            places.forceNames();
            db.write(
                    Db.Priority.OPERATOR,
                    session -> {
                        FileRows.insert(session, head, HeldFile.State.WHOLE, place, content.length);
                        return true;
                    });
        } catch (IOException | NotSaved e) {
            LOG.error("a file was not taken: {}", e.getClass().getSimpleName());
            places.remove(place);
            throw new NotTaken(NotTaken.Reason.NO_ROOM);
        }
        notices.tell(Notices.Notice.FILES);
        return db.read(session -> FileRows.find(session, head.fileId())).orElseThrow().held();
    }

    private FileHead head(AppealId appeal, String name, byte[] content) {
        var id = FileId.fresh();
        return FileHead.of(
                id,
                appeal,
                HeldFile.Origin.OPERATOR,
                new Attachment(
                        id.toString(),
                        name.length() <= 255 ? name : name.substring(name.length() - 255),
                        content.length,
                        MediaTypes.of(FileCheck.of(name, content).kind(), name),
                        HexFormat.of().formatHex(digest().digest(content))),
                clock.millis());
    }

    @Override
    public void detach(FileId id) {
        var last = new AtomicBoolean();
        var place =
                db.write(
                        Db.Priority.OPERATOR,
                        session -> {
                            var row = FileRows.find(session, id);
                            if (row.isEmpty() || row.get().action() != null) {
                                return "";
                            }
                            // First the file: one without a row would be taken for an attached one
                            // when the power goes in between.
                            places.remove(row.get().place());
                            FileRows.remove(session, id);
                            last.set(PageStore.letGo(session, row.get().head().appealId()));
                            return row.get().place();
                        });
        if (!place.isEmpty()) {
            notices.tell(Notices.Notice.FILES);
        }
        if (last.get()) {
            notices.tell(Notices.Notice.APPEALS);
        }
    }

    @Override
    public void takenOut(FileId id) {
        db.write(
                Db.Priority.OPERATOR,
                session -> {
                    var row = FileRows.find(session, id);
                    if (row.isPresent()) {
                        var about = row.get().held().about();
                        ledger.record(
                                session,
                                new JournalRecord.FileTakenOut(
                                        row.get().head().appealId(),
                                        about.id(),
                                        about.sha256(),
                                        clock.instant()));
                    }
                    return true;
                });
    }
}
