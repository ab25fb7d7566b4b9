package pult.store;

import pult.domain.answer.Losses;
import pult.domain.change.Notices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Lost texts, for 90 days.
final class SqlLosses implements Losses {
    /// How long losses and earlier texts of drafts are shown.
    static final Duration KEPT = Duration.ofDays(90);

    private final Db db;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    SqlLosses(Db db, Ledger ledger, Notices notices, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public List<Loss> list(int limit) {
        var oldest = clock.instant().minus(KEPT);
        return db.read(session -> LossRows.newest(session, limit)).stream()
                .filter(loss -> loss.at().isAfter(oldest))
                .toList();
    }

    @Override
    public List<Hour> hours() {
        var oldest = clock.instant().minus(KEPT);
        return db.read(session -> SyncLog.hours(session, oldest));
    }

    @Override
    public void giveBack(long id) {
        var done =
                db.write(
                        Db.Priority.OPERATOR,
                        session -> {
                            var loss = LossRows.find(session, id);
                            if (loss.isEmpty() || loss.get().back() != null) {
                                return false;
                            }
                            ledger.record(
                                    session, new JournalRecord.TextGivenBack(id, clock.instant()));
                            return true;
                        });
        if (done) {
            notices.tell(Notices.Notice.DRAFTS);
            notices.tell(Notices.Notice.APPEALS);
        }
    }

    /// Forgets what is older than 90 days, earlier texts of drafts too; once at every opening.
    void forgetOld() {
        var oldest = clock.instant().minus(KEPT);
        db.write(
                Db.Priority.SYNC,
                session ->
                        LossRows.removeBefore(session, oldest)
                                + DraftVersionRows.removeBefore(session, oldest)
                                + SyncLog.removeBefore(session, oldest));
    }
}
