package pult.sync;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.change.NotSaved;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One thread that does the same thing again and again while there is a link: at its pace, when the
/// link has come back, and at once when it is woken. A round that fails is over; the next one comes
/// all the same.
final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    /// What is done in a round.
    interface Round {
        /// @throws SourceFailure when the platform did not take or give it; it waits
        /// @throws NotSaved when the disk refused
        void run() throws SourceFailure;
    }

    private enum Wake {
        LOOK,
        END
    }

    private final Duration pace;
    private final Runnable first;
    private final Round round;
    private final LinkedBlockingQueue<Wake> mailbox = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Runnable unlisten;
    private volatile boolean linked;

    /// @param thread its name
    /// @param pace between two rounds
    /// @param exchange says whether there is a link
    /// @param first done once before the rounds, on the thread
    Rounds(String thread, Duration pace, Exchange exchange, Runnable first, Round round) {
        this.pace = pace;
        this.first = first;
        this.round = round;
        this.thread = Thread.ofPlatform().name(thread).daemon().unstarted(this::run);
        this.unlisten = exchange.listen(this::status);
    }

    void start() {
        thread.start();
    }

    /// There is something to do now. Any thread.
    void wake() {
        mailbox.add(Wake.LOOK);
    }

    private void status(SyncStatus status) {
        var up = status.failure() == null && status.asOf() != null;
        var back = up && !linked;
        linked = up;
        if (back) {
            wake();
        }
    }

    private void run() {
        guarded(first::run);
        try {
            while (mailbox.poll(pace.toMillis(), TimeUnit.MILLISECONDS) != Wake.END) {
                if (linked) {
                    guarded(round);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A bug is told as one that ends a thread is, and ends none: what is exchanged here would
    /// stand still for the rest of the day, and nobody would see it.
    private void guarded(Round one) {
        try {
            one.run();
        } catch (SourceFailure e) {
            LOG.debug("{} waits: {}", thread.getName(), e.failure().getClass().getSimpleName());
        } catch (NotSaved e) {
            LOG.error("{}: what the platform told could not be written", thread.getName());
        } catch (RuntimeException e) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    /// Stops after the request under way.
    @Override
    public void close() {
        unlisten.run();
        mailbox.add(Wake.END);
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
