package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.change.NotSaved;
import pult.domain.machine.SharedSubstitution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Keeps what is known of bodies, people and substitutions in step with the platform while there is
/// a link, and remembers it for work without one. One thread, `pult-staff`.
public final class StaffLoop implements StaffDesk, AutoCloseable {
    private static final Duration PACE = Duration.ofMinutes(1);
    private static final Duration DIRECTORY_AGE = Duration.ofHours(1);

    /// Where it is remembered. Blocking.
    public interface Memory {
        /// What was told last; nothing when it never was or cannot be read.
        Staff last();

        /// @throws NotSaved when the disk refused
        void remember(Staff staff);
    }

    private final StaffSource source;
    private final Memory memory;
    private final Runnable rightsMoved;
    private final Clock clock;
    private final List<Consumer<Staff>> listeners = new CopyOnWriteArrayList<>();
    private final Rounds rounds;
    private final Runnable unlisten;

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
        this.unlisten = exchange.listen(this::status);
        this.rounds =
                new Rounds("pult-staff", pace, exchange, () -> tell(memory.last()), this::look);
    }

    public void start() {
        rounds.start();
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
        rounds.wake();
        return reply;
    }

    @Override
    public StaffSource.Reply end(SharedSubstitution one) throws SourceFailure {
        var reply = source.end(one);
        rounds.wake();
        return reply;
    }

    private void status(SyncStatus status) {
        var me = status.me();
        login = me == null ? "" : me.login();
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
        rounds.close();
    }
}
