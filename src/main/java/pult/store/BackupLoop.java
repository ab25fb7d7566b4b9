package pult.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.platform.Threads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Makes a copy a day, at the first quiet moment, on a thread of its own with the lowest priority
/// (`pult-backup`); and one at once when it is asked. At another quiet moment of a day with a good
/// copy, which has every text yet, the journal is turned over.
public final class BackupLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupLoop.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    /// After a failure the next try of the day waits.
    private static final Duration AGAIN = Duration.ofMinutes(30);

    /// A day without one quiet minute still gets its copy.
    private static final Duration PATIENCE = Duration.ofHours(2);

    /// What is known of the copies.
    ///
    /// @param last the newest good one, null when there is none
    /// @param running one is being made
    /// @param trouble why the last try made none, null when it did
    public record State(
            Backups.@Nullable Copy last, boolean running, Backups.@Nullable Trouble trouble) {}

    private enum Mail {
        NOW,
        END
    }

    private final Backups backups;
    private final BooleanSupplier quiet;
    private final ZoneId zone;
    private final Clock clock;
    private final LinkedBlockingQueue<Mail> mailbox = new LinkedBlockingQueue<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile State state = new State(null, false, null);
    private volatile boolean stop;
    private @Nullable Instant failedAt;
    private @Nullable Instant dueSince;
    private @Nullable LocalDate turned;

    /// @param quiet the operator pauses and the exchange rests
    /// @param zone whose days are counted
    @SuppressWarnings("ThreadPriorityCheck") // a courtesy: nothing relies on it
    public BackupLoop(Backups backups, BooleanSupplier quiet, ZoneId zone, Clock clock) {
        this.backups = backups;
        this.quiet = quiet;
        this.zone = zone;
        this.clock = clock;
        thread = Threads.platform("pult-backup").newThread(this::run);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    /// Begins to look whether a copy is due; call once.
    public void start() {
        thread.start();
    }

    /// Any thread.
    public State state() {
        return state;
    }

    /// Makes a copy as soon as the one under way is done. Any thread.
    public void makeNow() {
        mailbox.add(Mail.NOW);
    }

    /// @param listener called after every change, on the thread of the copies
    /// @return ends the listening
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void run() {
        guarded(() -> publish(new State(backups.last().orElse(null), false, null)));
        try {
            while (!stop) {
                var mail = mailbox.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (mail == Mail.END) {
                    return;
                }
                guarded(mail == Mail.NOW ? this::make : this::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A bug is told as one that ends a thread is, and ends none: there would be no copies for
    /// weeks, and nobody would see it.
    private void guarded(Runnable one) {
        try {
            one.run();
        } catch (RuntimeException e) {
            if (!stop) {
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
            // Else the store was closed before this thread had noticed.
        }
    }

    /// Makes the copy of the day when it is time, and after it what makes the journal shorter.
    void look() {
        if (due()) {
            make();
        } else if (copied() && !today().equals(turned) && quiet.getAsBoolean()) {
            turned = today();
            backups.turnOver(() -> stop);
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private boolean copied() {
        var last = state.last();
        return last != null && last.madeAt().atZone(zone).toLocalDate().equals(today());
    }

    private boolean due() {
        var now = clock.instant();
        var last = state.last();
        if (last != null && !last.madeAt().atZone(zone).toLocalDate().isBefore(today())) {
            dueSince = null;
            return false;
        }
        var since = dueSince == null ? now : dueSince;
        dueSince = since;
        var failed = failedAt;
        if (failed != null && now.isBefore(failed.plus(AGAIN)) && !now.isBefore(failed)) {
            return false;
        }
        return quiet.getAsBoolean() || !now.isBefore(since.plus(PATIENCE));
    }

    private void make() {
        var last = state.last();
        Backups.@Nullable Trouble trouble = Backups.Trouble.DISK;
        try {
            publish(new State(last, true, state.trouble()));
            last = backups.make(() -> stop);
            trouble = null;
            dueSince = null;
        } catch (Backups.NotMade e) {
            LOG.warn("no copy: {}", e.trouble());
            trouble = e.trouble();
        } finally {
            failedAt = trouble == null ? null : clock.instant();
            publish(new State(last, false, trouble));
        }
    }

    private void publish(State now) {
        state = now;
        listeners.forEach(Runnable::run);
    }

    /// Gives up the copy under way, which leaves nothing of it. A check that does not come back is
    /// left alone: it works in a folder of its own.
    @Override
    public void close() {
        stop = true;
        mailbox.add(Mail.END);
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            if (!thread.join(CLOSING)) {
                LOG.warn("a copy is still being checked at closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
