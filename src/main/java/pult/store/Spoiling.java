package pult.store;

import pult.domain.change.ChangeId;
import pult.domain.change.Notices;
import pult.domain.change.RestReason;
import pult.domain.file.FileId;
import pult.domain.file.HeldFile;

import java.sql.SQLException;
import java.time.Clock;

/// What follows when a held file is not what it was, or goes no further: a file of the platform is
/// forgotten and fetched anew; for one of the operator, the answer that waits comes to rest.
final class Spoiling {
    /// The disk has spoilt a file of an answer.
    static final String DAMAGED = RestReason.FILE_DAMAGED.code();

    /// The platform does not take a file of an answer.
    static final String REFUSED = RestReason.FILE_REFUSED.code();

    private final Db db;
    private final Ledger ledger;
    private final FilePlaces places;
    private final Notices notices;
    private final Clock clock;

    Spoiling(Db db, Ledger ledger, FilePlaces places, Notices notices, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.places = places;
        this.notices = notices;
        this.clock = clock;
    }

    /// The file is put aside.
    void spoilt(FileRows.Row row) {
        places.quarantine(row.place());
        db.write(
                Db.Priority.SYNC,
                session -> {
                    spoilt(session, row);
                    return true;
                });
        tell();
    }

    void spoilt(Session session, FileRows.Row row) throws SQLException {
        var id = row.head().fileId();
        if (row.head().origin() == HeldFile.Origin.PLATFORM || row.remoteHas()) {
            FileRows.remove(session, id);
        } else {
            FileRows.state(session, id, HeldFile.State.DAMAGED, DAMAGED);
            rest(session, row, DAMAGED);
        }
    }

    /// The platform said no.
    void refused(FileId id, String code) {
        db.write(
                Db.Priority.SYNC,
                session -> {
                    var row = FileRows.find(session, id);
                    if (row.isPresent()) {
                        FileRows.state(session, id, row.get().state(), code);
                        rest(session, row.get(), REFUSED);
                    }
                    return true;
                });
        tell();
    }

    /// The answer that waits for this file comes to rest: the operator decides.
    private void rest(Session session, FileRows.Row row, String reason) throws SQLException {
        var named = row.action();
        if (named == null) {
            return;
        }
        var action = OutboxRows.find(session, new ChangeId(named));
        if (action.isPresent() && action.get().status().waiting()) {
            ledger.record(
                    session,
                    Ledger.verdict(action.get().change().id(), true, reason, clock.instant()));
        }
    }

    private void tell() {
        notices.tell(Notices.Notice.FILES);
        notices.tell(Notices.Notice.OUTBOX);
        notices.tell(Notices.Notice.APPEALS);
    }
}
