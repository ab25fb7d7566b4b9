package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.AppealClock;
import pult.domain.deadline.CalendarEdition;
import pult.domain.deadline.CurrentCalendar;
import pult.domain.deadline.Deadline.Warning;
import pult.domain.deadline.DeadlineRules;
import pult.domain.deadline.DeadlineStep;
import pult.domain.deadline.Pressing;
import pult.domain.deadline.RegionEdition;
import pult.domain.deadline.RegionRules;
import pult.domain.deadline.Warnings;
import pult.domain.machine.Rights;
import pult.domain.machine.Role;
import pult.domain.machine.SampleRights;
import pult.feature.Today;
import pult.feature.queue.PressingWatch.Level;
import pult.ui.fx.InlineBackground;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Each warning of a deadline that is meant to be heard is said once, and once that it has run out.
final class PressingWatchTest {
    private static final DeadlineRules RULES = BundledDeadlines.rules();

    private static final Rights ME = SampleRights.of(SampleQueue.ME, Role.OPERATOR);

    private final HandClock clock = new HandClock();
    private final InMemoryAppeals appeals = SampleQueue.port();
    private final MapMemory memory = new MapMemory();
    private PressingWatch watch = started();

    /// The program is open, with what it remembers of before.
    private PressingWatch started() {
        return new PressingWatch(
                appeals,
                new HeardUntil(memory),
                new Today(
                        clock,
                        SampleQueue.ZONE,
                        BundledCalendars.russia(),
                        BundledDeadlines::rules),
                new InlineBackground());
    }

    private static final class HandClock extends Clock {
        private Instant now = SampleQueue.NOW;

