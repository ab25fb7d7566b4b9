package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.change.RestReason;
import pult.sync.SyncNote;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Stores pages of the feed. The costly part, sealing the appeals, is done before the transaction
/// on several threads; the transaction itself only writes.
final class PageStore {
    /// Generation of an appeal that the server has deleted and own work keeps here.
    static final int GONE = 0;

    /// Generation of the first run of the feed into a store: nothing can be older.
    private static final int FIRST = 1;

    /// What is known of an appeal before the page.
    private record Known(long version, int generation, boolean unread, boolean drafted) {}

    /// Appeals with local work.
    private record Local(Set<Long> waiting, Set<Long> drafted) {}

    private final Terms terms;
    private final LocalView view;
    private final Ledger ledger;
    private final Clock clock;

    PageStore(Terms terms, LocalView view, Ledger ledger, Clock clock) {
        this.terms = terms;
        this.view = view;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Writes the appeals of a page and takes the removed ones away; the cursor is the caller's.
    ///
    /// @param generation of the run of the feed
    void write(Session session, SealedPage ready, int generation) throws SQLException {
        var local = local(session);
        var known = known(session, ready.items());
        var contested = new ArrayList<SealedPage.Item>();
        var fresh = new ArrayList<SealedPage.Item>();
        var changed = new ArrayList<SealedPage.Item>();
        for (var item : ready.items()) {
            var number = item.appeal().id().number();
            var before = known.get(number);
            if (before != null
                    && before.generation() == generation
                    && before.version() > item.appeal().version()) {
                // Fetched before an answer of the server that is stored already.
                continue;
            }
            if (local.waiting().contains(number)) {
                contested.add(item);
            } else {
                (before == null ? fresh : changed).add(item);
            }
        }
        insert(session, fresh, generation, local.drafted());
        update(session, changed, generation, known);
        for (var item : contested) {
            underActions(session, item, known.get(item.appeal().id().number()), generation, local);
        }
        for (var gone : ready.page().removed()) {
            remove(session, gone, local);
        }
    }

    private static Local local(Session session) throws SQLException {
        return new Local(
                numbers(session, "SELECT DISTINCT appeal FROM outbox WHERE " + OutboxRows.WAITING),
                numbers(session, "SELECT DISTINCT appeal FROM draft"));
    }

    private static Set<Long> numbers(Session session, String sql) throws SQLException {
        return new HashSet<>(session.list(row -> row.getLong(1), sql));
    }

    private static Map<Long, Known> known(Session session, List<SealedPage.Item> items)
            throws SQLException {
        var ids = items.stream().map(item -> item.appeal().id().number()).toArray(Long[]::new);
        var known = new HashMap<Long, Known>();
        session.list(
                        row ->
                                Map.entry(
                                        row.getLong(1),
                                        new Known(
                                                row.getLong(2),
                                                row.getInt(3),
                                                row.getBoolean(4),
                                                row.getBoolean(5))),
                        "SELECT id, version, generation, unread, drafted FROM appeal"
                                + " WHERE id = ANY(?)",
                        (Object) ids)
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    private void insert(
            Session session, List<SealedPage.Item> items, int generation, Set<Long> drafted)
            throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        var narrow = session.sql(NarrowRow.INSERT);
        var bodies = session.sql("INSERT INTO appeal_body (sealed, id) VALUES (?, ?)");
        for (var item : items) {
            var marks =
                    new NarrowRow.Marks(
                            generation, true, false, drafted.contains(item.appeal().id().number()));
            NarrowRow.set(session, narrow, terms, view.dates(), item.appeal(), marks);
            narrow.addBatch();
            addBody(bodies, item);
        }
        narrow.executeBatch();
        bodies.executeBatch();
    }

    private void update(
            Session session, List<SealedPage.Item> items, int generation, Map<Long, Known> known)
            throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        var narrow = session.sql(NarrowRow.UPDATE);
        var bodies = session.sql("UPDATE appeal_body SET sealed = ? WHERE id = ?");
        for (var item : items) {
            var before = known.get(item.appeal().id().number());
            var marks = after(item, before, generation);
            NarrowRow.set(session, narrow, terms, view.dates(), item.appeal(), marks);
            narrow.addBatch();
            addBody(bodies, item);
        }
        narrow.executeBatch();
        bodies.executeBatch();
    }

    private static NarrowRow.Marks after(
            SealedPage.Item item, @Nullable Known before, int generation) {
        return new NarrowRow.Marks(
                generation,
                before == null || before.unread() || before.version() != item.appeal().version(),
                false,
                before != null && before.drafted());
    }

    private static void addBody(PreparedStatement bodies, SealedPage.Item item)
            throws SQLException {
        bodies.setBytes(1, item.body());
        bodies.setLong(2, item.appeal().id().number());
        bodies.addBatch();
    }

    private void underActions(
            Session session,
            SealedPage.Item item,
            @Nullable Known known,
            int generation,
            Local local)
            throws SQLException {
        var appeal = item.appeal();
        var before = view.truth(session, appeal.id()).orElse(null);
        if (known == null) {
            insert(session, List.of(item), generation, local.drafted());
            session.update(
                    "UPDATE outbox SET topic = ? WHERE appeal = ? AND topic = ''",
                    appeal.topic().name(),
                    appeal.id().number());
        } else {
            var changed = known.version() != appeal.version();
            session.update(
                    "UPDATE appeal SET generation = ?, unread = unread OR ? WHERE id = ?",
                    generation,
                    changed,
                    appeal.id().number());
        }
        take(session, before, appeal);
    }

