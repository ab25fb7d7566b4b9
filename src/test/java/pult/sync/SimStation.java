package pult.sync;

import pult.domain.change.NotSaved;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// One workstation: the production engine, its loop as a model, a local copy, a disk, a clock that
/// may be wrong. It crashes and starts again, sleeps and wakes.
final class SimStation {
    private static final Instant START = Instant.parse("2026-03-31T05:00:00Z");
    private static final long LONGEST_SLEEP = 30_000;
    private static final Pace PACE =
            new Pace(3, Duration.ofSeconds(15), Duration.ofSeconds(2), Duration.ofMinutes(2), 2);

    final String login;
    final SimStore store;
    final SimDisk disk;
    final SimWatch watch;
    private final SimRun run;
    private final SimCalls calls;
    private final SimParts parts;
    private final SyncEngine engine = new SyncEngine(PACE);

    private SteadyTime steady;
    private SyncState state = SyncState.fresh(1);
    private String token = "";
    private boolean alive;
    private int life;
    private long timer = Long.MAX_VALUE;
    private long wakeAt;
    private int steps;
    private long skew;
    private long asleepUntil;
    private long linkDownUntil;
    private long refusedUntil;

    SimStation(
            String login,
            SimRun run,
            SimServer server,
            SimParts parts,
            SimCrashes crashes,
            long skew) {
        this.login = login;
        this.run = run;
        this.parts = parts;
        this.skew = skew;
        steady = new SteadyTime(new SimClock(this::clock));
        disk = new SimDisk(run, crashes);
        store = parts.store(() -> disk.write(() -> {}));
        calls = new SimCalls(this, run, server, parts);
        watch = new SimWatch(run, server, this);
    }

    // ---- life

    void start() {
        alive = true;
        timer = Long.MAX_VALUE;
        steady = new SteadyTime(new SimClock(this::clock));
        state = SyncState.fresh(run.dice.bits());
        begin(0);
    }

    private void begin(long ofRun) {
        read(
                ofRun,
                () -> {
                    disk.firstRead();
                    return new Event.Begun(ofRun, store.bookmark(), timed());
                });
    }

    void crash() {
        run.say(() -> login + " crash");
        life++;
        alive = false;
        token = "";
        disk.forget();
        watch.crashed();
        run.time.after(run.dice.between(1000, 20_000), this::start);
    }

    void sleep(long millis) {
        asleepUntil = run.time.now() + millis;
    }

    void linkDown(long millis) {
        linkDownUntil = run.time.now() + millis;
    }

    void refuseSignIn(long millis) {
        refusedUntil = run.time.now() + millis;
    }

    /// What the surroundings did ends; what it left behind stays.
    void repair() {
        linkDownUntil = 0;
        refusedUntil = 0;
        disk.repair();
    }

    /// The clock of this workstation is set to another time.
    void jump(long millis) {
        skew += millis;
        watch.clockJumped();
    }

    boolean awake() {
        return alive && run.time.now() >= asleepUntil;
    }

    long asleepUntil() {
        return asleepUntil;
    }

    boolean linkDown() {
        return run.time.now() < linkDownUntil;
    }

    boolean signInRefused() {
        return run.time.now() < refusedUntil;
    }

    String token() {
        return token;
    }

    void signedIn(String newToken) {
        token = newToken;
    }

    SyncState state() {
        return state;
    }

    int steps() {
        return steps;
    }

    Instant clock() {
        return START.plusMillis(run.time.now() + skew);
    }

    private Instant now() {
        return parts.steady() ? steady.now() : clock();
    }

    private List<Replica.Pending> timed() {
        return parts.steady() ? steady.timed(store.pending()) : store.pending();
    }

    /// Happens here unless the program dies before; while it sleeps, nothing does.
    void later(long delay, Runnable work) {
        var begun = life;
        run.time.after(delay, () -> perform(begun, work));
    }

    private void perform(int begun, Runnable work) {
        if (begun != life || !alive) {
            return;
        }
        if (run.time.now() < asleepUntil) {
            run.time.at(asleepUntil, () -> perform(begun, work));
            return;
        }
        try {
            work.run();
        } catch (SimCrash _) {
            crash();
        }
    }

    /// An answer of the net on its way here.
    void hear(long delay, Event event) {
        var begun = life;
        run.time.after(delay, () -> perform(begun, () -> deliver(event)));
    }

    // ---- the loop

    void deliver(Event event) {
        steps++;
        watch.before(state, event);
        var step = parts.step(engine, state, now(), event);
        state = step.state();
        run.say(() -> login + ' ' + SimLine.of(event, step));
        watch.after(state, event);
        step.effects().forEach(this::carryOut);
        var wake = Patience.wakeAt(state, now());
        var pause = wake == null ? LONGEST_SLEEP : Duration.between(now(), wake).toMillis() + 1;
        wakeAt = run.time.now() + Math.clamp(pause, 0, LONGEST_SLEEP);
        setTimer();
    }

    /// One timer at a time: one that is due too early sets the next.
    private void setTimer() {
        if (timer <= wakeAt) {
            return;
        }
        var set = wakeAt;
        timer = set;
        later(
                set - run.time.now(),
                () -> {
                    if (set != timer) {
                        return;
                    }
                    timer = Long.MAX_VALUE;
                    if (run.time.now() < wakeAt) {
                        setTimer();
                    } else {
                        deliver(new Event.Tick());
                    }
                });
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.Begin begin -> begin(begin.run());
            case Effect.SignIn _ -> calls.signIn();
            case Effect.Fetch fetch -> calls.fetch(fetch);
            case Effect.Send send -> calls.send(send);
            case Effect.Store page -> write(page.run(), () -> store(page));
            case Effect.StartOver over ->
                    write(
                            over.run(),
                            () -> {
                                disk.write(() -> store.startOver(over.epoch()));
                                return new Event.StartedOver(over.run(), waiting());
                            });
            case Effect.ReadOutbox _ -> read(state.run(), () -> new Event.OutboxRead(timed()));
            case Effect.Settle settle ->
                    write(
                            state.run(),
                            () -> {
                                watch.settling(settle);
                                disk.write(() -> store.settle(settle.id(), settle.delivery()));
                                return new Event.Settled(settle.id(), waiting());
                            });
            case Effect.Note note ->
                    write(
                            state.run(),
                            () -> {
                                disk.write(() -> store.log(clock(), note.note()));
                                return new Event.Tick();
                            });
        }
    }

    private Event store(Effect.Store page) {
        disk.write(() -> store.store(page.page()));
        if (page.firstEnd()) {
            disk.write(store::finishFirstLoad);
        }
        return new Event.PageStored(page.page(), page.run(), waiting());
    }

    /// The disk may refuse this after it has taken the write before it.
    private List<Replica.Pending> waiting() {
        disk.read();
        return timed();
    }

    private void read(long ofRun, Supplier<Event> work) {
        write(
                ofRun,
                () -> {
                    disk.read();
                    return work.get();
                });
    }

    private void write(long ofRun, Supplier<Event> work) {
        later(
                disk.queue(),
                () -> {
                    Event outcome;
                    try {
                        outcome = work.get();
                    } catch (NotSaved _) {
                        outcome = new Event.StoreFailed(ofRun);
                    }
                    deliver(outcome);
                });
    }
}
