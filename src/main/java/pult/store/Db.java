package pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.change.NotSaved;
import pult.platform.Threads;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The encrypted database with its threads: one that writes (`pult-db-write`), one that reads what
/// is found at once (`pult-db-read`), two that read much (`pult-db-scan`), so that a card or the
/// outbox never waits behind a list. Callers only wait: an interrupt must never reach a thread
/// inside the database, because it closes the file under everybody.
final class Db implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Db.class);
    private static final String WRITER = "pult-db-write";
    private static final int SCANNERS = 2;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final int COMMITS_PER_TIDY = 20;
    private static final Duration BREAKING_OFF = Duration.ofMillis(100);
    private static final Duration CLOSING = Duration.ofSeconds(15);

    /// Numbers of faults that mean a damaged file: file corrupted, the same of an encrypted one,
    /// general error. A value missing where none can miss, or of another kind than its column, was
    /// not written by anybody: another block lies there.
    private static final List<Integer> DAMAGE = List.of(90030, 90049, 50000, 23502, 22018);

    private static final int NO_MEMORY = 90108;

    /// Who goes first when several wait to write.
    enum Priority {
        OPERATOR,
        SYNC
    }

    /// Something to do with a connection.
    interface Work<T> {
        T on(Session session) throws SQLException;
    }

    private record Job(Priority priority, long order, Consumer<Session> task)
            implements Comparable<Job> {
        @Override
        public int compareTo(Job other) {
            var byPriority = priority.compareTo(other.priority);
            return byPriority != 0 ? byPriority : Long.compare(order, other.order);
        }
    }

    private final DbFile file;
    private final PriorityBlockingQueue<Job> writes = new PriorityBlockingQueue<>();
    private final BlockingQueue<Job> reads = new LinkedBlockingQueue<>();
    private final BlockingQueue<Job> scans = new LinkedBlockingQueue<>();
    private final Set<Runnable> abandon = ConcurrentHashMap.newKeySet();
    private final List<Session> scanners = new ArrayList<>();
    private final AtomicLong orders = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private final Session writer;

    /// Touched by the writing thread alone.
    private int commits;

    private volatile boolean closed;
    private volatile boolean poisoned;
    private volatile boolean indexed;
    private volatile boolean indexing;
    private volatile Work<?> afterRollBack = _ -> true;

    private Db(DbFile file, Session writer) {
        this.file = file;
        this.writer = writer;
    }

    /// Connects and starts the threads.
    static Db start(DbFile file) throws SQLException {
        var db = new Db(file, file.connect());
        db.writer.connection().setAutoCommit(false);
        db.run(WRITER, db.writer, db.writes, db::tidy);
        db.run("pult-db-read", db.reader(), db.reads, () -> {});
        for (var scanner = 0; scanner < SCANNERS; scanner++) {
            var session = db.reader();
            db.scanners.add(session);
            db.run("pult-db-scan", session, db.scans, () -> {});
        }
        return db;
    }

    private Session reader() throws SQLException {
        var session = file.connect();
        Migrations.execute(session.connection(), "SET QUERY_TIMEOUT 60000");
        return session;
    }

    private void run(String name, Session session, BlockingQueue<Job> jobs, Runnable idle) {
        var thread =
                Threads.platform(name)
                        .newThread(() -> {
                            serve(session, jobs, idle);
                            close(session);
                        });
        threads.add(thread);
        thread.start();
    }

    private void serve(Session session, BlockingQueue<Job> jobs, Runnable idle) {
        while (!closed || !jobs.isEmpty()) {
            try {
                var job = jobs.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (job != null) {
                    job.task().accept(session);
                } else {
                    idle.run();
                }
            } catch (InterruptedException e) {
                // Nobody has a reason to; whoever waits for an answer gets it all the same.
                LOG.warn("a database thread was interrupted");
            }
        }
        // Wakes the next one that waits for work.
        jobs.add(nothing());
    }

    private Job nothing() {
        return new Job(Priority.SYNC, orders.getAndIncrement(), _ -> {});
    }

    /// Small transactions leave half-empty stretches in the file; they are gathered in the pauses.
    private void tidy() {
        try {
            while (commits >= COMMITS_PER_TIDY && writes.isEmpty() && !poisoned) {
                commits -= COMMITS_PER_TIDY;
                DbFile.tidy(writer);
            }
        } catch (RuntimeException e) {
            poisoned = true;
            file.suspect();
            LOG.error("the database does not tidy itself: {}", e.getClass().getSimpleName());
        }
    }

    private static void close(Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.warn("a connection did not close: fault {}", e.getErrorCode());
        }
    }

    /// Reads a few rows that an index leads to, in one statement's snapshot each.
    ///
    /// @throws CancellationException when the waiting thread was interrupted
    <T> T read(Work<T> work) {
        return read(reads, work, new CompletableFuture<>());
    }

    /// Reads much: what may look at every row.
    ///
    /// @throws CancellationException when the waiting thread was interrupted, or the store closes
    <T> T scan(Work<T> work) {
        var result = new CompletableFuture<T>();
        Runnable abandoned =
                () -> result.completeExceptionally(new CancellationException("the store closes"));
        abandon.add(abandoned);
        try {
            return read(scans, work, result);
        } finally {
            abandon.remove(abandoned);
        }
    }

    private <T> T read(BlockingQueue<Job> jobs, Work<T> work, CompletableFuture<T> result) {
        submit(jobs, Priority.OPERATOR, session -> complete(result, session, work));
        try {
            return outcome(result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading");
        }
    }

    private <T> void complete(CompletableFuture<T> result, Session session, Work<T> work) {
        if (result.isDone()) {
            // Nobody waits for it any more.
            return;
        }
        try {
            result.complete(work.on(usable(session)));
        } catch (SQLException e) {
            result.completeExceptionally(failure(e));
        } catch (StoreDamaged e) {
            file.suspect();
            result.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    /// One transaction. An interrupt of the caller is kept for later: what was begun is finished.
    ///
    /// @throws NotSaved when the disk refused; nothing was changed
    <T> T write(Priority priority, Work<T> work) {
        var result = new CompletableFuture<T>();
        submit(writes, priority, session -> complete(result, session, s -> transaction(s, work)));
        var interrupted = false;
        try {
            while (true) {
                try {
                    return outcome(result);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T transaction(Session session, Work<T> work) throws SQLException {
        if (poisoned) {
            throw new NotSaved("database", new StoreFailure("closed after an earlier failure"));
        }
        session.takeJournalled();
        var done = false;
        try {
            if (DbFile.lost(session)) {
                file.renew(session);
                session.connection().setAutoCommit(false);
                afterRollBack.on(session);
            }
            var value = work.on(session);
            session.connection().commit();
            commits++;
            done = true;
            return value;
        } catch (SQLException e) {
            throw new NotSaved("database", failure(e));
        } finally {
            if (!done) {
                rollBack(session);
            }
        }
    }

    private void rollBack(Session session) {
        var before = session.takeJournalled();
        if (before != null && !before.revoke()) {
            // The journal knows more than the database now. Going on would give later records a
            // higher mark and lose this one: everything waits for the next opening, which applies
            // it again.
            poisoned = true;
            LOG.error("the database failed after the journal was written; it needs a new start");
        }
        try {
            if (DbFile.lost(session)) {
                // The disk refused; the next transaction connects again.
                return;
            }
            session.connection().rollback();
            afterRollBack.on(session);
            session.connection().commit();
        } catch (SQLException e) {
            if (DbFile.lost(session)) {
                return;
            }
            poisoned = true;
            LOG.error("a transaction was not rolled back: fault {}", e.getErrorCode());
        }
    }

    /// A reading connection, made anew when the database closed itself.
    private Session usable(Session session) throws SQLException {
        if (session != writer && DbFile.lost(session)) {
            file.renew(session);
            Migrations.execute(session.connection(), "SET QUERY_TIMEOUT 60000");
        }
        return session;
    }

    private StoreFailure failure(SQLException e) {
        // On a full disk, or without memory, the database gives up in the same words, and is whole.
        var damage = DAMAGE.contains(e.getErrorCode()) && !file.full();
        if (memoryRanOut(e) ? plenty() : damage) {
            file.suspect();
        }
        return new StoreFailure(e);
    }

    /// Memory that runs out while most of it is free was asked for by a damaged page: one that is
    /// not what it was can speak of a text of gigabytes.
    private static boolean plenty() {
        var machine = Runtime.getRuntime();
        var used = machine.totalMemory() - machine.freeMemory();
        return used < machine.maxMemory() / 2;
    }

    private static boolean memoryRanOut(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError
                    || (cause instanceof SQLException sql && sql.getErrorCode() == NO_MEMORY)) {
                return true;
            }
        }
        return false;
    }

    private void submit(BlockingQueue<Job> jobs, Priority priority, Consumer<Session> task) {
        var job = new Job(priority, orders.getAndIncrement(), task);
        jobs.add(job);
        if (closed && jobs.remove(job)) {
            throw new IllegalStateException("the store is closed");
        }
    }

    private static <T> T outcome(CompletableFuture<T> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            var cause = e.getCause();
            if (cause instanceof NotSaved refused) {
                throw refused;
            }
            if (cause instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("a database thread failed", cause);
        }
    }

    /// What was remembered beside the database is read again after a rollback.
    void afterRollBack(Work<?> work) {
        afterRollBack = work;
    }

    /// True once the secondary indexes exist.
    boolean indexed() {
        return indexed;
    }

    void indexed(boolean exist) {
        indexed = exist;
    }

    /// Makes the secondary indexes, one piece of work each, so that others get between and closing
    /// waits for one at most.
    ///
    /// @return false when the store was closed meanwhile: the next opening makes the rest
    boolean makeIndexes() {
        for (var statement : DbFile.indexes()) {
            if (!unlessClosed(
                    session -> {
                        indexing = true;
                        try {
                            file.index(statement);
                            return true;
                        } finally {
                            indexing = false;
                        }
                    })) {
                return false;
            }
        }
        indexed = unlessClosed(session -> session.update("UPDATE bookmark SET indexed = TRUE"));
        return indexed;
    }

    private boolean unlessClosed(Work<?> work) {
        if (closed) {
            return false;
        }
        try {
            write(Priority.OPERATOR, work);
            return true;
        } catch (IllegalStateException e) {
            if (closed) {
                return false;
            }
            throw e;
        }
    }

    /// An index is being made.
    boolean indexing() {
        return indexing;
    }

    /// Lists and counters of a window that is gone: they may take seconds.
    private void abandonScans() {
        abandon.forEach(Runnable::run);
        scanners.forEach(Session::cancel);
    }

    /// Ends the threads after the work that waits, and closes the file. What was being looked
    /// through is left.
    ///
    /// @return false when a thread did not come back: a damaged file can keep the database busy for
    ///   ever
    boolean stop() {
        closed = true;
        writes.add(nothing());
        reads.add(nothing());
        scans.add(nothing());
        abandonScans();
        var until = System.nanoTime() + CLOSING.toNanos();
        var interrupted = false;
        for (var thread : threads) {
            while (thread.isAlive() && (System.nanoTime() < until || indexing)) {
                try {
                    thread.join(BREAKING_OFF);
                    // One that was between two statements has begun the next.
                    scanners.forEach(Session::cancel);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return threads.stream().noneMatch(Thread::isAlive);
    }

    @Override
    public void close() {
        stop();
    }
}
