package pult.feature.queue;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.deadline.AppealClock;
import pult.domain.deadline.AppealClock.Standing;
import pult.domain.deadline.AppealClocks;
import pult.domain.deadline.Deadline.Warning;
import pult.domain.deadline.DeadlineRules;
import pult.domain.deadline.DeadlineStep;
import pult.domain.deadline.Pressing;
import pult.domain.deadline.WorkCalendar;
import pult.feature.Today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When the clocks of what somebody has in work speak. A whole appeal is read once for each of its
/// versions: what a look needs of it is a few moments, and those are kept. Blocking; any thread.
final class WatchedClocks {
    /// A moment at which a clock speaks before its date.
    ///
    /// @param warning that it gives then; null for the last tenth of a date without a rule
    record Moment(Instant at, @Nullable Warning warning) {}

    /// One clock.
    ///
    /// @param stands it waits for somebody else
    /// @param aloud ascending
    record Watched(DeadlineStep step, Instant due, boolean stands, List<Moment> aloud) {
        Watched {
            aloud = List.copyOf(aloud);
        }

        boolean late(Instant now) {
            return now.isAfter(due);
        }

        /// How often it has spoken. Its date counts by itself: it is said whatever the rule says of
        /// 100 %.
        int spoken(Instant now) {
            var before = aloud.stream().filter(moment -> moment.at().isBefore(due));
            return (int) before.filter(moment -> !moment.at().isAfter(now)).count()
                    + (late(now) ? 1 : 0);
        }

        @Nullable Warning last(Instant now) {
            return aloud.stream()
                    .filter(moment -> !moment.at().isAfter(now))
                    .reduce((earlier, later) -> later)
                    .map(Moment::warning)
                    .orElse(null);
        }
    }

    /// A row and the clocks of its appeal.
    record Row(AppealRow row, List<Watched> clocks) {
        Row {
            clocks = List.copyOf(clocks);
        }
    }

    /// By what clocks are counted.
    private record Basis(DeadlineRules rules, WorkCalendar calendar) {}

    /// What tells that an appeal is another one than was read.
    private record Stamp(long version, AppealState state, @Nullable Instant due) {}

    private record Known(Stamp stamp, List<Watched> clocks) {}

    private final Appeals appeals;
    private final Today today;
    private final Map<AppealId, Known> known = new HashMap<>();
    private @Nullable Basis basis;

    WatchedClocks(Appeals appeals, Today today) {
        this.appeals = appeals;
        this.today = today;
    }

    synchronized List<Row> of(String operator) {
        var now = new Basis(today.rules().get(), today.calendar().asItStands());
        if (!now.equals(basis)) {
            known.clear();
            basis = now;
        }
        var query = QueueQuery.ALL.withLanes(Lane.OPEN).withAssignee(operator);
        var ids = appeals.ids(query, Integer.MAX_VALUE);
        var versions = appeals.versions(ids);
        var clocks = today.clocks();
        var found = new ArrayList<Row>();
        for (var row : appeals.rows(ids)) {
            var version = versions.get(row.id());
            if (version != null) {
                clocks(row, version, clocks).ifPresent(all -> found.add(new Row(row, all)));
            }
        }
        forget(found);
        return found;
    }

    private void forget(Collection<Row> but) {
        var here = new HashSet<AppealId>();
        but.forEach(row -> here.add(row.row().id()));
        known.keySet().retainAll(here);
    }

    /// What waits to be confirmed changes an appeal without a new version and is read each time.
    private Optional<List<Watched>> clocks(AppealRow row, long version, AppealClocks clocks) {
        var stamp = new Stamp(version, row.state(), row.dueAt());
        var kept = known.get(row.id());
        if (kept != null && kept.stamp().equals(stamp) && !row.pending()) {
            return Optional.of(kept.clocks());
        }
        var read = appeals.find(row.id()).map(appeal -> read(appeal, clocks));
        if (row.pending()) {
            known.remove(row.id());
        } else {
            read.ifPresent(all -> known.put(row.id(), new Known(stamp, all)));
        }
        return read;
    }

    private List<Watched> read(Appeal appeal, AppealClocks clocks) {
        var running = clocks.of(appeal, today.now());
        var all = new ArrayList<Watched>();
        running.stream().filter(WatchedClocks::operators).map(this::watched).forEach(all::add);
        if (running.stream().noneMatch(clock -> clock.deadline().rule().answer())) {
            byPlatform(appeal).ifPresent(all::add);
        }
        return all;
    }

    private Watched watched(AppealClock clock) {
        return new Watched(
                clock.step(),
                clock.deadline().due(),
                clock.standing() == Standing.PAUSED,
                clock.aloud().stream().map(one -> new Moment(one.at(), one)).toList());
    }

    /// A date that the platform gives where no rule of the procedure has one: its last tenth is
    /// said.
    private static Optional<Watched> byPlatform(Appeal appeal) {
        var due = appeal.standingDue();
        if (due == null) {
            return Optional.empty();
        }
        var from = Pressing.from(appeal.begun(), due);
        return Optional.of(
                new Watched(
                        DeadlineStep.ANSWER,
                        due,
                        Lane.of(appeal.state(), appeal.regime()) == Lane.PAUSED,
                        List.of(new Moment(from, null))));
    }

    private static final Set<DeadlineStep> OTHERS =
            EnumSet.of(
                    DeadlineStep.APPROVAL,
                    DeadlineStep.ESCALATION_HEAD,
                    DeadlineStep.ESCALATION_OWNER,
                    DeadlineStep.ESCALATION_CURATOR);

    /// Whether the operator is the one it waits for: not the approver, nor who is told of a breach.
    private static boolean operators(AppealClock clock) {
        return clock.standing() != Standing.DONE && !OTHERS.contains(clock.step());
    }
}
