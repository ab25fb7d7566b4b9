package pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.change.NotSaved;
import pult.domain.change.Notices;
import pult.domain.file.FileId;
import pult.domain.file.HeldFile;
import pult.platform.FreeSpace;
import pult.sync.FileReplica;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Held files for their exchange.
final class SqlFileReplica implements FileReplica {
    private static final Logger LOG = LoggerFactory.getLogger(SqlFileReplica.class);

    /// Longest file fetched without being asked for, bytes.
    private static final long LARGEST_AHEAD = 5L * 1024 * 1024;

    private static final int APPEALS_AHEAD = 200;

    private final Db db;
    private final FilePlaces places;
    private final Spoiling spoiling;
    private final Notices notices;
    private final Clock clock;
    private final Supplier<FreeSpace.Level> room;
    private final SqlPack pack;

    SqlFileReplica(
            Db db,
            FilePlaces places,
            Spoiling spoiling,
            SqlFiles.Surroundings around,
            SqlPack pack) {
        this.pack = pack;
        this.db = db;
        this.places = places;
        this.spoiling = spoiling;
        this.notices = around.notices();
        this.clock = around.clock();
        this.room = around.room();
    }

    @Override
    public Optional<Receiving> receive(Wanted wanted, Reason reason) {
        var known = db.read(session -> FileRows.find(session, wanted.appeal(), wanted.file().id()));
        if (known.isPresent() && known.get().state() != HeldFile.State.PARTIAL) {
            return Optional.empty();
        }
        if (room.get() == FreeSpace.Level.SCARCE
                || (reason == Reason.AHEAD && room.get() != FreeSpace.Level.PLENTY)) {
            throw new NotSaved("file", new IOException("no space"));
        }
        if (known.isPresent()) {
            var on = goOn(known.get());
            if (on.isPresent()) {
                return on;
            }
        }
        return Optional.of(begin(wanted));
    }

    private Optional<Receiving> goOn(FileRows.Row row) {
        try {
            return Optional.of(arriving(row, places.open(row)));
        } catch (SealedFile.Spoilt | IOException e) {
            LOG.warn("a half fetched file begins anew: {}", e.getClass().getSimpleName());
            places.remove(row.place());
            forget(row);
            return Optional.empty();
        }
    }

    private Receiving begin(Wanted wanted) {
        var head =
                FileHead.of(
                        FileId.fresh(),
                        wanted.appeal(),
                        HeldFile.Origin.PLATFORM,
                        wanted.file(),
                        clock.millis());
        var place = FilePlaces.freshName();
        var begun = false;
        try {
            var receiving = begin(head, place, places.create(place, head));
            begun = true;
            return receiving;
        } catch (IOException e) {
            throw new NotSaved("file", e);
        } finally {
            if (!begun) {
                places.remove(place);
            }
        }
    }

    private Receiving begin(FileHead head, String place, SealedFile file) throws IOException {
        var known = false;
        try {
            var row =
                    db.write(
                            Db.Priority.SYNC,
                            session -> {
                                FileRows.insert(session, head, HeldFile.State.PARTIAL, place, 0);
                                return FileRows.find(session, head.fileId()).orElseThrow();
                            });
            known = true;
            return arriving(row, file);
        } finally {
            if (!known) {
                file.close();
            }
        }
    }

    /// The file is closed when it cannot be gone on with.
    private Arriving arriving(FileRows.Row row, SealedFile file) throws IOException {
        var arriving = new Arriving(row, file);
        var done = false;
        try {
            arriving.have = file.resume(arriving.hash::update);
            done = true;
            return arriving;
        } finally {
            if (!done) {
                file.close();
            }
        }
    }

    private void forget(FileRows.Row row) {
        db.write(
                Db.Priority.SYNC,
                session -> {
                    FileRows.remove(session, row.head().fileId());
                    return true;
                });
    }

    /// A file whose bytes come in.
    private final class Arriving implements Receiving {
        private final FileRows.Row row;
        private final SealedFile file;
        private final java.security.MessageDigest hash = SqlFiles.digest();
        private long have;
        private boolean done;

        Arriving(FileRows.Row row, SealedFile file) {
            this.row = row;
            this.file = file;
        }

        @Override
        public long have() {
            return have;
        }

        @Override
        public void take(byte[] bytes, int count) {
            try {
                file.append(bytes, 0, count);
                hash.update(bytes, 0, count);
                have += count;
            } catch (IOException e) {
                throw new NotSaved("file", e);
            }
        }

