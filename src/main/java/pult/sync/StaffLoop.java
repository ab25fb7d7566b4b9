package pult.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.change.NotSaved;
import pult.domain.machine.SharedSubstitution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Keeps what is known of bodies, people and substitutions in step with the platform while there is
/// a link, and remembers it for work without one. One thread, `pult-staff`.
public final class StaffLoop implements StaffDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StaffLoop.class);
    private static final Duration PACE = Duration.ofMinutes(1);
    private static final Duration DIRECTORY_AGE = Duration.ofHours(1);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    /// Where it is remembered. Blocking.
    public interface Memory {
        /// What was told last; nothing when it never was or cannot be read.
        Staff last();

        /// @throws NotSaved when the disk refused
        void remember(Staff staff);
    }

    private enum Wake {
        LOOK,
        END
    }

    private final StaffSource source;
    private final Memory memory;
    private final Runnable rightsMoved;
    private final Clock clock;
    private final Duration pace;
    private final LinkedBlockingQueue<Wake> mailbox = new LinkedBlockingQueue<>();
    private final List<Consumer<Staff>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private final Runnable unlisten;

    private volatile boolean linked;
    private volatile String login = "";
    private volatile Staff now = Staff.UNTOLD;
    private @Nullable Instant directoryAt;

    /// @param exchange says whether there is a link, and who works here
    /// @param rightsMoved a substitution of who works here has changed; called on the loop's thread
    public StaffLoop(
            StaffSource source,
            Memory memory,
            Exchange exchange,
            Runnable rightsMoved,
            Clock clock) {
        this(source, memory, exchange, rightsMoved, clock, PACE);
    }

    /// @param pace between two looks at the substitutions
    public StaffLoop(
            StaffSource source,
            Memory memory,
            Exchange exchange,
            Runnable rightsMoved,
            Clock clock,
            Duration pace) {
        this.source = source;
        this.memory = memory;
        this.rightsMoved = rightsMoved;
        this.clock = clock;
        this.pace = pace;
        this.thread = Thread.ofPlatform().name("pult-staff").daemon().unstarted(this::run);
        this.unlisten = exchange.listen(this::status);
    }

    public void start() {
        thread.start();
    }

    @Override
    public Staff staff() {
        return now;
    }

    @Override
    public Runnable listen(Consumer<Staff> listener) {
        listeners.add(listener);
        listener.accept(now);
        return () -> listeners.remove(listener);
    }

    @Override
    public StaffSource.Reply save(SharedSubstitution one) throws SourceFailure {
        var reply = source.save(one);
        mailbox.add(Wake.LOOK);
        return reply;
    }

    @Override
    public StaffSource.Reply end(SharedSubstitution one) throws SourceFailure {
        var reply = source.end(one);
        mailbox.add(Wake.LOOK);
        return reply;
    }

    private void status(SyncStatus status) {
        var me = status.me();
        login = me == null ? "" : me.login();
        var up = status.failure() == null && status.asOf() != null;
        var back = up && !linked;
        linked = up;
        if (back) {
            mailbox.add(Wake.LOOK);
        }
    }

    private void run() {
        tell(memory.last());
        while (true) {
            try {
                var wake = mailbox.poll(pace.toMillis(), TimeUnit.MILLISECONDS);
                if (wake == Wake.END) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            try {
                if (linked) {
                    look();
                }
            } catch (SourceFailure e) {
                LOG.debug("the directory waits: {}", e.failure().getClass().getSimpleName());
            } catch (NotSaved e) {
                LOG.error("the directory could not be kept for work without a link");
            }
        }
    }

    private void look() throws SourceFailure {
        var before = now;
        var at = clock.instant();
        var told = directoryAt;
        var fresh = told != null && at.isBefore(told.plus(DIRECTORY_AGE));
        var directory = fresh ? before.directory() : source.directory();
        if (!fresh) {
            directoryAt = at;
        }
        var next = new Staff(directory, source.substitutions(), at);
        tell(next);
        if (!mine(next).equals(mine(before))) {
            rightsMoved.run();
        }
        if (!next.sameAs(before)) {
            memory.remember(next);
        }
    }

    /// By which who works here acts for somebody.
    private List<SharedSubstitution> mine(Staff staff) {
        return staff.substitutions().stream().filter(one -> one.who().equals(login)).toList();
    }

    private void tell(Staff next) {
        now = next;
        listeners.forEach(listener -> listener.accept(next));
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