        @Override
        public ZoneId getZone() {
            return SampleQueue.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private PressingWatch.Alarm alarm() {
        return watch.alarmProperty().get();
    }

    private final Today today =
            new Today(clock, SampleQueue.ZONE, BundledCalendars.russia(), BundledDeadlines::rules);

    /// The first of the operator's whose answer has said nothing aloud yet.
    private AppealRow calm() {
        var query =
                QueueQuery.ALL
                        .withLanes(Set.of(AppealRow.Lane.RUNNING))
                        .withAssignee(SampleQueue.ME);
        return appeals.rows(appeals.ids(query, Integer.MAX_VALUE)).stream()
                .filter(row -> row.dueAt() != null)
                .filter(row -> today.clocks().answer(found(row), clock.now).isPresent())
                .filter(row -> answer(row).loud(clock.now) == 0)
                .findFirst()
                .orElseThrow();
    }

    private AppealClock answer(AppealRow row) {
        return today.clocks().answer(found(row), clock.now).orElseThrow();
    }

    private Instant pressing(AppealRow row) {
        var due = row.dueAt();
        var registered = found(row).registeredAt();
        return due == null
                ? Instant.MIN
                : Pressing.from(registered == null ? row.receivedAt() : registered, due);
    }

    private Appeal found(AppealRow row) {
        return appeals.find(row.id()).orElseThrow();
    }

    private Instant at(AppealRow row, int percent) {
        return at(percent, found(row));
    }

    private Instant at(int percent, Appeal appeal) {
        return today.clocks().answer(appeal, clock.now).orElseThrow().deadline().warnings().stream()
                .filter(warning ->
                        warning instanceof Warning.Share share && share.percent() == percent)
                .map(Warning::at)
                .findFirst()
                .orElseThrow();
    }

    private List<AppealRow> answers(Level level) {
        return alarm().of(level).stream()
                .filter(told -> told.step() == DeadlineStep.ANSWER)
                .map(PressingWatch.Told::row)
                .toList();
    }

    private void look(Instant at) {
        clock.now = at;
        watch.look(ME);
    }

    @Test
    void whatPressedAtTheStartIsNotSaid() {
        watch.look(ME);
        assertThat(alarm().empty()).isTrue();
        watch.look(ME);
        assertThat(alarm().empty()).isTrue();
    }

    @Test
    void halfOfTheTermIsOnlyShown() {
        var row = calm();
        clock.now = at(row, 50).minusSeconds(1);
        watch.look(ME);
        look(at(row, 50));
        assertThat(answers(Level.PRESSING)).extracting(AppealRow::id).doesNotContain(row.id());
        assertThat(answer(row).warned(clock.now)).isEqualTo(50);
    }

    @Test
    void everyLoudWarningAndTheEndAreSaidOnceEach() {
        var row = calm();
        watch.look(ME);
        look(at(row, 80));
        assertThat(answers(Level.PRESSING)).extracting(AppealRow::id).contains(row.id());

        watch.acknowledge();
        watch.look(ME);
        assertThat(alarm().empty()).as("said once").isTrue();

        look(Objects.requireNonNull(row.dueAt()).plus(Duration.ofSeconds(1)));
        assertThat(answers(Level.OVERDUE)).extracting(AppealRow::id).contains(row.id());
        assertThat(answers(Level.PRESSING)).extracting(AppealRow::id).doesNotContain(row.id());

        watch.acknowledge();
        look(clock.now.plus(Duration.ofMinutes(1)));
        assertThat(answers(Level.OVERDUE)).as("said once").isEmpty();
    }

    @Test
    void aDayBeforeIsSaidAnewAfterTheShareWasRead() {
        var row = calm();
        watch.look(ME);
        look(at(row, 80));
        watch.acknowledge();
        var lead =
                answer(row).deadline().warnings().stream()
                        .filter(warning ->
                                warning instanceof Warning.Lead && warning.at().isAfter(clock.now))
                        .findFirst()
                        .orElseThrow();
        look(lead.at());
        assertThat(answers(Level.PRESSING)).extracting(AppealRow::id).contains(row.id());
    }

    @Test
    void aDateOfThePlatformWithoutARuleIsSaidInItsLastTenthAndAtItsEnd() {
        var query =
                QueueQuery.ALL
                        .withLanes(Set.of(AppealRow.Lane.RUNNING))
                        .withAssignee(SampleQueue.ME);
        var row =
                appeals.rows(appeals.ids(query, Integer.MAX_VALUE)).stream()
                        .filter(each -> pressing(each).isAfter(clock.now))
                        .filter(each -> today.clocks().answer(found(each), clock.now).isEmpty())
                        .findFirst()
                        .orElseThrow();
        var due = Objects.requireNonNull(row.dueAt());
        watch.look(ME);
        look(due.minusSeconds(1));
        assertThat(answers(Level.PRESSING)).extracting(AppealRow::id).contains(row.id());
        look(due.plusSeconds(1));
        assertThat(answers(Level.OVERDUE)).extracting(AppealRow::id).contains(row.id());
    }

    @Test
    void whatTheRegionDoesNotWantSaidIsNotSaid() {
        var row = calm();
        var quiet =
                new RegionRules(
                        RULES.region().roll(),
                        RULES.region().social(),
                        RULES.region().hours(),
                        RULES.procedures().stream()
                                .flatMap(procedure ->
                                        procedure.rules().stream()
                                                .map(rule ->
                                                        new RegionRules.Clock(
                                                                procedure.code(), rule.step())))
                                .collect(
                                        Collectors.toMap(
                                                each -> each,
                                                each ->
                                                        new Warnings(
                                                                List.of(50, 80, 100),
                                                                List.of(),
                                                                100))));
        var decided = RULES.with(new RegionEdition(1, clock.now, "centre", 0, quiet));
        var still =
                new PressingWatch(
                        appeals,
                        new HeardUntil(new MapMemory()),
                        new Today(
                                clock, SampleQueue.ZONE, BundledCalendars.russia(), () -> decided),
                        new InlineBackground());
        still.look(ME);
        clock.now = at(row, 80);
        still.look(ME);
        assertThat(still.alarmProperty().get().of(Level.PRESSING))
                .extracting(told -> told.row().id())
                .doesNotContain(row.id());
        clock.now = Objects.requireNonNull(row.dueAt()).plus(Duration.ofSeconds(1));
        still.look(ME);
        assertThat(still.alarmProperty().get().of(Level.OVERDUE))
                .extracting(told -> told.row().id())
                .contains(row.id());
    }

    /// Thousands of appeals of one operator are not read whole at every look.
    @Test
    void onlyWhatHasChangedIsReadWholeAgain() {
        var read = new ArrayList<AppealId>();
        var calendar = new CurrentCalendar(BundledCalendars.russia());
        var some =
                new PressingWatch(
                        telling(read),
                        new HeardUntil(new MapMemory()),
                        new Today(clock, SampleQueue.ZONE, calendar, BundledDeadlines::rules),
                        new InlineBackground());
        some.look(ME);
        var all = List.copyOf(read);
        assertThat(all).isNotEmpty();
        read.clear();

        clock.now = clock.now.plus(Duration.ofMinutes(1));
        some.look(ME);
        var waiting = read.stream().toList();
        assertThat(waiting).hasSizeLessThan(all.size() / 4).allMatch(this::unconfirmed);
        read.clear();

        var row = calm();
        var before = found(row);
        appeals.put(next(before));
        some.look(ME);
        assertThat(read).containsOnlyOnce(row.id()).hasSize(waiting.size() + 1);
        read.clear();

        // What is not confirmed has no version of its own yet.
        appeals.pending(row.id());
        some.look(ME);
        some.look(ME);
        assertThat(read).contains(row.id()).hasSize(2 * (waiting.size() + 1));
        read.clear();

        var known = BundledCalendars.russia().edition(2026).orElseThrow();
        calendar.set(
                BundledCalendars.russia()
                        .with(
                                new CalendarEdition(
                                        2026,
                                        "2099.01.01",
                                        known.off(),
                                        known.shortDays(),
                                        known.workingWeekends())));
        some.look(ME);
        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
    }

    private boolean unconfirmed(AppealId id) {
        return appeals.rows(new long[] {id.number()}).getFirst().pending();
    }

    /// The same appeals; tells which are read whole.
    private Appeals telling(List<AppealId> read) {
        return (Appeals)
                Proxy.newProxyInstance(
                        Appeals.class.getClassLoader(),
                        new Class<?>[] {Appeals.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("find")) {
                                read.add((AppealId) arguments[0]);
                            }
                            return method.invoke(appeals, arguments);
                        });
    }

