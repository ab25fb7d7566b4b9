package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;
import pult.domain.change.NotSaved;
import pult.domain.change.Notices;
import pult.domain.change.OutboxEntry;
import pult.domain.file.HeldFile;
import pult.platform.FreeSpace;
import pult.sync.FeedPage;
import pult.sync.Replica;
import pult.sync.SyncNote;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// The local copy for the sync: pages with their cursor, and what the server said to actions.
final class SqlReplica implements Replica {
    /// After a restore of the server actions accepted within this time are offered again: no backup
    /// is older.
    private static final Duration OFFERED_AGAIN = Duration.ofDays(30);

    private static final String COPY =
            "SELECT epoch, cursor_text, complete, generation, indexed FROM bookmark";

    private record Copy(
            @Nullable String epoch,
            String cursor,
            boolean complete,
            int generation,
            boolean indexed) {
        static Copy read(ResultSet row) throws SQLException {
            return new Copy(
                    row.getString(1),
                    row.getString(2),
                    row.getBoolean(3),
                    row.getInt(4),
                    row.getBoolean(5));
        }
    }

    /// How much a run of the feed has brought; counting it again looks at every row.
    private record Received(int generation, long appeals) {
        Received and(int more) {
            return new Received(generation, appeals + more);
        }
    }

    private final Db db;
    private final Ledger ledger;
    private final PageStore pages;
    private final Settlements settlements;
    private final Notices notices;
    private final Clock clock;
    private final SealedPage.Keys keys;
    private final KinRows kin;
    private final Supplier<FreeSpace.Level> space;
    private final Runnable forgetGone;
    private volatile @Nullable Received received;

    SqlReplica(Db db, Ledger ledger, LocalView view, PageStore pages, Surroundings around) {
        this.db = db;
        this.ledger = ledger;
        this.pages = pages;
        this.notices = around.notices();
        this.clock = around.clock();
        this.settlements = new Settlements(ledger, view, pages, clock);
        this.keys = around.keys();
        this.kin = around.kin();
        this.space = around.space();
        this.forgetGone = around.forgetGone();
    }

    /// What the replica needs beside the database.
    ///
    /// @param keys seal rows and hash what related appeals are found by
    /// @param kin tells which appeals belong together
    /// @param forgetGone removes files of appeals that are not here any more
    record Surroundings(
            Notices notices,
            Clock clock,
            SealedPage.Keys keys,
            KinRows kin,
            Supplier<FreeSpace.Level> space,
            Runnable forgetGone) {}

    private static Copy copy(Session session) throws SQLException {
        return session.first(Copy::read, COPY).orElseThrow(() -> new StoreDamaged("bookmark"));
    }

    private static Bookmark mark(Session session) throws SQLException {
        return mark(copy(session), session.number("SELECT COUNT(*) FROM appeal"));
    }

    private static Bookmark mark(Copy copy, long appeals) {
        return new Bookmark(copy.epoch(), copy.cursor(), copy.complete(), appeals);
    }

    /// While a run of the feed goes on only what it has brought counts as received.
    @Override
    public Bookmark bookmark() {
        var copy = db.read(SqlReplica::copy);
        return copy.complete() ? db.read(SqlReplica::mark) : mark(copy, received(copy));
    }

    private long received(Copy copy) {
        var known = received;
        if (known == null || known.generation() != copy.generation()) {
            known =
                    new Received(
                            copy.generation(),
                            db.scan(session ->
                                    session.number(
                                            "SELECT COUNT(*) FROM appeal WHERE generation = ?",
                                            copy.generation())));
            received = known;
        }
        return known.appeals();
    }

    @Override
    public List<Pending> pending() {
        return db.read(Departures::of);
    }

    @Override
    public void store(FeedPage page) {
        if (space.get() != FreeSpace.Level.PLENTY) {
            // What the operator does needs the room more than what can be fetched again.
            throw new NotSaved("page", new IOException("no space"));
        }
        var ready = SealedPage.of(page, keys);
        var touched =
                db.write(
                        Db.Priority.SYNC,
                        session -> {
                            var copy = copy(session);
                            if (copy.epoch() != null && !copy.epoch().equals(page.epoch())) {
                                // Fetched before the server was restored.
                                return false;
                            }
                            if (!copy.cursor().equals(page.cursor())) {
                                throw new NotSaved(
                                        "page", new IllegalStateException("not the next page"));
                            }
                            store(session, ready, copy);
                            return true;
                        });
        var known = received;
        if (touched && known != null) {
            received = known.and(page.appeals().size());
        }
        if (touched && (!page.appeals().isEmpty() || !page.removed().isEmpty())) {
            tell();
        }
        if (touched && (!page.removed().isEmpty() || !page.hasMore())) {
            forgetGone.run();
        }
    }

