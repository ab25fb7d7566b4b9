package pult.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;
import pult.domain.change.NotSaved;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Moves files while there is a link: those the operator waits for, those an answer waits for,
/// those that will be needed. Apart from [SyncLoop]: a file needs no order and may be long. It goes
/// in parts, so that one long file never keeps the others waiting, and each file has its own
/// patience, so that one that fails does not either. One thread, `pult-files`.
public final class FileLoop implements Transfers, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileLoop.class);

    /// Goes over in one request on a link of 100 kbit/s.
    private static final int LONGEST_PART = 512 * 1024;

    private static final int SHORTEST_PART = 16 * 1024;
    private static final int WRONG_HASHES = 3;
    private static final int ABSENCES = 3;
    private static final int MOST_AHEAD = 20;

    /// So many that a few which fail do not keep the rest out.
    private static final int MOST_PACKED = 200;

    private static final Duration LOOK_AHEAD = Duration.ofSeconds(30);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

    private sealed interface Wake {
        record Changed() implements Wake {}

        record Wanted(FileReplica.Wanted file) implements Wake {}

        record PutAway(FileReplica.Wanted file) implements Wake {}

        record LinkBack() implements Wake {}

        record LinkWorks() implements Wake {}

        record End() implements Wake {}
    }

    private final FileSource source;
    private final FileReplica replica;
    private final Exchange exchange;
    private final Pace pace;
    private final SteadyTime time;
    private final FileJobs jobs = new FileJobs();
    private final LinkedBlockingQueue<Wake> mailbox = new LinkedBlockingQueue<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private final Runnable unlisten;

    private volatile boolean linked;
    private volatile @Nullable Instant heard;
    private volatile String login = "";
    private volatile boolean closed;
    private volatile List<Transfer> shown = List.of();
    private boolean dirty = true;
    private int part = LONGEST_PART;
    private int troubles;
    private @Nullable Instant lastLook;
    private @Nullable Instant notBefore;
    private @Nullable FileJob running;

    /// Something came over in the step under way.
    private boolean came;

    /// @param exchange says whether there is a link and who works here; is told when an answer may
    ///   leave
    public FileLoop(
            FileSource source, FileReplica replica, Exchange exchange, Pace pace, Clock clock) {
        this.source = source;
        this.replica = replica;
        this.exchange = exchange;
        this.pace = pace;
        this.time = new SteadyTime(clock);
        this.thread = Thread.ofPlatform().name("pult-files").daemon().unstarted(this::run);
        this.unlisten = exchange.listen(this::status);
    }

    public void start() {
        thread.start();
    }

    /// Files here have changed: one was attached, or named by an answer. Any thread.
    public void changed() {
        mailbox.add(new Wake.Changed());
    }

    @Override
    public void want(AppealId appeal, Attachment file) {
        mailbox.add(new Wake.Wanted(new FileReplica.Wanted(appeal, file)));
    }

    @Override
    public void putAway(AppealId appeal, Attachment file) {
        mailbox.add(new Wake.PutAway(new FileReplica.Wanted(appeal, file)));
    }

    @Override
    public List<Transfer> now() {
        return shown;
    }

    @Override
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void status(SyncStatus status) {
        var me = status.me();
        login = me == null ? "" : me.login();
        var now = status.failure() == null && status.asOf() != null;
        var back = now && !linked;
        var news = now && !Objects.equals(status.asOf(), heard);
        heard = status.asOf();
        linked = now;
        if (back) {
            mailbox.add(new Wake.LinkBack());
        } else if (news) {
            mailbox.add(new Wake.LinkWorks());
        }
    }

    private void run() {
        try {
            while (take(mailbox.poll(sleep().toMillis(), TimeUnit.MILLISECONDS))) {
                guarded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nothing to wait for while a file may go.
    private Duration sleep() {
        var now = time.now();
        if (!linked) {
            return LONGEST_SLEEP;
        }
        if (paused(now)) {
            return bounded(now, notBefore);
        }
        if (dirty || jobs.all().stream().anyMatch(job -> job.due(now))) {
            return Duration.ZERO;
        }
        return bounded(now, jobs.wakeAt());
    }

    private static Duration bounded(Instant now, @Nullable Instant until) {
        var left = until == null ? LONGEST_SLEEP : Duration.between(now, until).plusMillis(1);
        return left.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : left;
    }

    private boolean paused(Instant now) {
        return notBefore != null && now.isBefore(notBefore);
    }

    /// @return false at the end
    private boolean take(@Nullable Wake first) {
        for (var wake = first; wake != null; wake = mailbox.poll()) {
            switch (wake) {
                case Wake.Changed _ -> dirty = true;
                case Wake.Wanted wanted -> {
                    jobs.ask(wanted.file());
                    publish();
                }
                case Wake.PutAway seen -> {
                    jobs.putAway(seen.file());
                    publish();
                }
                case Wake.LinkBack _ -> {
                    dirty = true;
                    notBefore = null;
                    jobs.linkBack();
                    publish();
                }
                case Wake.LinkWorks _ -> {
                    jobs.linkWorks();
                    publish();
                }
                case Wake.End _ -> {
                    return false;
                }
            }
        }
        return !closed;
    }

    /// A bug met by one file is told like any other, and the other files still go: an answer waits
    /// for its own.
    private void guarded() {
        try {
            round();
        } catch (CancellationException e) {
            if (!closed) {
                tell(e);
            }
        } catch (RuntimeException e) {
            tell(e);
        }
    }

    private static void tell(RuntimeException bug) {
        var thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, bug);
    }

    private void round() {
        try {
            plan();
            var now = time.now();
            if (linked && !paused(now)) {
                jobs.next(now).ifPresent(this::move);
            }
        } catch (NotSaved e) {
            LOG.error("the files to be moved could not be read");
            putOff(pace.retryLongest());
        }
        publish();
    }

    private void plan() {
        var now = time.now();
        var look = lastLook == null || !now.isBefore(lastLook.plus(LOOK_AHEAD));
        if (!dirty && !look) {
            return;
        }
        dirty = false;
        lastLook = now;
        jobs.plan(
                replica.leaving(),
                replica.begun(),
                replica.packed(MOST_PACKED),
                login.isEmpty() ? List.of() : replica.ahead(login, MOST_AHEAD));
    }

    private void move(FileJob job) {
        running = job;
        publish();
        came = false;
        try {
            if (job.own == null) {
                fetch(job);
            } else {
                upload(job);
            }
            troubles = 0;
        } catch (SourceFailure e) {
            job.offset = -1;
            part = Math.max(SHORTEST_PART, part / 2);
            failed(job, e.failure());
        } catch (NotSaved e) {
            LOG.error("a file could not be written");
            failed(job, new Failure.Disk());
        } catch (RuntimeException e) {
            failed(job, new Failure.Broken("bug"));
            throw e;
        } finally {
            running = null;
        }
    }

    private void upload(FileJob job) throws SourceFailure {
        var outcome = new Uploading(source, replica, job).step(part);
        part = Math.min(LONGEST_PART, part * 2);
        if (outcome != Uploading.Outcome.GOES_ON) {
            jobs.remove(job);
            // An answer may leave now, or has come to rest.
            exchange.outboxChanged();
        }
    }

    private void fetch(FileJob job) throws SourceFailure {
        var reason = job.unasked() ? FileReplica.Reason.AHEAD : FileReplica.Reason.ASKED;
        var receiving = replica.receive(job.wanted(), reason);
        if (receiving.isEmpty()) {
            jobs.remove(job);
            return;
        }
        try (var into = receiving.get()) {
            job.done = into.have();
            var size = job.file.size();
            var from = into.have();
            if (from < size) {
                var to = Math.min(size, from + LONGEST_PART) - 1;
                if (!source.fetch(
                        job.file, from, to, (bytes, count) -> came(job, into, bytes, count))) {
                    absent(job, into);
                }
            }
            if (into.have() >= size) {
                finish(job, into);
            }
        }
    }

    /// Said again, it is believed: asking for ever brings nothing. A download that was begun is
    /// forgotten by the store too; what is taken along is asked for anew after a start, since it
    /// may have come meanwhile.
    private static void absent(FileJob job, FileReplica.Receiving into) throws SourceFailure {
        job.absences++;
        if (job.absences >= ABSENCES) {
            job.givenUp = true;
            job.done = 0;
            into.giveUp();
        }
        throw new SourceFailure(new Failure.Broken(Failure.FILE_ABSENT));
    }

    private void came(FileJob job, FileReplica.Receiving into, byte[] bytes, int count) {
        into.take(bytes, count);
        job.done = into.have();
        job.moved();
        came = true;
        publish();
    }

    private void finish(FileJob job, FileReplica.Receiving into) throws SourceFailure {
        if (into.finish()) {
            jobs.remove(job);
            return;
        }
        job.done = 0;
        job.wrongHashes++;
        job.givenUp = job.wrongHashes >= WRONG_HASHES;
        throw new SourceFailure(new Failure.Broken("file_hash"));
    }

    private void failed(FileJob job, Failure failure) {
        LOG.debug("a file waits: {}", failure.getClass().getSimpleName());
        job.failed(failure);
        var random = ThreadLocalRandom.current().nextDouble();
        job.notBefore = time.now().plus(pace.retryAfter(job.failures, random));
        switch (failure) {
            case Failure.Throttled throttled ->
                    putOff(throttled.delay() == null ? pace.retryFirst() : throttled.delay());
            case Failure.Offline _, Failure.Unauthorised _ -> {
                troubles = came ? 1 : troubles + 1;
                putOff(pace.retryAfter(troubles, random));
            }
            case Failure.ServerFault _,
                    Failure.Broken _,
                    Failure.Disk _,
                    Failure.Copied _,
                    Failure.CursorExpired _ -> {}
        }
    }

    private void putOff(Duration wait) {
        notBefore = time.now().plus(wait);
    }

    private void publish() {
        shown =
                jobs.all().stream()
                        .map(job -> job.shown(job == running, time.onTheWall(job.notBefore)))
                        .toList();
        listeners.forEach(Runnable::run);
    }

    /// Stops after the part under way; what has come stays and is gone on with after the next
    /// start.
    @Override
    public void close() {
        closed = true;
        unlisten.run();
        mailbox.add(new Wake.End());
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
