package pult.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.change.NotSaved;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Keeps the pack: remembers what was asked for, counts what is here of it, and notes since when
/// all of it is. Fetching is [FileLoop]'s. One thread, `pult-pack`.
public final class PackLoop implements Pack, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PackLoop.class);

    /// Between two counts while files come.
    private static final Duration PACE = Duration.ofMillis(500);

    /// How far the remembered age may fall behind.
    private static final Duration AGE_STEP = Duration.ofMinutes(1);

    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

    /// Between two checks that nobody asked for: each reads all of it from the disk.
    private static final Duration CHECK_PACE = Duration.ofHours(1);

    private sealed interface Wake {
        record Look() implements Wake {}

        record Collect(Scope scope, List<Long> listed) implements Wake {}

        record Cancel() implements Wake {}

        record Check() implements Wake {}

        record End() implements Wake {}
    }

    private final PackReplica replica;
    private final Exchange exchange;
    private final Runnable fetch;
    private final Supplies supplies;
    private final Clock clock;
    private final LinkedBlockingQueue<Wake> mailbox = new LinkedBlockingQueue<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private final Runnable unlisten;

    private volatile State state = State.NONE;
    private volatile boolean linked;
    private volatile @Nullable Instant asOf;
    private volatile @Nullable Loading loading;
    private volatile boolean stopCheck;
    private volatile boolean closed;
    private @Nullable Instant lastCount;
    private @Nullable Instant lastCheck;
    private boolean dirty = true;
    private boolean faulty;
    private boolean known;

    /// @param exchange says whether there is a link and who works here
    /// @param fetch tells the exchange of files that there may be more to fetch
    public PackLoop(
            PackReplica replica,
            Exchange exchange,
            Runnable fetch,
            Supplies supplies,
            Clock clock) {
        this.replica = replica;
        this.exchange = exchange;
        this.fetch = fetch;
        this.supplies = supplies;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("pult-pack").daemon().unstarted(this::run);
        this.unlisten = exchange.listen(this::status);
    }

    public void start() {
        thread.start();
    }

    /// Appeals or files here have changed. Any thread.
    public void changed() {
        mailbox.add(new Wake.Look());
    }

    private void status(SyncStatus status) {
        var now = status.failure() == null && status.asOf() != null;
        var ahead = loading(status);
        if (now != linked
                || (now && !Objects.equals(status.asOf(), asOf))
                || !Objects.equals(ahead, loading)) {
            linked = now;
            asOf = status.asOf();
            loading = ahead;
            mailbox.add(new Wake.Look());
        }
    }

    /// How many come is known of a first load alone: later ones bring what has changed.
    private static @Nullable Loading loading(SyncStatus status) {
        return status.complete()
                ? null
                : new Loading(
                        status.received(),
                        status.phase() == SyncStatus.Phase.FIRST_LOAD ? status.total() : -1);
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public List<Scope> scopes() {
        var me = exchange.status().me();
        return me == null || me.blocks().isEmpty()
                ? List.of(Scope.MINE, Scope.LIST)
                : List.of(Scope.values());
    }

    @Override
    public void collect(Scope scope, List<Long> listed) {
        mailbox.add(new Wake.Collect(scope, List.copyOf(listed)));
    }

    @Override
    public void cancel() {
        stopCheck = true;
        mailbox.add(new Wake.Cancel());
    }

    @Override
    public void check() {
        mailbox.add(new Wake.Check());
    }

    @Override
    public void stopCheck() {
        stopCheck = true;
    }

    @Override
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void run() {
        try {
            guarded(this::remembered);
            while (true) {
                var wake = mailbox.poll(sleep().toMillis(), TimeUnit.MILLISECONDS);
                if (!guarded(() -> take(wake))) {
                    return;
                }
                if (!known) {
                    guarded(this::remembered);
                } else if (dirty && sleep().isZero()) {
                    guarded(this::count);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void remembered() {
        replica.kept()
                .ifPresent(kept ->
                        show(
                                new State(
                                        kept.chosen(),
                                        null,
                                        kept.wholeAt(),
                                        linked,
                                        -1,
                                        kept.checked(),
                                        loading)));
        known = true;
    }

    /// A fault of the store, on a full disk for one, is told as one that ends a thread is, and ends
    /// none: it is counted again later.
    ///
    /// @return what the work says, true after a fault
    private boolean guarded(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException e) {
            dirty = true;
            lastCount = clock.instant();
            if (!faulty) {
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
            faulty = true;
            return true;
        }
    }

    private void guarded(Runnable work) {
        var _ =
                guarded(() -> {
                    work.run();
                    return true;
                });
    }

    private Duration sleep() {
        var last = lastCount;
        if (!dirty || state.chosen() == null) {
            return LONGEST_SLEEP;
        }
        if (last == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(clock.instant(), last.plus(PACE));
        return left.isNegative() || left.compareTo(PACE) > 0 ? Duration.ZERO : left;
    }

    /// @return false at the end
    private boolean take(@Nullable Wake first) {
        for (var wake = first; wake != null && !closed; wake = mailbox.poll()) {
            switch (wake) {
                case Wake.Look _ -> dirty = true;
                case Wake.Collect collect -> begin(collect);
                case Wake.Cancel _ -> end();
                case Wake.Check _ -> look();
                case Wake.End _ -> {
                    return false;
                }
            }
        }
        return !closed;
    }

    private void begin(Wake.Collect collect) {
        var me = exchange.status().me();
        var chosen =
                new Chosen(
                        collect.scope(),
                        me == null ? "" : me.login(),
                        collect.scope() == Scope.BLOCK && me != null ? me.blocks() : List.of(),
                        collect.scope() == Scope.LIST ? collect.listed() : List.of(),
                        clock.instant());
        var kept = new PackReplica.Kept(chosen, null, null);
        if (remember(Optional.of(kept))) {
            show(new State(chosen, null, null, linked, -1, null, loading));
            dirty = true;
            lastCount = null;
            lastCheck = null;
            fetch.run();
            exchange.syncNow();
        }
    }

    private void end() {
        if (remember(Optional.empty())) {
            show(State.NONE);
            fetch.run();
        }
    }

    private void count() {
        var was = state;
        var chosen = was.chosen();
        if (chosen == null) {
            return;
        }
        dirty = false;
        lastCount = clock.instant();
        var now = asOf;
        var ahead = loading;
        var contents = replica.contents(chosen);
        faulty = false;
        var whole = contents.whole() && ahead == null;
        var wholeAt = whole && linked && now != null ? now : was.wholeAt();
        var checked = checkedStill(was, contents);
        var next = new State(chosen, contents, wholeAt, linked, -1, checked, ahead);
        if (!Objects.equals(checked, was.checked())
                || (wholeAt != null && olderThan(was.wholeAt(), wholeAt))) {
            remember(Optional.of(new PackReplica.Kept(chosen, wholeAt, checked)));
        }
        show(next);
        if (whole && checked == null && !closed && rested()) {
            // It is believed only when it was read.
            look();
        }
    }

    /// A check says nothing of what has come since.
    private static @Nullable Checked checkedStill(State was, Contents now) {
        var checked = was.checked();
        var before = was.contents();
        if (checked == null) {
            return null;
        }
        var other =
                before == null
                        ? !checked.stopped() && checked.appeals() != now.appeals()
                        : before.appeals() != now.appeals()
                                || before.files() != now.files()
                                || before.bytes() != now.bytes()
                                || (!before.whole() && now.whole() && checked.spoilt() == 0);
        return other ? null : checked;
    }

    private boolean rested() {
        var last = lastCheck;
        var now = clock.instant();
        return last == null || now.isBefore(last) || !now.isBefore(last.plus(CHECK_PACE));
    }

    private boolean olderThan(@Nullable Instant shown, Instant wholeAt) {
        var written = replica.kept().map(PackReplica.Kept::wholeAt).orElse(shown);
        return written == null || Duration.between(written, wholeAt).compareTo(AGE_STEP) >= 0;
    }

    /// Reads all of it; files that were spoilt come again by themselves.
    private void look() {
        var was = state;
        var chosen = was.chosen();
        if (chosen == null) {
            return;
        }
        stopCheck = false;
        lastCheck = clock.instant();
        show(checking(was, 0));
        var read =
                replica.readAll(
                        chosen, files -> show(checking(was, files)), () -> !stopCheck && !closed);
        var checked =
                new Checked(
                        clock.instant(),
                        read.appeals(),
                        read.unreadable(),
                        read.files(),
                        read.spoilt(),
                        supplies.look(clock.instant()),
                        read.stopped());
        remember(Optional.of(new PackReplica.Kept(chosen, was.wholeAt(), checked)));
        show(new State(chosen, was.contents(), was.wholeAt(), linked, -1, checked, was.loading()));
        dirty = true;
        if (read.spoilt() > 0) {
            fetch.run();
        }
    }

    private State checking(State was, int files) {
        return new State(
                was.chosen(),
                was.contents(),
                was.wholeAt(),
                linked,
                files,
                was.checked(),
                was.loading());
    }

    private boolean remember(Optional<PackReplica.Kept> kept) {
        try {
            replica.keep(kept);
            return true;
        } catch (NotSaved e) {
            LOG.error("the pack could not be remembered");
            return false;
        }
    }

    private void show(State now) {
        state = now;
        listeners.forEach(Runnable::run);
    }

    /// Stops after the file under way.
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