    private void store(Session session, SealedPage ready, Copy copy) throws SQLException {
        var page = ready.page();
        pages.write(session, ready, copy.generation());
        kin.put(session, ready.items().stream().map(SealedPage.Item::kin).toList());
        var end = !page.hasMore() && !copy.complete();
        if (end) {
            pages.sweep(session, copy.generation());
        }
        session.update(
                "UPDATE bookmark SET epoch = ?, cursor_text = ?, complete = ?",
                page.epoch(),
                page.next(),
                copy.complete() || !page.hasMore());
        if (end) {
            highWater(session, ledger);
        }
    }

    /// Notes in the journal where the database stands.
    void highWater() {
        db.write(
                Db.Priority.SYNC,
                session -> {
                    highWater(session, ledger);
                    return true;
                });
    }

    static void highWater(Session session, Ledger ledger) throws SQLException {
        var mark = mark(session);
        ledger.record(
                session, new JournalRecord.HighWater(mark.epoch(), mark.cursor(), mark.appeals()));
    }

    @Override
    public void finishFirstLoad() {
        if (!db.indexed() && db.makeIndexes()) {
            notices.tell(Notices.Notice.APPEALS);
        }
    }

    /// Makes the indexes when the program ended between the last page and them.
    void finishIndexes() {
        var copy = db.read(SqlReplica::copy);
        db.indexed(copy.indexed());
        if (copy.complete() && !copy.indexed()) {
            var _ = db.makeIndexes();
        }
    }

    @Override
    public void startOver(@Nullable String epoch) {
        var left =
                db.write(
                        Db.Priority.SYNC,
                        session -> {
                            var copy = copy(session);
                            startOver(session, copy, epoch);
                            return copy.generation();
                        });
        received = new Received(left + 1, 0);
        tell();
    }

    private void startOver(Session session, Copy copy, @Nullable String epoch) throws SQLException {
        session.update(
                "UPDATE bookmark SET epoch = ?, cursor_text = '', complete = FALSE,"
                        + " generation = generation + 1",
                epoch == null ? copy.epoch() : epoch);
        if (epoch == null || copy.epoch() == null || epoch.equals(copy.epoch())) {
            return;
        }
        // What the platform lost with the restore it is asked about before anything names it.
        session.update(
                "UPDATE held_file SET state = ? WHERE state = ?",
                Codes.FILES.of(HeldFile.State.WHOLE),
                Codes.FILES.of(HeldFile.State.UPLOADED));
        session.update("DELETE FROM outbox_file");
        for (var row : SharedDraftRows.all(session)) {
            ledger.record(session, new JournalRecord.DraftShared(row.common().ofEarlierLife()));
        }
        var now = clock.instant();
        var again =
                OutboxRows.list(
                        session,
                        "status = 2 AND settled_at >= ? ORDER BY seq",
                        now.minus(OFFERED_AGAIN).toEpochMilli());
        ledger.record(
                session,
                again.stream()
                        .map(row ->
                                new JournalRecord.ActionSettled(
                                        row.change().id(),
                                        JournalRecord.ActionSettled.Kind.REOFFERED,
                                        null,
                                        null,
                                        now,
                                        0))
                        .toList());
    }

    @Override
    public boolean markSending(ChangeId id) {
        var marked =
                db.write(
                        Db.Priority.OPERATOR,
                        session -> {
                            var row = OutboxRows.find(session, id);
                            if (row.isEmpty() || !row.get().status().waiting()) {
                                return false;
                            }
                            var files = Departures.up(session, row.get());
                            if (files.isEmpty()) {
                                return false;
                            }
                            if (row.get().status() == OutboxEntry.Status.SENDING
                                    && row.get().seq() <= ClientRows.offered(session)) {
                                session.update(
                                        "UPDATE outbox SET attempts = attempts + 1"
                                                + " WHERE change_id = ?",
                                        id.value());
                            } else {
                                ledger.record(
                                        session, new JournalRecord.ActionLeaving(id, files.get()));
                            }
                            return true;
                        });
        if (marked) {
            notices.tell(Notices.Notice.OUTBOX);
        }
        return marked;
    }

    @Override
    public long lastOffered() {
        return db.read(ClientRows::offered);
    }

    @Override
    public void settle(ChangeId id, Delivery delivery) {
        if (delivery instanceof Delivery.Postponed) {
            return;
        }
        db.write(
                Db.Priority.SYNC,
                session -> {
                    var row = OutboxRows.find(session, id);
                    if (row.isPresent() && row.get().status().waiting()) {
                        settlements.settle(session, row.get(), delivery);
                    }
                    return true;
                });
        tell();
    }

    @Override
    public void log(Instant at, SyncNote note) {
        if (space.get() == FreeSpace.Level.SCARCE) {
            return;
        }
        db.write(
                Db.Priority.SYNC,
                session -> {
                    SyncLog.add(session, at, note);
                    return true;
                });
    }

    @Override
    public List<Logged> logged(int limit) {
        return db.read(session -> SyncLog.latest(session, limit));
    }

    private void tell() {
        notices.tell(Notices.Notice.APPEALS);
        notices.tell(Notices.Notice.OUTBOX);
    }
}
