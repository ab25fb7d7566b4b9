package pult.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import pult.bundled.BundledCalendars;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.LegalRegime;
import pult.domain.deadline.DeadlineView.Words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

class DeadlineViewTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final WorkCalendar CALENDAR = BundledCalendars.russia();

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Instant moscow(String local) {
        return at(local, MOSCOW);
    }

    private static DeadlineBounds bounds(String now) {
        return DeadlineBounds.at(moscow(now), MOSCOW, CALENDAR);
    }

    private static DeadlineView open(@Nullable String due, String now) {
        return DeadlineView.of(
                AppealState.IN_PROGRESS,
                LegalRegime.ORDINARY_MESSAGE,
                due == null ? null : moscow(due),
                null,
                bounds(now));
    }

    @Test
    void overdueSaysForHowLong() {
        assertThat(open("2026-03-29T14:30", "2026-03-31T14:32"))
                .isEqualTo(
                        new DeadlineView(
                                DeadlineSign.OVERDUE,
                                new Words.Overdue(Duration.ofMinutes(2 * 24 * 60 + 2))));
    }

    @Test
    void todaySaysUntilWhenAndHowLongIsLeft() {
        assertThat(open("2026-03-31T18:00", "2026-03-31T14:32"))
                .isEqualTo(
                        new DeadlineView(
                                DeadlineSign.TODAY,
                                new Words.Today(
                                        LocalTime.of(18, 0), Duration.ofMinutes(3 * 60 + 28))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T14:31:59, OVERDUE",
        "2026-03-31T14:32:00, TODAY",
        "2026-03-31T23:59:59, TODAY",
        "2026-04-01T00:00:00, NEAR",
        "2026-04-03T23:59:59, NEAR",
        "2026-04-04T00:00:00, IN_TIME",
        "2026-04-06T18:00:00, IN_TIME"
    })
    void signsMeetWithoutAGapOnATuesday(String due, DeadlineSign sign) {
        assertThat(open(due, "2026-03-31T14:32").sign()).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({
        // now, due, working days said
        "2026-03-31T14:32, 2026-04-02T18:00, 2",
        // Friday: Saturday and Sunday do not count
        "2026-04-03T10:00, 2026-04-08T18:00, 3",
        "2026-04-03T10:00, 2026-04-05T18:00, 0",
        // the Saturday before the holidays of 2024 was worked
        "2024-12-27T10:00, 2024-12-28T18:00, 1",
        "2024-12-27T10:00, 2025-01-09T18:00, 2",
        "2024-04-26T10:00, 2024-04-27T12:00, 1",
        // New Year: 31.12.2025 to 11.01.2026 are days off, the next working day is Monday 12.01
        "2025-12-30T10:00, 2026-01-12T18:00, 1",
        "2025-12-30T10:00, 2026-01-14T18:00, 3",
        // 9 March 2026 is off for Sunday 8 March
        "2026-03-06T10:00, 2026-03-10T18:00, 1"
    })
    void nearCountsWorkingDays(String now, String due, int days) {
        assertThat(open(due, now))
                .isEqualTo(
                        new DeadlineView(
                                DeadlineSign.NEAR,
                                new Words.Near(LocalDateTime.parse(due).toLocalDate(), days)));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-30T10:00, 2026-01-15T00:00", "2024-12-27T10:00, 2025-01-11T00:00"})
    void beyondThreeWorkingDaysIsInTime(String now, String due) {
        assertThat(open(due, now).sign()).isEqualTo(DeadlineSign.IN_TIME);
    }

    @Test
    void daysBeginAndEndInTheZoneOfTheRegion() {
        var zone = ZoneId.of("Asia/Yekaterinburg");
        var now = at("2026-03-31T23:30", zone);
        var bounds = DeadlineBounds.at(now, zone, CALENDAR);

        assertThat(bounds.endOfToday()).isEqualTo(at("2026-04-01T00:00", zone));
        assertThat(
                        DeadlineView.of(
                                        AppealState.REGISTERED,
                                        LegalRegime.ORDINARY_MESSAGE,
                                        at("2026-04-01T00:30", zone),
                                        null,
                                        bounds)
                                .sign())
                .isEqualTo(DeadlineSign.NEAR);
        assertThat(
                        DeadlineView.of(
                                        AppealState.REGISTERED,
                                        LegalRegime.ORDINARY_MESSAGE,
                                        at("2026-04-01T00:30", zone),
                                        null,
                                        DeadlineBounds.at(now, MOSCOW, CALENDAR))
                                .sign())
                .isEqualTo(DeadlineSign.TODAY);
    }

    @Test
    void withoutADateThereIsNoSign() {
        assertThat(open(null, "2026-03-31T14:32"))
                .isEqualTo(new DeadlineView(DeadlineSign.NONE, new Words.None()));
    }

    @Test
    void waitingForTheApplicantStopsTheClockOfAMessageWithoutADate() {
        var now = bounds("2026-03-31T14:32");
        var asked = AppealState.AWAITING_APPLICANT;
        var message = LegalRegime.ORDINARY_MESSAGE;
        assertThat(DeadlineView.of(asked, message, null, null, now).sign())
                .isEqualTo(DeadlineSign.PAUSED);
        assertThat(DeadlineView.of(asked, message, moscow("2026-03-20T18:00"), null, now).sign())
                .as("the platform's date does not move")
                .isEqualTo(DeadlineSign.OVERDUE);
        assertThat(view(asked, LegalRegime.OPEN_SOURCE, "2026-03-20T18:00", now))
                .as("nothing lets the first reaction wait")
                .isEqualTo(DeadlineSign.OVERDUE);
    }

    @Test
    void waitingForAColleagueDoesNotStopTheClock() {
        var late =
                DeadlineView.of(
                        AppealState.ON_APPROVAL,
                        LegalRegime.ORDINARY_MESSAGE,
                        moscow("2026-03-30T18:00"),
                        null,
                        bounds("2026-03-31T14:32"));
        var inTime =
                DeadlineView.of(
                        AppealState.ON_APPROVAL,
                        LegalRegime.ORDINARY_MESSAGE,
                        moscow("2026-04-02T18:00"),
                        null,
                        bounds("2026-03-31T14:32"));

        assertThat(late.sign()).isEqualTo(DeadlineSign.OVERDUE);
        assertThat(inTime)
                .isEqualTo(
                        new DeadlineView(
                                DeadlineSign.NEAR,
                                new Words.Waiting(
                                        AppealState.ON_APPROVAL, LocalDate.of(2026, 4, 2))));
    }

    @ParameterizedTest
    @EnumSource(names = {"EXTENSION_REQUESTED", "INTERIM_ANSWERED"})
    void movedDateIsExtended(AppealState state) {
        var view =
                DeadlineView.of(
                        state,
                        LegalRegime.ORDINARY_MESSAGE,
                        moscow("2026-04-24T18:00"),
                        null,
                        bounds("2026-03-31T14:32"));

        assertThat(view)
                .isEqualTo(
                        new DeadlineView(
                                DeadlineSign.EXTENDED,
                                new Words.Waiting(state, LocalDate.of(2026, 4, 24))));
    }

    /// §C row 11: an extension that is only asked for moves nothing; a moved date passes like any.
    @ParameterizedTest
    @EnumSource(names = {"EXTENSION_REQUESTED", "INTERIM_ANSWERED", "ON_APPROVAL", "APPROVED"})
    void whatWaitsForOthersIsDueAllTheSame(AppealState state) {
        var now = bounds("2026-03-31T14:32");
        assertThat(view(state, LegalRegime.OPEN_SOURCE, "2026-03-30T18:00", now))
                .isEqualTo(DeadlineSign.OVERDUE);
        assertThat(view(state, LegalRegime.OPEN_SOURCE, "2026-03-31T18:00", now))
                .isEqualTo(DeadlineSign.TODAY);
    }

    @Test
    void whoPromisedAFinalAnswerHasToWriteIt() {
        var interim = AppealState.INTERIM_ANSWERED;
        assertThat(AppealRow.Lane.of(interim, LegalRegime.OPEN_SOURCE, null))
                .isEqualTo(AppealRow.Lane.RUNNING);
        assertThat(AppealRow.Lane.of(interim, LegalRegime.ORDINARY_MESSAGE, null))
                .isEqualTo(AppealRow.Lane.WAITING);
        assertThat(AppealRow.Lane.of(interim, LegalRegime.FZ59_APPEAL, null))
                .isEqualTo(AppealRow.Lane.WAITING);
        var now = bounds("2026-03-31T14:32");
        assertThat(view(interim, LegalRegime.OPEN_SOURCE, "2026-04-24T18:00", now))
                .isEqualTo(DeadlineSign.IN_TIME);
        assertThat(view(interim, LegalRegime.OPEN_SOURCE, "2026-04-02T18:00", now))
                .isEqualTo(DeadlineSign.NEAR);
    }

    @Test
    void askingTheApplicantStopsNothingUnderTheLawOfAppeals() {
        var now = bounds("2026-03-31T14:32");
        var asked = AppealState.AWAITING_APPLICANT;
        assertThat(view(asked, LegalRegime.FZ59_APPEAL, "2026-03-30T18:00", now))
                .isEqualTo(DeadlineSign.OVERDUE);
        assertThat(view(asked, LegalRegime.FZ59_APPEAL, "2026-03-31T18:00", now))
                .isEqualTo(DeadlineSign.TODAY);
        assertThat(view(asked, LegalRegime.FZ59_APPEAL, "2026-04-24T18:00", now))
                .isEqualTo(DeadlineSign.IN_TIME);
        assertThat(view(asked, LegalRegime.OPEN_SOURCE, "2026-03-30T18:00", now))
                .as("nothing lets a first reaction wait")
                .isEqualTo(DeadlineSign.OVERDUE);
    }

    private static DeadlineSign view(
            AppealState state, LegalRegime regime, String due, DeadlineBounds now) {
        return DeadlineView.of(state, regime, moscow(due), null, now).sign();
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, 2026-03-31T10:00, OVERDUE",
        "WAITING, 2026-03-31T20:00, TODAY",
        "WAITING, 2026-04-02T10:00, WAITING",
        "PAUSED, 2026-03-31T10:00, WAITING",
        "DONE, 2026-03-31T10:00, DONE"
    })
    void sectionsOfWhatOthersHave(Lane lane, String due, DeadlineSection section) {
        assertThat(DeadlineSection.of(lane, moscow(due), bounds("2026-03-31T14:32")))
                .isEqualTo(section);
    }

    @Test
    void answeredInTimeAndLate() {
        var now = bounds("2026-03-31T14:32");
        var due = moscow("2026-03-30T18:00");

        assertThat(
                        DeadlineView.of(
                                        AppealState.ANSWERED,
                                        LegalRegime.ORDINARY_MESSAGE,
                                        due,
                                        due,
                                        now)
                                .sign())
                .isEqualTo(DeadlineSign.DONE);
        assertThat(
                        DeadlineView.of(
                                AppealState.ANSWERED,
                                LegalRegime.ORDINARY_MESSAGE,
                                due,
                                due.plus(Duration.ofDays(1)),
                                now))
                .isEqualTo(
                        new DeadlineView(
                                DeadlineSign.DONE_LATE,
                                new Words.DoneLate(
                                        AppealState.ANSWERED,
                                        LocalDate.of(2026, 3, 31),
                                        Duration.ofDays(1))));
        assertThat(
                        DeadlineView.of(
                                AppealState.CLOSED, LegalRegime.ORDINARY_MESSAGE, null, null, now))
                .isEqualTo(
                        new DeadlineView(
                                DeadlineSign.DONE, new Words.Done(AppealState.CLOSED, null)));
    }

    @ParameterizedTest
    @EnumSource(AppealState.class)
    void everyStateHasASign(AppealState state) {
        var now = bounds("2026-03-31T14:32");
        var due = moscow("2026-04-02T18:00");

        var sign = DeadlineView.of(state, LegalRegime.ORDINARY_MESSAGE, due, null, now).sign();
        var section =
                DeadlineSection.of(Lane.of(state, LegalRegime.ORDINARY_MESSAGE, due), due, now);

        assertThat(section.lanes()).contains(Lane.of(state, LegalRegime.ORDINARY_MESSAGE, due));
        assertThat(sign).isNotEqualTo(DeadlineSign.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T10:00, OVERDUE",
        "2026-03-31T20:00, TODAY",
        "2026-04-02T10:00, NEAR",
        "2026-05-02T10:00, IN_TIME"
    })
    void sectionsOfRunningClocks(String due, DeadlineSection section) {
        assertThat(DeadlineSection.of(Lane.RUNNING, moscow(due), bounds("2026-03-31T14:32")))
                .isEqualTo(section);
    }

    @Test
    void sectionWithoutADate() {
        assertThat(DeadlineSection.of(Lane.RUNNING, null, bounds("2026-03-31T14:32")))
                .isEqualTo(DeadlineSection.NO_DATE);
    }
}
