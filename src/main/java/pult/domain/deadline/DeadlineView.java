package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.LegalRegime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// A clock at one moment: its sign and what is to be said about it. The date is taken as it is;
/// what remains is wall-clock time.
public record DeadlineView(DeadlineSign sign, Words words) {
    /// What is to be said; the interface finds the words.
    public sealed interface Words {
        /// «просрочено 2 д»
        record Overdue(Duration by) implements Words {}

        /// «сегодня до 18:00 · 2 ч 10 мин»
        record Today(LocalTime until, Duration left) implements Words {}

        /// «чт 02.04 · 2 раб. дн.»
        ///
        /// @param workingDays after today up to that day; zero before a day off
        record Near(LocalDate day, int workingDays) implements Words {}

        /// «пн 06.04»
        record Later(LocalDate day) implements Words {}

        /// «дан промежуточный ответ, окончательный до 24.04»
        ///
        /// @param until null when nobody has said
        record Promised(@Nullable LocalDate until) implements Words {}

        /// «ждём заявителя», «на утверждении»
        ///
        /// @param until the date that still stands, null when there is none
        record Waiting(AppealState state, @Nullable LocalDate until) implements Words {}

        /// «отправлено 30.03»
        ///
        /// @param day null when the source does not say when
        record Done(AppealState state, @Nullable LocalDate day) implements Words {}

        /// «отправлено 30.03, на 1 д позже»
        record DoneLate(AppealState state, LocalDate day, Duration late) implements Words {}

        /// Neither the platform nor a rule has a date.
        record None() implements Words {}

        /// The platform has it no more.
        record Gone() implements Words {}
    }

    /// Of an appeal that the platform has no more: no date of it presses anybody.
    public static final DeadlineView GONE = new DeadlineView(DeadlineSign.NONE, new Words.Gone());

    public static DeadlineView of(AppealRow row, DeadlineBounds bounds) {
        if (row.gone()) {
            return GONE;
        }
        return of(row.state(), row.regime(), row.dueAt(), row.completedAt(), bounds);
    }

    /// @param byRule the date that stands where the platform gives none; null for none
    public static DeadlineView of(Appeal appeal, @Nullable Instant byRule, DeadlineBounds bounds) {
        var given = appeal.standingDue();
        return of(
                appeal.state(),
                appeal.regime(),
                given == null ? byRule : given,
                appeal.completedAt(),
                bounds);
    }

    /// @param dueAt null when there is none
    /// @param completedAt null while open
    public static DeadlineView of(
            AppealState state,
            LegalRegime regime,
            @Nullable Instant dueAt,
            @Nullable Instant completedAt,
            DeadlineBounds bounds) {
        var lane = AppealRow.Lane.of(state, regime, dueAt);
        return switch (DeadlineSection.of(lane, dueAt, bounds)) {
            case OVERDUE, TODAY -> running(dueAt, bounds);
            case NEAR, IN_TIME, NO_DATE ->
                    state == AppealState.INTERIM_ANSWERED
                            ? promised(dueAt, bounds)
                            : running(dueAt, bounds);
            case WAITING -> waiting(state, lane, dueAt, bounds);
            case DONE -> done(state, dueAt, completedAt, bounds);
        };
    }

    /// A clock beside that of the answer, which is not done.
    public static DeadlineView of(
            Instant due, AppealClock.Standing standing, DeadlineBounds bounds) {
        return standing == AppealClock.Standing.PAUSED
                ? waiting(AppealState.AWAITING_APPLICANT, AppealRow.Lane.PAUSED, due, bounds)
                : running(due, bounds);
    }

    private static DeadlineView running(@Nullable Instant dueAt, DeadlineBounds bounds) {
        if (dueAt == null) {
            return new DeadlineView(DeadlineSign.NONE, new Words.None());
        }
        return switch (DeadlineSection.of(AppealRow.Lane.RUNNING, dueAt, bounds)) {
            case OVERDUE -> overdue(dueAt, bounds);
            case TODAY ->
                    new DeadlineView(
                            DeadlineSign.TODAY,
                            new Words.Today(
                                    dueAt.atZone(bounds.zone()).toLocalTime(),
                                    Duration.between(bounds.now(), dueAt)));
            case NEAR -> {
                var day = bounds.day(dueAt);
                var days = bounds.calendar().workingDaysBetween(bounds.today(), day);
                yield new DeadlineView(DeadlineSign.NEAR, new Words.Near(day, days));
            }
            case IN_TIME, WAITING, NO_DATE, DONE ->
                    new DeadlineView(DeadlineSign.IN_TIME, new Words.Later(bounds.day(dueAt)));
        };
    }

    /// Of what is not due today yet: the first answer went out, the final one is owed.
    private static DeadlineView promised(@Nullable Instant dueAt, DeadlineBounds bounds) {
        return new DeadlineView(
                running(dueAt, bounds).sign(),
                new Words.Promised(dueAt == null ? null : bounds.day(dueAt)));
    }

    /// Of what is not due today yet: whom it waits for. Its date comes nearer all the same, unless
    /// the clock stands.
    private static DeadlineView waiting(
            AppealState state,
            AppealRow.Lane lane,
            @Nullable Instant dueAt,
            DeadlineBounds bounds) {
        var runs = running(dueAt, bounds).sign();
        var sign =
                switch (state) {
                    case EXTENSION_REQUESTED, INTERIM_ANSWERED ->
                            runs == DeadlineSign.NEAR ? runs : DeadlineSign.EXTENDED;
                    default ->
                            lane == AppealRow.Lane.PAUSED || dueAt == null
                                    ? DeadlineSign.PAUSED
                                    : runs;
                };
        return new DeadlineView(
                sign, new Words.Waiting(state, dueAt == null ? null : bounds.day(dueAt)));
    }

    private static DeadlineView done(
            AppealState state,
            @Nullable Instant dueAt,
            @Nullable Instant completedAt,
            DeadlineBounds bounds) {
        if (completedAt == null) {
            return new DeadlineView(DeadlineSign.DONE, new Words.Done(state, null));
        }
        var day = bounds.day(completedAt);
        if (dueAt != null && completedAt.isAfter(dueAt)) {
            return new DeadlineView(
                    DeadlineSign.DONE_LATE,
                    new Words.DoneLate(state, day, Duration.between(dueAt, completedAt)));
        }
        return new DeadlineView(DeadlineSign.DONE, new Words.Done(state, day));
    }

    private static DeadlineView overdue(Instant dueAt, DeadlineBounds bounds) {
        return new DeadlineView(
                DeadlineSign.OVERDUE, new Words.Overdue(Duration.between(dueAt, bounds.now())));
    }
}
