package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Approval;
import pult.domain.answer.ResolutionType;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.OutboxEntry.Status;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/// One seeded run: the production engine between a model of the disk, of the net and of the server,
/// with faults at every place where there can be one. Time is simulated.
final class Simulation {
    private static final Instant START = Instant.parse("2026-03-31T05:00:00Z");
    private static final int APPEALS = 8;
    private static final Me ME =
            new Me(
                    "operator",
                    "О. О.",
                    "оператор",
                    List.of(),
                    "ЖКХ",
                    List.of(),
                    "RU-ORL",
                    "Орёл",
                    ZoneOffset.ofHours(3),
                    0);

    private final long seed;
    private final Dice dice;
    private final SyncEngine engine =
            new SyncEngine(
                    new Pace(
                            3,
                            Duration.ofSeconds(15),
                            Duration.ofSeconds(2),
                            Duration.ofMinutes(2),
                            2));
    private final SimServer server = new SimServer();
    private final SimReplica replica = new SimReplica();
    private final PriorityQueue<Timed> agenda =
            new PriorityQueue<>(Comparator.comparing(Timed::at).thenComparingLong(Timed::turn));
    private final Map<ChangeId, Change> acknowledged = new LinkedHashMap<>();
    private final List<String> trace = new ArrayList<>();

    private SyncState state = SyncState.fresh(1);
    private Instant now = START;
    private Instant diskFree = START;
    private boolean alive;
    private int life;
    private long turn;
    private int steps;
    private boolean faults = true;
    private @Nullable Runnable backup;

    private record Timed(Instant at, long turn, int life, Runnable work) {}

