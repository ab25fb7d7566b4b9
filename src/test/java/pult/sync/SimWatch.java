package pult.sync;

import pult.domain.change.Change;
import pult.domain.change.ChangeId;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Looks over the shoulder of one workstation and its operator: what was promised to the operator,
/// and the rules that must hold at every moment.
final class SimWatch {
    private final SimRun run;
    private final SimServer server;
    private final SimStation station;
    private final Map<ChangeId, Change> acknowledged = new LinkedHashMap<>();
    private final Set<ChangeId> takingBack = new LinkedHashSet<>();
    private final Set<ChangeId> takenBack = new LinkedHashSet<>();
    private final Map<ChangeId, Long> undoUntil = new HashMap<>();
    private long quietUntil;
    private long lastAct = -1;

    SimWatch(SimRun run, SimServer server, SimStation station) {
        this.run = run;
        this.server = server;
        this.station = station;
    }

    /// Nobody does two things in one millisecond; the server's watch tells actions apart by it.
    boolean newMoment() {
        var before = lastAct;
        lastAct = run.time.now();
        return lastAct != before;
    }

    // ---- promises

    /// «Сохранено» was shown.
    void acknowledge(Change change) {
        acknowledged.put(change.id(), change);
    }

    /// @param millis the operator may still take it back so long
    void mayTakeBack(ChangeId id, long millis) {
        undoUntil.put(id, run.time.now() + millis);
    }

    void asksBack(ChangeId id) {
        takingBack.add(id);
    }

    void gotBack(ChangeId id) {
        acknowledged.remove(id);
        takenBack.add(id);
    }

    Map<ChangeId, Change> acknowledged() {
        return acknowledged;
    }

    Set<ChangeId> takenBack() {
        return takenBack;
    }

    // ---- at every moment

    void before(SyncState state, Event event) {
        switch (event) {
            case Event.PageArrived arrived -> otherEpoch(state, arrived.page().epoch());
            case Event.PushAnswered answered -> otherEpoch(state, answered.reply().epoch());
            case Event.FetchFailed failed -> {
                var fetching = state.fetching();
                if (fetching != null && fetching.request() == failed.request()) {
                    failed(state, failed.failure());
                }
            }
            case Event.PushFailed failed -> {
                var request = state.sending().get(failed.id());
                if (request != null && request == failed.request()) {
                    failed(state, failed.failure());
                }
            }
            case Event.Nudged _ -> quietUntil = 0;
            default -> {}
        }
    }

    private void otherEpoch(SyncState state, String epoch) {
        if (state.epoch() != null && !state.epoch().equals(epoch)) {
            run.count(SimFault.ANSWER_OF_AN_EARLIER_EPOCH);
        }
    }

    private void failed(SyncState state, Failure failure) {
        if (failure instanceof Failure.Throttled(Duration delay) && delay != null) {
            quietUntil = Math.max(quietUntil, run.time.now() + delay.toMillis());
        } else if (failure instanceof Failure.Unauthorised) {
            run.count(
                    state.sending().size() > 1
                            ? SimFault.TOKEN_EXPIRED_IN_A_BATCH
                            : SimFault.TOKEN_EXPIRED);
        }
    }

    void after(SyncState state, Event event) {
        if (event instanceof Event.PageStored stored
                && stored.run() == state.run()
                && !stored.page().servedAt().equals(state.asOf())) {
            run.wrong("the data are dated by another clock than the server's");
        }
    }

    void leaving() {
        if (run.time.now() < quietUntil) {
            run.wrong("asked again before the time the server had set");
        }
    }

    void leaving(Replica.Pending pending) {
        var until = undoUntil.get(pending.change().id());
        if (until != null && run.time.now() < until) {
            run.wrong("left while it could still be taken back");
        }
    }

    /// Only the word of the server this copy is of settles an action.
    void settling(Effect.Settle settle) {
        if (!server.said(station.store.bookmark().epoch(), settle.id(), settle.delivery())) {
            run.wrong(
                    "settled without the server's word: "
                            + SimLine.of(settle.id())
                            + ' '
                            + settle.delivery().getClass().getSimpleName());
        }
    }

    void clockJumped() {
        quietUntil = 0;
        undoUntil.clear();
    }

    void crashed() {
        quietUntil = 0;
        kept();
        SimChecks.copy(run, server, station);
    }

    /// What was acknowledged is there, unless the operator wanted it back.
    void kept() {
        var outbox = station.store.outbox();
        for (var id : acknowledged.keySet()) {
            if (!outbox.containsKey(id) && !takingBack.contains(id)) {
                run.wrong("acknowledged and gone: " + SimLine.of(id));
            }
        }
        for (var id : takenBack) {
            if (outbox.containsKey(id) || server.everTook(id)) {
                run.wrong("taken back and still there: " + SimLine.of(id));
            }
        }
    }
}
