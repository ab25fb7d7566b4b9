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
import pult.domain.machine.Reach;
import pult.domain.machine.Rights;
import pult.domain.machine.Role;
import pult.feature.Today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// When the clocks of what somebody has in work speak, of what nobody has and this person may take
/// on, and of what is overdue where somebody is to be told of it. A whole appeal is read once for
/// each of its versions: what a look needs of it is a few moments, and those are kept. Blocking;
/// any thread.
final class WatchedClocks {
    /// A moment at which a clock speaks before its date.
    ///
    /// @param warning that it gives then; null for the last tenth of a date without a rule
    record Moment(Instant at, @Nullable Warning warning) {}

    /// One clock.
    ///
    /// @param act that sets the term; null for none
    /// @param stands it waits for somebody else
    /// @param aloud ascending
    record Watched(
            DeadlineStep step,
            @Nullable String act,
            Instant due,
            boolean stands,
            List<Moment> aloud) {
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

        /// The same that says nothing before a moment; what it would have said is said then.
        Watched from(Instant earliest) {
            var later =
                    aloud.stream()
                            .map(one ->
                                    one.at().isBefore(earliest)
                                            ? new Moment(earliest, one.warning())
                                            : one)
                            .toList();
            return new Watched(step, act, due, stands, later);
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
    private record Stamp(long version, AppealState state, @Nullable Instant due, boolean overdue) {}

    private record Known(Stamp stamp, List<Watched> clocks) {}

    private final Appeals appeals;
    private final Today today;
    private final NearDates near;
    private final Map<AppealId, Known> known = new HashMap<>();
    private @Nullable Basis basis;

    WatchedClocks(Appeals appeals, Today today) {
        this.appeals = appeals;
        this.today = today;
        this.near = new NearDates(today);
    }

    synchronized List<Row> of(Rights who) {
        var now = new Basis(today.rules().get(), today.calendar().asItStands());
        if (!now.equals(basis)) {
            known.clear();
            basis = now;
        }
        var clocks = today.clocks();
        var found = new LinkedHashMap<AppealId, Row>();
        var own = QueueQuery.ALL.withLanes(Lane.OPEN).withAssignee(who.login());
        read(own, clocks, (row, step) -> !BREACHES.containsKey(step), found);
        unheld(who, clocks, found);
        decisions(who, clocks, found);
        breaches(who, clocks, found);
        forget(found.keySet());
        return List.copyOf(found.values());
    }

    /// What is overdue in the blocks of whoever is to be told of it.
    private void breaches(Rights who, AppealClocks clocks, Map<AppealId, Row> found) {
        var now = today.now();
        for (var breach : BREACHES.entrySet()) {
            Reach.blocks(who, breach.getValue(), now)
                    .ifPresent(blocks ->
                            read(
                                    QueueQuery.ALL
                                            .withLanes(Lane.TICKING)
                                            .withDue(near.recent(), now)
                                            .withFilter(Set.of(), Set.of(), blocks),
                                    clocks,
                                    (row, step) -> step == breach.getKey(),
                                    found));
        }
    }

    /// What nobody has in the blocks of whoever may take the next step for it.
    private void unheld(Rights who, AppealClocks clocks, Map<AppealId, Row> found) {
        for (var kind : Unheld.values()) {
            kind.query(who, today.now(), near.recent(), near.soon())
                    .ifPresent(query -> read(query, clocks, kind::means, found));
        }
    }

    /// What is due soon and waits for this person's word: whoever wrote it can do nothing more.
    private void decisions(Rights who, AppealClocks clocks, Map<AppealId, Row> found) {
        Reach.decisions(who, today.now())
                .map(own ->
                        QueueQuery.ALL
                                .withLanes(Lane.TICKING)
                                .withStates(DECIDED)
                                .withDue(near.recent(), near.soon())
                                .withAlso(List.of(own)))
                .ifPresent(query -> read(query, clocks, (row, step) -> owed(step), found));
    }

    private static boolean owed(DeadlineStep step) {
        return step != DeadlineStep.PRELIMINARY_ANSWER && !BREACHES.containsKey(step);
    }

    /// Adds the rows of a query with those of their clocks that are meant.
    private void read(
            QueueQuery query,
            AppealClocks clocks,
            BiPredicate<AppealRow, DeadlineStep> meant,
            Map<AppealId, Row> found) {
        var ids = appeals.ids(query, Integer.MAX_VALUE);
        var versions = appeals.versions(ids);
        for (var row : appeals.rows(ids)) {
            var version = versions.get(row.id());
            if (version != null) {
                clocks(row, version, clocks)
                        .map(all ->
                                all.stream().filter(one -> meant.test(row, one.step())).toList())
                        .ifPresent(all ->
                                found.merge(row.id(), new Row(row, all), WatchedClocks::both));
            }
        }
    }

    private static Row both(Row one, Row other) {
        return new Row(
                one.row(), Stream.concat(one.clocks().stream(), other.clocks().stream()).toList());
    }

    private void forget(Collection<AppealId> but) {
        known.keySet().retainAll(but);
    }

    /// What waits to be confirmed changes an appeal without a new version and is read each time.
    private Optional<List<Watched>> clocks(AppealRow row, long version, AppealClocks clocks) {
        var due = row.dueAt();
        var overdue = due != null && today.now().isAfter(due);
        var stamp = new Stamp(version, row.state(), due, overdue);
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
        var given = appeal.standingDue();
        if (all.stream().noneMatch(one -> one.due().equals(given))) {
            byPlatform(appeal).ifPresent(all::add);
        }
        if (appeal.assignee() == null) {
            all.replaceAll(one -> one.from(near.within(one.due())));
        }
        return all;
    }

    private Watched watched(AppealClock clock) {
        return new Watched(
                clock.step(),
                clock.deadline().rule().ground().act(),
                clock.deadline().due(),
                clock.standing() == Standing.PAUSED,
                clock.aloud().stream().map(one -> new Moment(one.at(), one)).toList());
    }

    /// A date that the platform gives and no clock has, since no rule of the procedure has one or
    /// the answer was given and is looked at once more: its last tenth is said.
    private static Optional<Watched> byPlatform(Appeal appeal) {
        var due = appeal.standingDue();
        if (due == null) {
            return Optional.empty();
        }
        var from = Pressing.from(appeal.begun(), due);
        return Optional.of(
                new Watched(
                        DeadlineStep.ANSWER,
                        null,
                        due,
                        Lane.of(appeal.state(), appeal.regime(), due) == Lane.PAUSED,
                        List.of(new Moment(from, null))));
    }

    private static final Set<AppealState> DECIDED =
            Set.of(AppealState.ON_APPROVAL, AppealState.EXTENSION_REQUESTED);

    /// Who is told of a breach, by the clock that starts with it.
    private static final Map<DeadlineStep, Predicate<Role>> BREACHES =
            Map.of(
                    DeadlineStep.ESCALATION_HEAD,
                    role -> role == Role.BLOCK_HEAD,
                    DeadlineStep.ESCALATION_OWNER,
                    role -> role == Role.APPROVER,
                    DeadlineStep.ESCALATION_CURATOR,
                    Role::wholeCentre);

    /// The approver is waited for, and nobody who is named here.
    private static boolean operators(AppealClock clock) {
        return clock.standing() != Standing.DONE && clock.step() != DeadlineStep.APPROVAL;
    }
}