        @Override
        public boolean finish() {
            var right =
                    have == row.head().size()
                            && java.util.HexFormat.of()
                                    .formatHex(hash.digest())
                                    .equals(row.head().sha256());
            done = true;
            if (!right) {
                places.remove(row.place());
                forget(row);
                return false;
            }
            try {
                file.force();
                places.forceNames();
            } catch (IOException e) {
                throw new NotSaved("file", e);
            }
            db.write(
                    Db.Priority.SYNC,
                    session -> {
                        session.update(
                                "UPDATE held_file SET state = ?, have = ? WHERE id = ?",
                                Codes.FILES.of(HeldFile.State.WHOLE),
                                have,
                                row.head().id());
                        return true;
                    });
            notices.tell(Notices.Notice.FILES);
            return true;
        }

        @Override
        public void giveUp() {
            done = true;
            places.remove(row.place());
            forget(row);
        }

        @Override
        public void close() {
            try (file) {
                if (!done) {
                    db.write(
                            Db.Priority.SYNC,
                            session -> {
                                session.update(
                                        "UPDATE held_file SET have = ? WHERE id = ?",
                                        have,
                                        row.head().id());
                                return true;
                            });
                }
            } catch (IOException e) {
                LOG.warn("a held file did not close: {}", e.getClass().getSimpleName());
            }
        }
    }

    @Override
    public List<Wanted> begun() {
        return db.read(session ->
                FileRows.list(session, "state = 0").stream()
                        .map(row -> new Wanted(row.head().appealId(), row.held().about()))
                        .toList());
    }

    @Override
    public List<Wanted> ahead(String login, int most) {
        return db.scan(session -> {
            var mine =
                    session.list(
                            row -> new AppealId(row.getLong(1)),
                            "SELECT id FROM appeal WHERE assignee = ? AND lane = ?"
                                    + " ORDER BY assignee, lane, due_at, id"
                                    + " FETCH FIRST ? ROWS ONLY",
                            login,
                            Codes.LANES.of(AppealRow.Lane.RUNNING),
                            APPEALS_AHEAD);
            var missing = new ArrayList<Wanted>();
            for (var id : mine) {
                if (missing.size() < most) {
                    missing(session, id, missing);
                }
            }
            return List.copyOf(missing);
        });
    }

    private static void missing(Session session, AppealId id, List<Wanted> into)
            throws SQLException {
        var appeal = Bodies.find(session, Bodies.BODY, id);
        if (appeal.isEmpty()) {
            return;
        }
        for (var file : appeal.get().attachments()) {
            if (file.size() <= LARGEST_AHEAD && FileRows.find(session, id, file.id()).isEmpty()) {
                into.add(new Wanted(id, file));
            }
        }
    }

    @Override
    public List<Wanted> packed(int most) {
        return pack.lacking(most);
    }

    @Override
    public List<Leaving> leaving() {
        return db.read(session -> {
            var rows = FileRows.list(session, FileRows.LEAVING + " AND refusal IS NULL");
            var first = new ArrayList<Leaving>();
            var later = new ArrayList<Leaving>();
            for (var row : rows) {
                var awaited = row.action() != null;
                (awaited ? first : later)
                        .add(
                                new Leaving(
                                        row.head().fileId(),
                                        row.head().appealId(),
                                        row.held().about(),
                                        row.remote(),
                                        awaited));
            }
            first.addAll(later);
            return List.copyOf(first);
        });
    }

    @Override
    public Optional<byte[]> part(FileId id, long from, int most) {
        var row = db.read(session -> FileRows.find(session, id));
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var left = row.get().head().size() - from;
        try (var file = places.open(row.get())) {
            var part = file.read(from, (int) Math.min(most, left));
            if (part.length < Math.min(most, left)) {
                throw new SealedFile.Spoilt("length");
            }
            return Optional.of(part);
        } catch (SealedFile.Spoilt | IOException e) {
            LOG.error("a file on its way cannot be read: {}", e.getClass().getSimpleName());
            spoiling.spoilt(row.get());
            return Optional.empty();
        }
    }

    @Override
    public void begun(FileId id, String remote) {
        write("UPDATE held_file SET remote = ? WHERE id = ?", remote, id.value());
    }

    @Override
    public void arrived(FileId id) {
        write(
                "UPDATE held_file SET state = ?, refusal = NULL WHERE id = ?",
                Codes.FILES.of(HeldFile.State.UPLOADED),
                id.value());
        notices.tell(Notices.Notice.FILES);
        notices.tell(Notices.Notice.OUTBOX);
    }

    @Override
    public void lost(FileId id) {
        write("UPDATE held_file SET remote = NULL WHERE id = ?", id.value());
    }

    @Override
    public void refused(FileId id, String code) {
        spoiling.refused(id, code);
    }

    private void write(String sql, Object... parameters) {
        db.write(
                Db.Priority.SYNC,
                session -> {
                    session.update(sql, parameters);
                    return true;
                });
    }
}
