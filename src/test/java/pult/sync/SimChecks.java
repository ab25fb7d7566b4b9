package pult.sync;

import pult.domain.appeal.AppealId;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;
import pult.domain.change.OutboxEntry.Status;
import pult.store.StoreRules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/// The invariants of a copy and of a whole world at rest.
final class SimChecks {
    private SimChecks() {}

    /// Nothing is queued, under way or still to be read, but what a poisoned action holds back.
    static boolean atRest(SimServer server, SimStation station) {
        var state = station.state();
        if (!station.awake()
                || !state.begun()
                || !state.complete()
                || state.storing()
                || !state.settling().isEmpty()
                || !server.epoch().equals(station.store.bookmark().epoch())
                || !state.cursor().equals(server.end())
                || !station.store.bookmark().cursor().equals(server.end())) {
            return false;
        }
        return station.store.pending().stream().allMatch(item -> stuck(server, station, item));
    }

    /// Behind a poisoned action on the same appeal, or the poisoned one itself.
    private static boolean stuck(SimServer server, SimStation station, Replica.Pending item) {
        var poisoned = server.poisoned();
        if (poisoned == null) {
            return false;
        }
        var holder = station.store.outbox().get(poisoned);
        return holder != null
                && holder.status().waiting()
                && holder.change().appeal().equals(item.change().appeal());
    }

    /// What must be true of a copy at any moment.
    static void copy(SimRun run, SimServer server, SimStation station) {
        var store = station.store;
        var waiting = new HashMap<AppealId, List<Change>>();
        for (var standing : store.outbox().values()) {
            if (standing.status().waiting()) {
                waiting.computeIfAbsent(standing.change().appeal(), _ -> new ArrayList<>())
                        .add(standing.change());
            }
        }
        for (var id : store.shown()) {
            var shown = Objects.requireNonNull(store.truth(id));
            for (var change : waiting.getOrDefault(id, List.of())) {
                shown = StoreRules.onTop(shown, change);
            }
            if (!shown.equals(store.visible(id))) {
                run.wrong("what is shown is not the server's truth with what waits: " + id);
            }
        }
        beforeTheCursor(run, server, station);
    }

    /// All that the feed holds before the cursor has been stored.
    private static void beforeTheCursor(SimRun run, SimServer server, SimStation station) {
        var mark = station.store.bookmark();
        if (!server.epoch().equals(mark.epoch())) {
            return;
        }
        var shelf = server.shelf();
        var end = Math.min(server.position(mark.cursor()), shelf.feed().size());
        var seen = new HashSet<AppealId>();
        for (var place = end - 1; place >= 0; place--) {
            var entry = shelf.feed().get(place);
            if (!seen.add(entry.id()) || shelf.find(entry.id()) == null) {
                continue;
            }
            var truth = station.store.truth(entry.id());
            if (truth == null || truth.version() < entry.version()) {
                run.wrong("the cursor is past what was not stored: appeal " + entry.id());
            }
        }
    }

    /// What must be true when the faults have ended and everything has come to rest.
    static void end(SimRun run, SimServer server, SimStation station) {
        station.watch.kept();
        copy(run, server, station);
        sameAsServer(run, server, station);
        for (var standing : station.store.outbox().values()) {
            fate(run, server, standing);
        }
    }

    /// What took effect is shown as sent, and what is shown as sent the server knows.
    private static void fate(SimRun run, SimServer server, SimStore.Standing standing) {
        var change = standing.change();
        var sent = standing.status() == Status.ACCEPTED;
        if (!sent && !standing.status().waiting() && server.shelf().effects(change) > 0) {
            run.wrong(
                    "took effect, shown as " + standing.status() + ": " + SimLine.of(change.id()));
        }
        if (sent && !(server.shelf().result(change.id()) instanceof Delivery.Accepted)) {
            run.wrong("shown as sent, the server does not know it: " + SimLine.of(change.id()));
        }
    }

    private static void sameAsServer(SimRun run, SimServer server, SimStation station) {
        var store = station.store;
        for (var appeal : server.shelf().appeals().values()) {
            var truth = store.truth(appeal.id());
            if (!appeal.equals(truth)) {
                run.wrong(
                        "the copy of "
                                + appeal.id().number()
                                + " differs: version "
                                + (truth == null ? "none" : truth.version())
                                + " instead of "
                                + appeal.version());
            }
        }
        for (var id : store.shown()) {
            if (server.shelf().find(id) == null && !ownWork(station, id)) {
                run.wrong("deleted at the server, still shown: " + id);
            }
        }
    }

    private static boolean ownWork(SimStation station, AppealId id) {
        return station.store.outbox().values().stream()
                .anyMatch(s -> s.change().appeal().equals(id) && s.status() != Status.ACCEPTED);
    }

    /// Actions of one operator on one appeal took effect in the order they were made.
    static void order(SimRun run, SimServer server, List<SimStation> stations) {
        var places = new HashMap<ChangeId, Integer>();
        for (var station : stations) {
            var place = 0;
            for (var id : station.store.outbox().keySet()) {
                places.put(id, place++);
            }
        }
        var last = new HashMap<String, Integer>();
        for (var change : server.shelf().taken()) {
            var place = places.get(change.id());
            var whose = change.author() + '/' + change.appeal();
            if (place != null) {
                var before = last.put(whose, place);
                if (before != null && before > place) {
                    run.wrong("out of order on " + change.appeal() + " by " + change.author());
                }
            }
        }
    }
}