    /// The platform's next version, in which the citizen has added something.
    private Appeal next(Appeal from) {
        var history = new ArrayList<>(from.history());
        history.add(new HistoryEntry(clock.now, null, "Комментарий", "applicant", "Когда?"));
        return SampleAppeals.next(from, history);
    }

    /// The answer was given and is looked at once more: the date in the list is nobody's clock.
    @Test
    void theDateThatStandsAfterAReopeningIsSaid() {
        var row = calm();
        var due = Objects.requireNonNull(row.dueAt());
        var before = found(row);
        var history = new ArrayList<>(before.history());
        var answered = clock.now.minus(Duration.ofHours(2));
        history.add(new HistoryEntry(answered, AppealState.ANSWERED, "", null, null));
        history.add(new HistoryEntry(clock.now, AppealState.REOPENED, "", null, null));
        var next = SampleAppeals.next(before, history);
        appeals.put(
                next.moved(
                        AppealState.REOPENED,
                        new HistoryEntry(clock.now, null, "", null, "Не сделано")));
        watch.look(ME);
        look(due.plusSeconds(1));
        assertThat(answers(Level.OVERDUE)).extracting(AppealRow::id).contains(row.id());
    }

    @Test
    void whatIsDoneIsNotSaidAnyMore() {
        var row = calm();
        watch.look(ME);
        look(at(row, 80));
        appeals.remove(row.id());
        watch.look(ME);
        assertThat(answers(Level.PRESSING)).extracting(AppealRow::id).doesNotContain(row.id());
    }

    /// The dates of 59-ФЗ end with the day: whatever they warn of falls while nobody is there.
    @Test
    void whatFellWhileTheProgramWasClosedIsSaidByTheNextStart() {
        var row = calm();
        clock.now = at(row, 80).minus(Duration.ofHours(8));
        watch.look(ME);
        assertThat(alarm().empty()).isTrue();

        watch = started();
        look(at(row, 80).plus(Duration.ofHours(2)));
        assertThat(answers(Level.PRESSING)).extracting(AppealRow::id).contains(row.id());

        watch.acknowledge();
        watch = started();
        look(clock.now.plus(Duration.ofMinutes(1)));
        assertThat(alarm().empty()).as("said once").isTrue();
    }

    @Test
    void whatNobodyReadIsSaidAgainByTheNextStart() {
        var row = calm();
        clock.now = at(row, 80).minusSeconds(1);
        watch.look(ME);
        look(at(row, 80));
        look(at(row, 80).plus(Duration.ofHours(1)));

        watch = started();
        look(clock.now.plus(Duration.ofMinutes(5)));
        assertThat(answers(Level.PRESSING)).extracting(AppealRow::id).contains(row.id());
    }

    @Test
    void whatWasHeardBelongsToOnePerson() {
        var row = calm();
        clock.now = at(row, 80).minusSeconds(1);
        watch.look(ME);
        watch = started();
        clock.now = clock.now.plus(Duration.ofMinutes(5));
        watch.look(SampleRights.of("somebody", Role.OPERATOR));

        watch = started();
        look(clock.now.plus(Duration.ofMinutes(5)));
        assertThat(answers(Level.PRESSING)).extracting(AppealRow::id).contains(row.id());
    }

