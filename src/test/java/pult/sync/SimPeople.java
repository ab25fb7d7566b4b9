package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Approval;
import pult.domain.answer.ResolutionType;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.NotSaved;

import java.util.ArrayList;
import java.util.List;

/// The people of a simulated world: the operators at their workstations, the approver, the citizen,
/// the administrator.
final class SimPeople {
    private static final String APPROVER = "approver";
    private static final String ADMINISTRATOR = "administrator";

    private final SimRun run;
    private final SimServer server;
    private final SimParts parts;
    private final List<SimStation> stations;
    private int words;

    SimPeople(SimRun run, SimServer server, SimParts parts, List<SimStation> stations) {
        this.run = run;
        this.server = server;
        this.parts = parts;
        this.stations = stations;
    }

    /// The operator does something to an appeal on the screen.
    void act(SimStation station) {
        var shown = new ArrayList<>(station.store.shown());
        if (shown.isEmpty() || !station.watch.newMoment()) {
            return;
        }
        var appeal = station.store.visible(run.dice.oneOf(shown));
        if (appeal == null) {
            return;
        }
        var now = station.clock();
        var change =
                new Change(
                        ChangeId.of(now.toEpochMilli(), 0, run.dice.bits()),
                        appeal.id(),
                        appeal.version(),
                        now,
                        station.login,
                        anyAction());
        var undo = run.dice.chance(0.3) ? run.dice.between(10_000, 60_000) : 0;
        server.madeOn(change, appeal.sourceStatusText());
        countBoth(station, appeal.id());
        var until = undo == 0 ? null : now.plusMillis(undo);
        if (parts.tellsEarly()) {
            station.watch.acknowledge(change);
            station.later(20, () -> save(station, change, until));
        } else if (save(station, change, until)) {
            station.watch.acknowledge(change);
        }
        if (undo > 0) {
            station.watch.mayTakeBack(change.id(), undo);
        }
    }

    private boolean save(SimStation station, Change change, java.time.@Nullable Instant undoUntil) {
        try {
            if (!station.disk.write(() -> station.store.act(change, undoUntil))) {
                return false;
            }
        } catch (NotSaved _) {
            return false;
        }
        run.say(() ->
                station.login
                        + " saved "
                        + SimLine.of(change.id())
                        + ' '
                        + change.action()
                        + " on "
                        + change.appeal().number()
                        + " at "
                        + change.baseVersion());
        station.later(0, () -> station.deliver(new Event.OutboxChanged()));
        return true;
    }

    private void countBoth(SimStation station, AppealId appeal) {
        for (var other : stations) {
            if (other != station
                    && other.store.pending().stream()
                            .anyMatch(p -> p.change().appeal().equals(appeal))) {
                run.count(SimFault.BOTH_ON_ONE_APPEAL);
            }
        }
    }

    private Action anyAction() {
        var text = run.dice.chance(0.04) ? SimServer.BAD_WORD : "слова " + ++words;
        return switch (run.dice.below(9)) {
            case 0, 1 -> new Action.TakeToWork();
            case 2 -> new Action.Release();
            case 3, 4 -> new Action.Note(text);
            case 5 -> new Action.InterimAnswer(text);
            default -> new Action.SubmitAnswer(text, ResolutionType.SOLVED, Approval.APPROVER);
        };
    }

    void takeBack(SimStation station) {
        var waiting = station.store.pending();
        if (waiting.isEmpty()) {
            return;
        }
        var id = run.dice.oneOf(waiting).change().id();
        station.watch.asksBack(id);
        try {
            if (station.disk.write(() -> station.store.undo(id))) {
                run.count(SimFault.UNDONE);
                run.say(() -> station.login + " took back " + SimLine.of(id));
                station.watch.gotBack(id);
                station.later(0, () -> station.deliver(new Event.OutboxChanged()));
            }
        } catch (NotSaved _) {
            // The operator is told and the action goes its way.
            run.say(() -> station.login + " could not take back " + SimLine.of(id));
        }
    }

    /// The approver, the citizen or an operator elsewhere does something.
    void others() {
        var id = anyAppeal();
        var date = server.date();
        run.count(SimFault.CHANGED_BY_OTHERS);
        switch (run.dice.below(5)) {
            case 0 -> server.move(id, APPROVER, AppealState.ANSWERED);
            case 1 -> server.move(id, APPROVER, AppealState.REWORK);
            case 2 -> server.move(id, "citizen", AppealState.REOPENED);
            case 3 ->
                    server.change(
                            id,
                            "citizen",
                            a ->
                                    a.moved(
                                            a.state(),
                                            new HistoryEntry(
                                                    date, null, "", "citizen", "и " + ++words)));
            default -> {
                var line = new HistoryEntry(date, null, "", APPROVER, null);
                server.change(id, APPROVER, a -> a.taken(null, AppealState.REGISTERED, line));
            }
        }
    }

    void administrator() {
        var id = anyAppeal();
        if (run.dice.chance(0.25)) {
            run.count(SimFault.DELETED);
            server.delete(id);
            return;
        }
        run.count(SimFault.REASSIGNED);
        var to = "служба " + ++words;
        var line = new HistoryEntry(server.date(), null, "", ADMINISTRATOR, null);
        server.change(id, ADMINISTRATOR, a -> SimAppeals.reassigned(a.moved(a.state(), line), to));
    }

    private AppealId anyAppeal() {
        return new AppealId(run.dice.between(1, Simulation.APPEALS));
    }
}
