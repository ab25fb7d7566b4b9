package pult.store;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.search.SearchFeed;
import pult.platform.FreeSpace;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// Reads the local copy for the index of the search.
final class SqlSearchFeed implements SearchFeed {
    private final Db db;
    private final Supplier<FreeSpace.Level> space;

    SqlSearchFeed(Db db, Supplier<FreeSpace.Level> space) {
        this.db = db;
        this.space = space;
    }

    @Override
    public boolean ready() {
        return db.indexed() && space.get() == FreeSpace.Level.PLENTY;
    }

    @Override
    public long count() {
        return db.read(session -> session.number("SELECT COUNT(*) FROM appeal"));
    }

    /// An own action changes state, marks and person before the server gives another version.
    @Override
    public List<State> states(long after, int limit) {
        return db.read(session ->
                session.list(
                        row -> {
                            var mark = row.getLong(2);
                            mark = mark * 31 + row.getInt(3);
                            mark = mark * 31 + (row.getBoolean(4) ? 1 : 0);
                            mark = mark * 31 + row.getString(5).hashCode();
                            return new State(row.getLong(1), mark);
                        },
                        "SELECT id, version, state, pending, assignee FROM appeal"
                                + " WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY",
                        after,
                        limit));
    }

    @Override
    public List<Appeal> appeals(long[] ids) {
        return db.read(session ->
                session.list(
                        row ->
                                Bodies.open(
                                        session.seal(),
                                        Bodies.BODY,
                                        new AppealId(row.getLong(1)),
                                        row.getBytes(2)),
                        "SELECT id, sealed FROM " + Bodies.BODY + " WHERE id = ANY(?)",
                        (Object) Arrays.stream(ids).boxed().toArray(Long[]::new)));
    }
}
