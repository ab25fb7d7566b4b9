package pult.feature.queue;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.Mark;
import pult.domain.appeal.Marks;
import pult.domain.change.Action;
import pult.domain.change.ChangeId;
import pult.domain.change.NotApplicable;
import pult.domain.change.NotSaved;
import pult.domain.machine.Event;
import pult.domain.machine.Machine;
import pult.domain.machine.Particulars;
import pult.domain.machine.Rights;
import pult.domain.machine.TextHash;
import pult.feature.Today;
import pult.feature.queue.RowOutcome.Reason;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Does deeds to rows. Each row stands alone: what fails at one is said of that one, and the others
/// are done. Blocking; called off the JavaFX thread.
final class RowDeeds {
    /// What nobody has read: no answer has it.
    private static final String NO_TEXT = TextHash.of("");

    private final Appeals appeals;
    private final Marks marks;
    private final RowActions actions;
    private final Supplier<Rights> rights;
    private final Today today;

    RowDeeds(Appeals appeals, RowPorts ports, Today today) {
        this.appeals = appeals;
        this.marks = ports.marks();
        this.actions = ports.actions();
        this.rights = ports.rights();
        this.today = today;
    }

    RowOutcome run(RowDeed deed, List<AppealId> ids) {
        return switch (deed) {
            case RowDeed.Take _ -> each(deed, ids, actions::take);
            case RowDeed.Release _ -> each(deed, ids, actions::release);
            case RowDeed.Shelve shelve -> shelve(shelve, ids);
            case RowDeed.Unshelve _ ->
                    noted(
                            deed,
                            ids.stream().map(id -> shown(id).shelved(null, today.now())).toList());
            case RowDeed.Weigh(Mark.Importance importance) ->
                    noted(deed, ids.stream().map(id -> shown(id).of(importance)).toList());
            case RowDeed.Note(String text) -> each(deed, ids, appeal -> actions.note(appeal, text));
            case RowDeed.Assign(String body, String login) ->
                    each(
                            deed,
                            ids,
                            appeal ->
                                    step(
                                            appeal,
                                            Event.ASSIGN,
                                            Particulars.NONE.to(null, body).forPerson(login),
                                            null));
            case RowDeed.Approve _ -> approve(deed, ids);
            case RowDeed.TakeBack _ -> throw new IllegalArgumentException("of what was done");
            case RowDeed.Enlist _ -> noted(deed, enlisted(ids));
            case RowDeed.Delist _ -> noted(deed, ids.stream().map(id -> shown(id).at(0)).toList());
        };
    }

    private Mark shown(AppealId id) {
        return marks.of(id);
    }

    /// An action upon the appeal itself.
    private interface Act {
        void on(Appeal appeal);
    }

    private RowOutcome each(RowDeed deed, List<AppealId> ids, Act act) {
        var done = new ArrayList<AppealId>();
        var failed = new HashMap<Reason, List<AppealId>>();
        for (var id : ids) {
            var reason = reason(id, act);
            if (reason == null) {
                done.add(id);
            } else {
                failed.computeIfAbsent(reason, of -> new ArrayList<>()).add(id);
            }
        }
        return outcome(deed, done, failed);
    }

    /// Whose right is used is said with the step; the line that asks for it has told it before.
    private ChangeId step(Appeal appeal, Event event, Particulars said, @Nullable Instant until) {
        var obstacle = Machine.from(appeal.state(), event);
        var leave = rights.get().leave(event, appeal, today.now());
        if (obstacle == null) {
            obstacle = leave.obstacle();
        }
        if (obstacle != null) {
            throw new NotApplicable(obstacle);
        }
        var acting = leave.actingFor();
        return actions.move(
                appeal,
                new Action.Move(event, said.actingFor(acting == null ? null : acting.login())),
                until);
    }

    /// An approval names the text that was read. What nobody has opened here since it changed was
    /// read by nobody. The texts are taken before it is asked what was read: one that comes
    /// meanwhile is another text, and the outbox refuses it.
    private RowOutcome approve(RowDeed deed, List<AppealId> ids) {
        var texts = new HashMap<AppealId, String>();
        for (var id : ids) {
            appeals.find(id).map(RowDeeds::text).ifPresent(hash -> texts.put(id, hash));
        }
        var unread = new HashSet<AppealId>();
        appeals.rows(ids.stream().mapToLong(AppealId::number).toArray()).stream()
                .filter(row -> row.unread() && row.state() == AppealState.ON_APPROVAL)
                .forEach(row -> unread.add(row.id()));
        var until = actions.backUntil(ids.size());
        var steps = new LinkedHashMap<AppealId, ChangeId>();
        var came =
                each(
                        deed,
                        ids.stream().filter(id -> !unread.contains(id)).toList(),
                        appeal ->
                                steps.put(
                                        appeal.id(),
                                        step(
                                                appeal,
                                                Event.APPROVE,
                                                Particulars.NONE.having(
                                                        read(appeal, texts.get(appeal.id()))),
                                                until)));
        var failed = new HashMap<>(came.failed());
        if (!unread.isEmpty()) {
            failed.put(new Reason.Unread(), ids.stream().filter(unread::contains).toList());
        }
        var whole = outcome(deed, came.done(), failed);
        return steps.isEmpty()
                ? whole
                : new RowOutcome(
                        deed, whole.done(), whole.failed(), new RowOutcome.Back(steps, until));
    }