    /// Takes a newer truth under waiting actions and holds those that cannot go on.
    void take(Session session, @Nullable Appeal before, Appeal truth) throws SQLException {
        var verdicts = LocalView.judge(before, truth, OutboxRows.waiting(session, truth.id()));
        view.replace(session, truth);
        hold(session, truth.id(), verdicts, truth);
    }

    private void hold(
            Session session,
            AppealId appeal,
            List<LocalView.Verdict> verdicts,
            @Nullable Appeal theirs)
            throws SQLException {
        var now = clock.instant();
        for (var verdict : verdicts) {
            ledger.record(
                    session, Ledger.verdict(verdict.id(), verdict.answer(), verdict.reason(), now));
            if (theirs != null) {
                OutboxRows.keepTheirs(session, verdict.id(), theirs);
            }
            SyncLog.add(
                    session,
                    now,
                    new SyncNote(
                            verdict.answer() ? SyncNote.Kind.HELD : SyncNote.Kind.CONFLICT,
                            1,
                            appeal.number()));
        }
    }

    /// The server has this appeal no longer.
    private void remove(Session session, AppealId id, Local local) throws SQLException {
        giveUp(session, id);
        if (local.drafted().contains(id.number())
                || inOutbox(session, id)
                || FileRows.inHand(session, id)) {
            outlived(session, id.number());
            return;
        }
        delete(session, id);
    }

    /// Stays readable as long as there is own work on it; no run of the feed has brought it. Its
    /// date is nobody's worry any more. Said once.
    private void outlived(Session session, long number) throws SQLException {
        var fresh =
                session.update(
                        "UPDATE appeal SET generation = ?, lane = ? WHERE id = ?"
                                + " AND generation <> ?",
                        GONE,
                        Codes.LANES.of(AppealRow.Lane.DONE),
                        number,
                        GONE);
        if (fresh > 0) {
            SyncLog.add(session, clock.instant(), new SyncNote(SyncNote.Kind.GONE, 1, number));
        }
    }

    /// Whether the platform has it no more, and own work alone keeps it here.
    static boolean gone(Session session, AppealId id) throws SQLException {
        return session.number(
                        "SELECT COUNT(*) FROM appeal WHERE id = ? AND generation = ?",
                        id.number(),
                        GONE)
                > 0;
    }

    /// Some own work has ended: a deleted appeal goes with the last of it.
    ///
    /// @return true when it has gone
    static boolean letGo(Session session, AppealId id) throws SQLException {
        var idle =
                session.number(
                                        "SELECT COUNT(*) FROM appeal WHERE id = ? AND generation ="
                                                + " ? AND NOT drafted",
                                        id.number(),
                                        GONE)
                                > 0
                        && !inOutbox(session, id)
                        && !FileRows.inHand(session, id);
        if (idle) {
            delete(session, id);
        }
        return idle;
    }

    static void delete(Session session, AppealId id) throws SQLException {
        session.update("DELETE FROM appeal WHERE id = ?", id.number());
        session.update("DELETE FROM kin WHERE id = ?", id.number());
        Bodies.remove(session, Bodies.BODY, id);
        Bodies.remove(session, Bodies.BASE, id);
    }

    static boolean inOutbox(Session session, AppealId id) throws SQLException {
        return session.number(
                        "SELECT COUNT(*) FROM outbox WHERE appeal = ? AND status <> 2", id.number())
                > 0;
    }

    /// Actions that never left, on an appeal that is gone, wait for the operator.
    private void giveUp(Session session, AppealId id) throws SQLException {
        var verdicts =
                OutboxRows.waiting(session, id).stream()
                        .filter(row -> !row.offered())
                        .map(row ->
                                new LocalView.Verdict(
                                        row.change().id(),
                                        row.change().action().answers(),
                                        RestReason.REMOVED.code()))
                        .toList();
        hold(session, id, verdicts, null);
    }

    /// The run of the feed has ended: what it did not bring is gone at the server.
    void sweep(Session session, int generation) throws SQLException {
        var orphans =
                session.list(
                        row -> row.getLong(1),
                        "SELECT DISTINCT o.appeal FROM outbox o LEFT JOIN appeal a"
                                + " ON a.id = o.appeal WHERE o."
                                + OutboxRows.WAITING
                                + " AND offered = FALSE"
                                + " AND (a.id IS NULL OR a.generation < ?)",
                        generation);
        for (var number : orphans) {
            giveUp(session, new AppealId(number));
        }
        if (generation == FIRST) {
            // Nothing was there before this run: hundreds of thousands of rows need not be looked
            // at.
            return;
        }
        var gone =
                session.list(
                                row -> row.getLong(1),
                                "SELECT id FROM appeal WHERE generation < ?"
                                        + " AND NOT EXISTS (SELECT 1 FROM draft d"
                                        + " WHERE d.appeal = appeal.id)"
                                        + " AND NOT EXISTS (SELECT 1 FROM outbox o"
                                        + " WHERE o.appeal = appeal.id AND o.status <> 2)"
                                        + " AND NOT EXISTS (SELECT 1 FROM held_file f"
                                        + " WHERE f.appeal = appeal.id AND f.origin = 1"
                                        + " AND f.action IS NULL)",
                                generation)
                        .toArray(Long[]::new);
        for (var table : List.of("appeal", "kin", Bodies.BODY, Bodies.BASE)) {
            session.update("DELETE FROM " + table + " WHERE id = ANY(?)", (Object) gone);
        }
        var kept =
                session.list(
                        row -> row.getLong(1),
                        "SELECT id FROM appeal WHERE generation < ? AND generation <> ?",
                        generation,
                        GONE);
        for (var number : kept) {
            outlived(session, number);
        }
    }
}
