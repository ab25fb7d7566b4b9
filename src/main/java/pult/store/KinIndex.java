package pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.appeal.AppealId;
import pult.domain.change.NotSaved;
import pult.domain.change.Notices;
import pult.platform.FreeSpace;
import pult.platform.Threads;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import javax.crypto.SecretKey;

/// Fills the table `kin` for appeals that came before there was one; the others bring their rows
/// with their pages. On a thread of its own (`pult-kin`), a few hundred appeals at a time, so that
/// what the operator does goes in between.
public final class KinIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KinIndex.class);
    private static final int AT_ONCE = 256;

    private final Db db;
    private final KinRows rows;
    private final KinKeys keys;
    private final Notices notices;
    private final Supplier<FreeSpace.Level> space;
    private final Semaphore told = new Semaphore(1);
    private final Thread thread;
    private volatile boolean closed;

    /// @param space the table is filled only where there is plenty
    KinIndex(Db db, KinRows rows, SecretKey key, Notices notices, Supplier<FreeSpace.Level> space) {
        this.space = space;
        this.db = db;
        this.rows = rows;
        keys = new KinKeys(key);
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
        } catch (NotSaved | StoreFailure e) {
            LOG.warn("related appeals wait: {}", e.getClass().getSimpleName());
        }
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
                                rows.put(session, keys(session, ids));
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

    private List<KinKeys.Keys> keys(Session session, List<Long> ids) throws SQLException {
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
                .map(keys::of)
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