    @Test
    void whatFellLongAgoIsNotSaidAfterAHoliday() {
        var row = calm();
        clock.now = at(row, 80).minusSeconds(1);
        watch.look(ME);

        watch = started();
        look(at(row, 80).plus(Duration.ofDays(15)));
        assertThat(answers(Level.PRESSING)).extracting(AppealRow::id).doesNotContain(row.id());
    }

    @Test
    void anotherPersonBeginsAnew() {
        var row = calm();
        watch.look(SampleRights.of("somebody", Role.OPERATOR));
        look(at(row, 80));
        assertThat(alarm().empty()).isTrue();
    }

    /// Four working hours after the date it is the head of the block's, whoever has it.
    @Test
    void whoDecidesHearsOfTheDatesThatWaitForTheDecision() {
        var query =
                QueueQuery.ALL
                        .withStates(Set.of(AppealState.ON_APPROVAL))
                        .withLanes(AppealRow.Lane.TICKING);
        var row =
                appeals.rows(appeals.ids(query, Integer.MAX_VALUE)).stream()
                        .filter(each -> each.dueAt() != null && each.dueAt().isAfter(clock.now))
                        .findFirst()
                        .orElseThrow();
        var due = Objects.requireNonNull(row.dueAt());
        var approver = SampleRights.of("approver", Role.APPROVER, found(row).topic().block());
        clock.now = due.minusSeconds(1);
        watch.look(approver);
        look(due.plusSeconds(1), approver);
        assertThat(answers(Level.OVERDUE)).extracting(AppealRow::id).contains(row.id());
        watch.acknowledge();

        var elsewhere = SampleRights.of("elsewhere", Role.APPROVER, "no such block");
        look(due.minusSeconds(1), elsewhere);
        look(due.plusSeconds(1), elsewhere);
        assertThat(answers(Level.OVERDUE)).extracting(AppealRow::id).doesNotContain(row.id());
    }

    /// An answer can be given without taking the appeal: then it waits in nobody's name.
    @Test
    void whatNobodyTookAndWaitsForADecisionIsNotCalledUntaken() {
        var row = calm();
        var due = Objects.requireNonNull(row.dueAt());
        appeals.put(
                found(row)
                        .taken(
                                null,
                                AppealState.ON_APPROVAL,
                                new HistoryEntry(
                                        clock.now, AppealState.ON_APPROVAL, "", "x", null)));
        var approver = SampleRights.of("approver", Role.APPROVER, found(row).topic().block());
        look(due.minusSeconds(1), approver);
        look(due.plusSeconds(1), approver);
        assertThat(answers(Level.OVERDUE)).extracting(AppealRow::id).contains(row.id());
        assertThat(alarm().unheld()).isEmpty();
    }

    /// A load that was broken off goes on at the next start.
    @Test
    void whatALoadBringsIsNoNews() {
        var row = calm();
        var whole = found(row);
        appeals.remove(row.id());
        clock.now = at(80, whole);
        watch.look(ME, PressingWatch.Arriving.LOAD);
        appeals.put(whole);
        watch.look(ME, PressingWatch.Arriving.LOAD);
        assertThat(alarm().empty()).isTrue();
        clock.now = Objects.requireNonNull(row.dueAt()).plusSeconds(1);
        watch.look(ME, PressingWatch.Arriving.NEWS);
        assertThat(answers(Level.OVERDUE)).extracting(AppealRow::id).contains(row.id());
    }

    private void look(Instant at, Rights who) {
        clock.now = at;
        watch.look(who);
    }

    @Test
    void theHeadOfTheBlockIsToldOfABreach() {
        var row = calm();
        var block = found(row).topic().block();
        var late = answer(row).deadline().due().plusSeconds(1);
        var due =
                today.clocks().of(found(row), late).stream()
                        .filter(clock -> clock.step() == DeadlineStep.ESCALATION_HEAD)
                        .findFirst()
                        .orElseThrow()
                        .deadline()
                        .due();
        var head = SampleRights.of("head", Role.BLOCK_HEAD, block);
        clock.now = due;
        watch.look(head);
        clock.now = due.plusSeconds(1);
        watch.look(head);
        assertThat(alarm().of(Level.OVERDUE))
                .filteredOn(told -> told.row().id().equals(row.id()))
                .extracting(PressingWatch.Told::step)
                .containsExactly(DeadlineStep.ESCALATION_HEAD);
        watch.acknowledge();

        var other = SampleRights.of("other", Role.BLOCK_HEAD, "no such block");
        clock.now = due;
        watch.look(other);
        clock.now = due.plusSeconds(1);
        watch.look(other);
        assertThat(alarm().empty()).isTrue();
    }
}