    Simulation(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed);
    }

    /// What a run came to.
    ///
    /// @param steps of the engine
    /// @param violations of the invariants; empty when all held
    record Report(
            long seed, int steps, int acknowledged, List<String> violations, List<String> trace) {}

    Report run() {
        for (var number = 1; number <= APPEALS; number++) {
            server.add(appeal(number));
        }
        wakeUp();
        var troubles = 60 + dice.below(60);
        for (var trouble = 0; trouble < troubles; trouble++) {
            at(now.plusMillis(dice.below(400_000)), this::trouble);
        }
        drainUntil(now.plus(Duration.ofMinutes(8)));
        faults = false;
        at(now, () -> deliver(new Event.Nudged()));
        drainUntil(now.plus(Duration.ofHours(1)));
        return new Report(seed, steps, acknowledged.size(), violations(), trace);
    }

    private void drainUntil(Instant end) {
        while (!agenda.isEmpty() && !agenda.peek().at().isAfter(end) && steps < 20_000) {
            var next = agenda.poll();
            now = next.at().isAfter(now) ? next.at() : now;
            if (next.life() == life || next.life() < 0) {
                next.work().run();
            }
        }
        now = end.isAfter(now) ? end : now;
    }

    /// Dies with a crash.
    private void soon(Duration after, Runnable work) {
        agenda.add(new Timed(now.plus(after), turn++, life, work));
    }

    /// Survives a crash: the world outside.
    private void at(Instant when, Runnable work) {
        agenda.add(new Timed(when, turn++, -1, work));
    }

    private void wakeUp() {
        alive = true;
        state = SyncState.fresh(dice.bits());
        diskFree = now;
        onDisk(() -> new Event.Begun(replica.bookmark(), replica.pending()));
    }

    private void crash() {
        trace.add(now + " crash");
        life++;
        alive = false;
        at(now.plusSeconds(1 + dice.below(20)), this::wakeUp);
    }

    private void deliver(Event event) {
        steps++;
        var step = engine.step(state, now, event);
        state = step.state();
        trace.add(now + " " + brief(event) + " -> " + step.effects().size());
        step.effects().forEach(this::carryOut);
        var wake = SyncEngine.wakeAt(state, now);
        if (wake != null) {
            soon(Duration.between(now, wake), () -> deliver(new Event.Tick()));
        }
    }

    private static String brief(Event event) {
        return event.getClass().getSimpleName();
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.SignIn _ ->
                    soon(
                            dice.delay(),
                            () ->
                                    deliver(
                                            hit(0.1)
                                                    ? new Event.SignInFailed(new Failure.Offline())
                                                    : new Event.SignedIn(ME)));
            case Effect.Fetch fetch -> fetch(fetch);
            case Effect.Send send -> send(send);
            case Effect.Store store ->
                    onDisk(() -> {
                        replica.store(store.page());
                        return new Event.PageStored(store.page(), store.run(), replica.pending());
                    });
            case Effect.StartOver over ->
                    onDisk(() -> {
                        replica.startOver(over.epoch());
                        return new Event.StartedOver(over.run(), replica.pending());
                    });
            case Effect.ReadOutbox _ -> onDisk(() -> new Event.OutboxRead(replica.pending()));
            case Effect.Settle settle ->
                    onDisk(() -> {
                        replica.settle(settle.id(), settle.delivery());
                        return new Event.Settled(settle.id(), replica.pending());
                    });
            case Effect.Note _ -> {}
        }
    }

    private boolean hit(double probability) {
        return faults && dice.chance(probability);
    }

    private void onDisk(java.util.function.Supplier<Event> write) {
        diskFree = (diskFree.isAfter(now) ? diskFree : now).plusMillis(1);
        soon(
                Duration.between(now, diskFree),
                () -> {
                    if (hit(0.004)) {
                        crash();
                        return;
                    }
                    var event = write.get();
                    if (hit(0.004)) {
                        crash();
                        return;
                    }
                    deliver(event);
                });
    }

    private void fetch(Effect.Fetch fetch) {
        var request = fetch.request();
        if (hit(0.12)) {
            soon(dice.delay(), () -> deliver(new Event.FetchFailed(request, anyFailure())));
            return;
        }
        soon(
                dice.delay(),
                () -> {
                    var page = server.page(fetch.cursor(), fetch.limit(), now);
                    Event answer =
                            page == null
                                    ? new Event.FetchFailed(request, new Failure.CursorExpired())
                                    : new Event.PageArrived(request, page);
                    soon(dice.delay(), () -> deliver(answer));
                    if (hit(0.05)) {
                        soon(dice.delay(), () -> deliver(answer));
                    }
                });
    }

    private Failure anyFailure() {
        return dice.oneOf(
                List.of(
                        new Failure.Offline(),
                        new Failure.Unauthorised(),
                        new Failure.Throttled(Duration.ofSeconds(1 + dice.below(30))),
                        new Failure.ServerFault(503),
                        new Failure.Broken("truncated")));
    }

    private void send(Effect.Send send) {
        var item = send.pending();
        var id = item.change().id();
        if (!replica.markSending(id)) {
            soon(Duration.ZERO, () -> deliver(new Event.PushSkipped(send.request(), id)));
            return;
        }
        if (hit(0.12)) {
            soon(
                    dice.delay(),
                    () -> deliver(new Event.PushFailed(send.request(), id, anyFailure())));
            return;
        }
        var lostAnswer = hit(0.12);
        var twice = hit(0.05);
        // Once on its way the request goes on whether or not the sender still lives.
        var sender = life;
        at(
                now.plus(dice.delay()),
                () -> {
                    var reply = server.push(item, send.epoch(), now);
                    if (twice) {
                        server.push(item, send.epoch(), now);
                    }
                    if (sender != life) {
                        return;
                    }
                    Event answer =
                            lostAnswer
                                    ? new Event.PushFailed(
                                            send.request(), id, new Failure.Offline())
                                    : new Event.PushAnswered(send.request(), id, reply);
                    soon(dice.delay(), () -> deliver(answer));
                    if (hit(0.05)) {
                        soon(dice.delay(), () -> deliver(answer));
                    }
                });
    }

    private void trouble() {
        if (!faults || !alive) {
            return;
        }
        var id = new AppealId(1 + dice.below(APPEALS));
        switch (dice.below(20)) {
            case 0 -> crash();
            case 1 -> server.moveByOther(id, AppealState.ANSWERED, now);
            case 2 -> server.moveByOther(id, AppealState.REOPENED, now);
            case 3 -> {
                if (dice.chance(0.2)) {
                    server.delete(id);
                }
            }
            case 4 -> {
                if (backup == null) {
                    backup = server.backup();
                } else if (dice.chance(0.5)) {
                    trace.add(now + " restore");
                    backup.run();
                    backup = null;
                }
            }
            case 5 -> undoSomething();
            case 6 -> soon(Duration.ZERO, () -> deliver(new Event.Nudged()));
            default -> act(id);
        }
    }

    private void undoSomething() {
        var ids = new ArrayList<>(acknowledged.keySet());
        if (!ids.isEmpty()) {
            var id = dice.oneOf(ids);
            if (replica.undo(id)) {
                acknowledged.remove(id);
                soon(Duration.ZERO, () -> deliver(new Event.OutboxChanged()));
            }
        }
    }

    private void act(AppealId id) {
        var appeal = replica.visible().get(id);
        if (appeal == null) {
            return;
        }
        var change =
                new Change(
                        ChangeId.of(now.toEpochMilli(), 0, dice.bits()),
                        id,
                        appeal.version(),
                        now,
                        "operator",
                        anyAction());
        var undoUntil = dice.chance(0.3) ? now.plusSeconds(30) : null;
        if (replica.act(change, undoUntil)) {
            acknowledged.put(change.id(), change);
            soon(Duration.ZERO, () -> deliver(new Event.OutboxChanged()));
        }
    }

    private Action anyAction() {
        return switch (dice.below(5)) {
            case 0 -> new Action.TakeToWork();
            case 1 -> new Action.Note("з");
            case 2 -> new Action.InterimAnswer("п");
            case 3 -> new Action.Release();
            default -> new Action.SubmitAnswer("о", ResolutionType.SOLVED, Approval.APPROVER);
        };
    }

    private List<String> violations() {
        var wrong = new ArrayList<String>();
        if (!replica.pending().isEmpty()) {
            wrong.add("did not come to rest: " + replica.pending().size() + " wait");
        }
        for (var id : acknowledged.keySet()) {
            var item = replica.outbox().get(id);
            var effects = server.effects(id);
            if (item == null) {
                wrong.add("acknowledged and gone: " + id);
            } else if (effects > 1) {
                wrong.add("took effect " + effects + " times: " + id);
            } else if (item.status == Status.ACCEPTED && effects == 0) {
                wrong.add("shown as sent, never took effect: " + id);
            } else if (item.status != Status.ACCEPTED && effects == 1) {
                wrong.add("took effect, shown as " + item.status + ": " + id);
            }
        }
        compareViews(wrong);
        checkOrder(wrong);
        return wrong;
    }

    private void compareViews(List<String> wrong) {
        var theirs = versions(server.appeals());
        var mine = versions(replica.visible());
        if (!mine.equals(theirs)) {
            wrong.add("the copy differs: " + mine + " instead of " + theirs);
        }
    }

    private static Map<AppealId, String> versions(Map<AppealId, Appeal> appeals) {
        return appeals.values().stream()
                .collect(Collectors.toMap(Appeal::id, a -> a.version() + " " + a.state()));
    }

    private void checkOrder(List<String> wrong) {
        var made = new ArrayList<>(acknowledged.keySet());
        Set<AppealId> seen = new HashSet<>();
        for (var change : acknowledged.values()) {
            if (!seen.add(change.appeal())) {
                continue;
            }
            var order =
                    server.effectOrder().stream()
                            .filter(acknowledged::containsKey)
                            .filter(id -> acknowledged.get(id).appeal().equals(change.appeal()))
                            .map(made::indexOf)
                            .toList();
            if (!order.equals(order.stream().sorted().toList())) {
                wrong.add("out of order on " + change.appeal() + ": " + order);
            }
        }
    }

    private static Appeal appeal(long number) {
        return new Appeal(
                new AppealId(number),
                1,
                AppealState.REGISTERED,
                "",
                "",
                LegalRegime.ORDINARY_MESSAGE,
                Channel.POS,
                new Topic("ROADS", "Дороги", null),
                "",
                "текст",
                new Applicant("", "", null, null, null),
                new Place("", "", null, Place.Precision.NONE),
                START,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
