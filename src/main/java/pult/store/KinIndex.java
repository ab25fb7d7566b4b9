package pult.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.NotSaved;
import pult.domain.change.Notices;
import pult.platform.FreeSpace;
import pult.platform.Threads;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Keeps the table `kin` whole: fills in appeals that came before there was one, and makes its
/// indexes behind the first load, whose speed they must not cost. On a thread of its own
/// (`pult-kin`), a few hundred appeals at a time, so that what the operator does goes in between.
public final class KinIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KinIndex.class);
    private static final int AT_ONCE = 256;

    /// The word of the statement `CREATE INDEX IF NOT EXISTS name` that is the name.
    private static final int NAME = 5;

    private static final List<String> INDEXES = Migrations.script("kin-indexes.sql");

    private final Db db;
    private final KinRows rows;
    private final Notices notices;
    private final Supplier<FreeSpace.Level> space;
    private final Semaphore told = new Semaphore(1);
    private final Thread thread;

    /// Null until the database was asked; what this thread has done since counts more than an
    /// answer that another one was still waiting for.
    private final AtomicReference<@Nullable Boolean> whole = new AtomicReference<>();

    private volatile boolean closed;

    /// @param space the table is filled only where there is plenty
    KinIndex(Db db, KinRows rows, Notices notices, Supplier<FreeSpace.Level> space) {
        this.space = space;
        this.db = db;
        this.rows = rows;
        this.notices = notices;
        thread = Threads.platform("pult-kin").newThread(this::run);
    }

    /// Begins; it then follows what is stored.
    public void start() {
        notices.listen(notice -> {
            if (notice == Notices.Notice.APPEALS) {
                told.release();
            }
        });
        thread.start();
    }

    private void run() {
        try {
            if (!db.indexed()) {
                withoutIndexes();
            }
            while (!closed) {
                told.acquire();
                told.drainPermits();
                if (!closed && db.indexed() && space.get() == FreeSpace.Level.PLENTY) {
                    pass();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("interrupted between two passes");
        } catch (IllegalStateException | StoreDamaged e) {
            if (!closed) {
                LOG.warn("related appeals are not indexed: {}", e.getClass().getSimpleName());
            }
        }
    }

    /// A disk that refuses now may take it with the next change.
    private void pass() {
        try {
            if (missing() > 0) {
                fill();
            }
            if (!closed && !db.read(this::whole)) {
                whole.set(db.changeIndexes(INDEXES));
            }
        } catch (NotSaved | StoreFailure e) {
            LOG.warn("related appeals wait: {}", e.getClass().getSimpleName());
        }
    }

    /// The table can be asked: without its indexes every question would read all of it.
    boolean whole(Session session) throws SQLException {
        var known = whole.get();
        if (known == null) {
            known =
                    session.number(
                                    "SELECT COUNT(*) FROM information_schema.indexes"
                                            + " WHERE index_name LIKE 'KIN_BY_%'")
                            == INDEXES.size();
            whole.compareAndSet(null, known);
        }
        return known;
    }

    /// Before the first load: each of its rows would touch five pages anywhere in the indexes, and
    /// the file would grow to twice its size.
    private void withoutIndexes() {
        whole.set(false);
        try {
            var _ = db.changeIndexes(INDEXES.stream().map(KinIndex::without).toList());
        } catch (NotSaved | StoreFailure e) {
            LOG.warn("the first load has indexes: {}", e.getClass().getSimpleName());
        }
    }

    private static String without(String making) {
        return "DROP INDEX IF EXISTS " + making.split(" ", -1)[NAME];
    }

    private long missing() {
        return db.scan(session ->
                session.number("SELECT (SELECT COUNT(*) FROM appeal) - COUNT(*) FROM kin"));
    }

    private void fill() {
        for (var last = 0L; last >= 0 && !closed; ) {
            var from = last;
            last =
                    db.write(
                            Db.Priority.SYNC,
                            session -> {
                                var ids = next(session, from);
                                rows.put(session, bodies(session, ids));
                                return ids.isEmpty() ? -1L : ids.getLast();
                            });
        }
    }

    private static List<Long> next(Session session, long after) throws SQLException {
        return session.list(
                row -> row.getLong(1),
                "SELECT a.id FROM appeal a WHERE a.id > ?"
                        + " AND NOT EXISTS (SELECT 1 FROM kin k WHERE k.id = a.id)"
                        + " ORDER BY a.id FETCH FIRST ? ROWS ONLY",
                after,
                AT_ONCE);
    }

    private static List<Appeal> bodies(Session session, List<Long> ids) throws SQLException {
        return session
                .list(
                        row -> Map.entry(row.getLong(1), row.getBytes(2)),
                        "SELECT id, sealed FROM appeal_body WHERE id = ANY(?)",
                        (Object) ids.toArray(Long[]::new))
                .stream()
                .map(body ->
                        Bodies.open(
                                session.seal(),
                                Bodies.BODY,
                                new AppealId(body.getKey()),
                                body.getValue()))
                .toList();
    }

    /// Ends after the piece of work under way; it goes on at the next start.
    @Override
    public void close() {
        closed = true;
        told.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
