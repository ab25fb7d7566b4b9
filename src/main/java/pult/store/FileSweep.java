package pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.change.OutboxEntry;
import pult.domain.file.HeldFile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Brings the files on the disk and their index into step: at opening, when either may have been
/// left behind by a crash or a lost database, and when appeals go.
final class FileSweep {
    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);

    private final Db db;
    private final Ledger ledger;
    private final Clock clock;
    private final FilePlaces places;
    private final Spoiling spoiling;

    FileSweep(Db db, Ledger ledger, FilePlaces places, Spoiling spoiling, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.clock = clock;
        this.places = places;
        this.spoiling = spoiling;
    }

    /// Files without a row: what the operator attached gets one again, the rest is removed. Rows
    /// without a file are as if the disk had spoilt it.
    void atOpening() {
        try {
            var orphans = places.names();
            var rows = db.read(session -> FileRows.list(session, "TRUE"));
            for (var row : rows) {
                if (!orphans.remove(row.place())) {
                    spoiling.spoilt(row);
                }
            }
            for (var orphan : orphans) {
                orphan(orphan);
            }
        } catch (IOException e) {
            LOG.warn("held files were not looked through: {}", e.getClass().getSimpleName());
        }
        restWithoutFiles();
        forgetGone();
    }

    private void orphan(String place) throws IOException {
        FileHead head;
        try (var file = places.open(place)) {
            head = FileHead.read(file.head());
            if (head.origin() == HeldFile.Origin.PLATFORM || !whole(file, head)) {
                head = null;
            }
        } catch (SealedFile.Spoilt | StoreDamaged e) {
            LOG.warn("a file without a row is put aside: {}", e.getClass().getSimpleName());
            places.quarantine(place);
            return;
        }
        if (head == null) {
            places.remove(place);
        } else {
            takeIn(place, head);
        }
    }

    private static boolean whole(SealedFile file, FileHead head)
            throws IOException, SealedFile.Spoilt {
        var content = new ByteArrayOutputStream();
        file.read(content::writeBytes);
        var hash = SqlFiles.digest().digest(content.toByteArray());
        return HexFormat.of().formatHex(hash).equals(head.sha256());
    }

    /// The actions that name the file were carried over from the journal before.
    private void takeIn(String place, FileHead head) {
        db.write(
                Db.Priority.OPERATOR,
                session -> {
                    FileRows.insert(session, head, HeldFile.State.WHOLE, place, head.size());
                    for (var row : OutboxRows.list(session, "appeal = ?", head.appeal())) {
                        if (row.change().action().files().contains(head.fileId())) {
                            FileRows.bind(session, row.change());
                            knownAs(session, head, row);
                        }
                    }
                    return true;
                });
    }

    /// The platform's id of a file that went out with an action.
    private static void knownAs(Session session, FileHead head, OutboxRows.Row row)
            throws SQLException {
        var fixed = FileRows.fixed(session, row.change().id());
        var place = row.change().action().files().indexOf(head.fileId());
        if (place < fixed.size()) {
            session.update(
                    "UPDATE held_file SET remote = ?, state = ? WHERE id = ?",
                    fixed.get(place),
                    Codes.FILES.of(
                            row.status() == OutboxEntry.Status.ACCEPTED
                                    ? HeldFile.State.UPLOADED
                                    : HeldFile.State.WHOLE),
                    head.id());
        }
    }

    /// Files of appeals that are not here any more go too, unless an own action still needs them.
    void forgetGone() {
        // Nearly always there are none, and a transaction of its own costs the start a flush.
        if (db.read(FileSweep::gone).isEmpty()) {
            return;
        }
        var gone =
                db.write(
                        Db.Priority.SYNC,
                        session -> {
                            var rows = gone(session);
                            for (var row : rows) {
                                FileRows.remove(session, row.head().fileId());
                            }
                            return rows;
                        });
        gone.forEach(row -> places.remove(row.place()));
    }

    private static List<FileRows.Row> gone(Session session) throws SQLException {
        if (session.number("SELECT COUNT(*) FROM bookmark WHERE complete") == 0) {
            // The copy is being filled: what is not here may still come.
            return List.of();
        }
        return FileRows.list(
                session,
                "NOT EXISTS (SELECT 1 FROM appeal a WHERE a.id = held_file.appeal)"
                        + " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.status <> 2"
                        + " AND o.change_id = held_file.action)");
    }

    /// Actions whose files are nowhere come to rest: nothing else would ever move them.
    private void restWithoutFiles() {
        if (db.read(FileSweep::withoutFiles).isEmpty()) {
            return;
        }
        db.write(
                Db.Priority.SYNC,
                session -> {
                    for (var row : withoutFiles(session)) {
                        ledger.record(
                                session,
                                Ledger.verdict(
                                        row.change().id(),
                                        true,
                                        Spoiling.DAMAGED,
                                        clock.instant()));
                    }
                    return true;
                });
    }

    private static List<OutboxRows.Row> withoutFiles(Session session) throws SQLException {
        var lacking = new ArrayList<OutboxRows.Row>();
        for (var row : OutboxRows.list(session, OutboxRows.WAITING)) {
            if (lacks(session, row)) {
                lacking.add(row);
            }
        }
        return lacking;
    }

    private static boolean lacks(Session session, OutboxRows.Row row) throws SQLException {
        var files = row.change().action().files();
        if (Departures.up(session, row).isPresent()) {
            return false;
        }
        for (var file : files) {
            if (FileRows.find(session, file).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
