package pult.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.change.NotSaved;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Carries out what [SyncEngine] decides. Three kinds of threads: `pult-sync` owns the state,
/// `pult-sync-disk` makes every change of the local copy one after another, and named virtual
/// threads talk to the platform.
public final class SyncLoop implements Exchange, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

    private final Source source;
    private final Replica replica;
    private final Clock clock;
    private final SteadyTime time;
    private final SyncEngine engine;
    private final LinkedBlockingQueue<Event> mailbox = new LinkedBlockingQueue<>();
    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<SyncNote>> noted = new CopyOnWriteArrayList<>();
    private final ExecutorService disk =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("pult-sync-disk").factory());
    private final ExecutorService net =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("pult-sync-net-", 0).factory());
    private final Thread thread;

    private volatile boolean closed;
    private final @Nullable Me lastKnown;
    private volatile SyncStatus status;
    private SyncState state;
    private Instant lastStep;

    /// @param lastKnown who signed in last on this store, shown until somebody has signed in now
    public SyncLoop(
            Source source, Replica replica, Pace pace, Clock clock, @Nullable Me lastKnown) {
        this.source = source;
        this.replica = replica;
        this.clock = clock;
        this.lastKnown = lastKnown;
        this.status = SyncStatus.START.known(lastKnown);
        this.engine = new SyncEngine(pace);
        this.state = SyncState.fresh(clock.millis());
        this.time = new SteadyTime(clock);
        this.lastStep = time.now();
        this.thread = Thread.ofPlatform().name("pult-sync").daemon().unstarted(this::run);
    }

    /// Begins to exchange; call once.
    public void start() {
        thread.start();
        begin(0);
    }

    private void begin(long run) {
        onDisk(run, () -> new Event.Begun(run, replica.bookmark(), time.timed(replica.pending())));
    }

    @Override
    public SyncStatus status() {
        return status;
    }

    @Override
    public Runnable listen(Consumer<SyncStatus> listener) {
        listeners.add(listener);
        listener.accept(status);
        return () -> listeners.remove(listener);
    }

    /// Tells what is remembered of the exchange, once it is on the disk. On a thread of this loop;
    /// listeners must be quick.
    ///
    /// @return ends the telling
    public Runnable onNote(Consumer<SyncNote> listener) {
        noted.add(listener);
        return () -> noted.remove(listener);
    }

    @Override
    public void syncNow() {
        mailbox.add(new Event.Nudged());
    }

    /// There is news: looks at the feed soon, unless it waits after a failure. Any thread.
    public void newsThere() {
        mailbox.add(new Event.Hinted());
    }

    /// Somebody was given or has lost a right: asks who works here and what they may. Any thread.
    public void rightsMoved() {
        mailbox.add(new Event.RightsMoved());
    }

    /// The store speaks under another name from now on. Any thread.
    public void renamed() {
        mailbox.add(new Event.Renamed());
    }

    @Override
    public void outboxChanged() {
        mailbox.add(new Event.OutboxChanged());
    }

    /// Stops after the writes under way; requests under way are abandoned, which loses nothing: the
    /// actions stay in the outbox.
    @Override
    public void close() {
        closed = true;
        mailbox.add(new Event.Tick());
        join();
        net.shutdownNow();
        disk.shutdown();
        try {
            if (!disk.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("the local copy is still being written at closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void join() {
        if (thread.getState() == Thread.State.NEW) {
            // The window was closed before it was painted.
            return;
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                var event = await();
                if (closed) {
                    return;
                }
                lastStep = time.now();
                var step = engine.step(state, lastStep, event);
                state = step.state();
                step.effects().forEach(this::carryOut);
                publish();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Event await() throws InterruptedException {
        // Counted from the moment of the last step: what came due since then is due at once.
        var wake = Patience.wakeAt(state, lastStep);
        var sleep = wake == null ? LONGEST_SLEEP : Duration.between(time.now(), wake);
        var bounded = sleep.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : sleep;
        var event = mailbox.poll(Math.max(0, bounded.toMillis() + 1), TimeUnit.MILLISECONDS);
        return event == null ? new Event.Tick() : event;
    }

    private void publish() {
        var next = onTheWall(state.status(time.now())).known(lastKnown);
        if (!next.equals(status)) {
            status = next;
            listeners.forEach(listener -> tell(listener, next));
        }
    }

    /// A bug of a screen that listens is told as one that ends a thread is, and costs the exchange
    /// nothing.
    private static <T> void tell(Consumer<T> listener, T word) {
        try {
            listener.accept(word);
        } catch (RuntimeException e) {
            var here = Thread.currentThread();
            here.getUncaughtExceptionHandler().uncaughtException(here, e);
        }
    }

    private SyncStatus onTheWall(SyncStatus steady) {
        return new SyncStatus(
                steady.phase(),
                steady.asOf(),
                steady.received(),
                steady.total(),
                time.onTheWall(steady.nextTry()),
                steady.failure(),
                steady.sending(),
                steady.me(),
                steady.complete());
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.Begin begin -> begin(begin.run());
            case Effect.SignIn _ ->
                    online(
                            () -> {
                                var me = source.me();
                                return new Event.SignedIn(me, replica.lastOffered());
                            },
                            Event.SignInFailed::new);
            case Effect.Fetch fetch ->
                    online(
                            () ->
                                    new Event.PageArrived(
                                            fetch.request(),
                                            source.changes(fetch.cursor(), fetch.limit())),
                            failure -> new Event.FetchFailed(fetch.request(), failure));
            case Effect.Send send -> send(send);
            case Effect.Store store -> onDisk(store.run(), () -> store(store));
            case Effect.StartOver over ->
                    onDisk(
                            over.run(),
                            () -> {
                                replica.startOver(over.epoch());
                                return new Event.StartedOver(
                                        over.run(), time.timed(replica.pending()));
                            });
            case Effect.ReadOutbox _ ->
                    onDisk(state.run(), () -> new Event.OutboxRead(time.timed(replica.pending())));
            case Effect.Settle settle ->
                    onDisk(
                            state.run(),
                            () -> {
                                replica.settle(settle.id(), settle.delivery());
                                return new Event.Settled(
                                        settle.id(), time.timed(replica.pending()));
                            });
            case Effect.Note note ->
                    onDisk(
                            state.run(),
                            () -> {
                                replica.log(clock.instant(), note.note());
                                noted.forEach(listener -> tell(listener, note.note()));
                                return new Event.Tick();
                            });
        }
    }

    private Event store(Effect.Store store) {
        replica.store(store.page());
        if (store.firstEnd()) {
            replica.finishFirstLoad();
        }
        return new Event.PageStored(store.page(), store.run(), time.timed(replica.pending()));
    }

    private void send(Effect.Send send) {
        var item = send.pending();
        var id = item.change().id();
        online(
                () -> {
                    if (!replica.markSending(id)) {
                        return new Event.PushSkipped(send.request(), id);
                    }
                    var reply = source.push(item, send.epoch());
                    return new Event.PushAnswered(send.request(), id, reply);
                },
                failure -> new Event.PushFailed(send.request(), id, failure));
    }

    /// A request that may throw a [SourceFailure].
    private interface Request {
        Event call() throws SourceFailure;
    }

    private void online(Request request, Function<Failure, Event> onFailure) {
        net.execute(() -> {
            // A bug still ends as an event, so that the engine never waits for ever; the
            // exception itself goes on to the handler of uncaught ones.
            var outcome = onFailure.apply(new Failure.Broken("bug"));
            try {
                outcome = request.call();
            } catch (SourceFailure e) {
                outcome = onFailure.apply(e.failure());
            } catch (NotSaved e) {
                LOG.error("an action could not be marked as leaving: {}", code(e));
                outcome = onFailure.apply(new Failure.Disk());
            } finally {
                mailbox.add(outcome);
            }
        });
    }

    private void onDisk(long run, Supplier<Event> work) {
        disk.execute(() -> {
            Event outcome = new Event.StoreFailed(run);
            try {
                outcome = work.get();
            } catch (NotSaved e) {
                LOG.error("the local copy could not be written: {}", code(e));
            } finally {
                mailbox.add(outcome);
            }
        });
    }

    /// Messages of the database carry values of rows, so only the class of the cause is logged.
    private static String code(NotSaved e) {
        var cause = e.getCause();
        return cause == null ? "no cause" : cause.getClass().getSimpleName();
    }
}