    /// Takes back what has not left.
    RowOutcome takeBack(RowOutcome.Back what) {
        var done = new ArrayList<AppealId>();
        var failed = new HashMap<Reason, List<AppealId>>();
        what.steps()
                .forEach((id, step) -> {
                    try {
                        if (actions.undo(step)) {
                            done.add(id);
                        } else {
                            failed.computeIfAbsent(new Reason.Left(), of -> new ArrayList<>())
                                    .add(id);
                        }
                    } catch (NotSaved e) {
                        failed.computeIfAbsent(new Reason.NotKept(), of -> new ArrayList<>())
                                .add(id);
                    }
                });
        return outcome(new RowDeed.TakeBack(), done, failed);
    }

    /// What the decision names as read. Where there is no text at all there is none to name, as on
    /// the card; one that has come since was read by nobody.
    private static @Nullable String read(Appeal appeal, @Nullable String before) {
        return before == null && !appeal.answers().isEmpty() ? NO_TEXT : before;
    }

    private static @Nullable String text(Appeal appeal) {
        return appeal.answers().isEmpty() ? null : TextHash.of(appeal.answers().getLast().text());
    }

    private @Nullable Reason reason(AppealId id, Act act) {
        var appeal = appeals.find(id);
        if (appeal.isEmpty()) {
            return new Reason.Gone();
        }
        try {
            act.on(appeal.get());
            return null;
        } catch (NotApplicable e) {
            return new Reason.Obstacle(e.obstacle());
        } catch (NotSaved e) {
            return new Reason.NotKept();
        }
    }

    /// What is due before the moment is not put off: it would come back too late.
    private RowOutcome shelve(RowDeed.Shelve deed, List<AppealId> ids) {
        var now = today.now();
        var dues = new HashMap<AppealId, AppealRow>();
        appeals.rows(ids.stream().mapToLong(AppealId::number).toArray())
                .forEach(row -> dues.put(row.id(), row));
        var wanted = new ArrayList<Mark>();
        var failed = new HashMap<Reason, List<AppealId>>();
        for (var id : ids) {
            var row = dues.get(id);
            var due = row == null ? null : row.dueAt();
            if (row == null) {
                failed.computeIfAbsent(new Reason.Gone(), of -> new ArrayList<>()).add(id);
            } else if (due != null
                    && AppealRow.Lane.TICKING.contains(row.lane())
                    && due.isBefore(deed.until())) {
                failed.computeIfAbsent(new Reason.DueBefore(), of -> new ArrayList<>()).add(id);
            } else {
                wanted.add(shown(id).shelved(deed.until(), now));
            }
        }
        var kept = noted(deed, wanted);
        kept.failed().forEach((reason, rows) -> failed.put(reason, rows));
        return outcome(deed, kept.done(), failed);
    }

    private List<Mark> enlisted(List<AppealId> ids) {
        var last = marks.all().stream().mapToInt(Mark::place).max().orElse(0);
        var listed = new ArrayList<Mark>();
        for (var id : ids) {
            var mark = shown(id);
            listed.add(mark.listed() ? mark : mark.at(++last));
        }
        return listed;
    }

    private RowOutcome noted(RowDeed deed, List<Mark> wanted) {
        var ids = wanted.stream().map(Mark::appeal).toList();
        try {
            marks.put(wanted);
            return new RowOutcome(deed, ids, Map.of());
        } catch (NotSaved e) {
            return new RowOutcome(deed, List.of(), Map.of(new Reason.NotKept(), ids));
        }
    }

    private static RowOutcome outcome(
            RowDeed deed, List<AppealId> done, Map<Reason, List<AppealId>> failed) {
        var ordered = new LinkedHashMap<Reason, List<AppealId>>();
        failed.entrySet().stream()
                .sorted(
                        Comparator.comparingInt((Map.Entry<Reason, List<AppealId>> entry) ->
                                -entry.getValue().size()))
                .forEach(entry -> ordered.put(entry.getKey(), List.copyOf(entry.getValue())));
        return new RowOutcome(deed, List.copyOf(done), ordered);
    }
}
