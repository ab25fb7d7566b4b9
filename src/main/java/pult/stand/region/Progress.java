package pult.stand.region;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealState;
import pult.domain.appeal.LegalRegime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// How far the work on an appeal has come by a moment.
///
/// @param registeredAt null while not registered
/// @param assigned an executor is named
/// @param answeredAt when the answer was given, or written for approval; null while there is none
///   of any kind
/// @param rating null when not rated
record Progress(
        @Nullable Instant registeredAt,
        Instant dueAt,
        AppealState state,
        boolean assigned,
        @Nullable Instant answeredAt,
        @Nullable Integer rating) {
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    /// Zones never move inside the years a region covers, so the end of a day is its last second.
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    static Progress at(
            Dice dice,
            ZoneId zone,
            Instant asOf,
            Instant received,
            LegalRegime regime,
            boolean fastTrack) {
        var social = regime == LegalRegime.OPEN_SOURCE;
        var registration =
                received.plusSeconds(
                        social
                                ? 60L * dice.between(3, 50)
                                : regime == LegalRegime.FZ59_APPEAL
                                        ? 3600L * dice.between(4, 60)
                                        : (long) (3600 * (0.4 + 9 * dice.wait1())));
        var registered = registration.isBefore(asOf);
        var due = due(dice, zone, received, registration, regime, fastTrack);
        var fate = dice.unit();
        if (regime != LegalRegime.FZ59_APPEAL && fate < 0.028 && registered) {
            return new Progress(null, due, AppealState.REJECTED, false, null, null);
        }
        if (!registered) {
            var state = fate < 0.3 ? AppealState.RECEIVED : AppealState.ON_MODERATION;
            return new Progress(null, due, state, false, null, null);
        }
        var term = Duration.between(registration, due).toSeconds();
        var assigned = registration.plusSeconds((long) (term * 0.05 * dice.wait1()) + 600);
        if (fate < 0.065 && assigned.isBefore(asOf)) {
            return new Progress(registration, due, AppealState.TRANSFERRED, true, null, null);
        }
        if (assigned.isAfter(asOf)) {
            return new Progress(registration, due, AppealState.REGISTERED, false, null, null);
        }
        var late = dice.chance(0.075);
        var share = late ? 1.02 + 0.5 * dice.wait1() : 0.08 + 0.88 * Math.pow(dice.unit(), 1.25);
        var answered = assigned.plusSeconds((long) (term * share));
        if (fate > 0.997 && regime == LegalRegime.FZ59_APPEAL && answered.isBefore(asOf)) {
            return new Progress(
                    registration, due, AppealState.LEFT_WITHOUT_ANSWER, true, null, null);
        }
        return answered.isBefore(asOf)
                ? completed(dice, asOf, registration, due, answered, social)
                : inWork(dice, zone, asOf, registration, due, assigned, answered, fate);
    }

    private static Progress inWork(
            Dice dice,
            ZoneId zone,
            Instant asOf,
            Instant registration,
            Instant due,
            Instant assigned,
            Instant answered,
            double fate) {
        var whole = Math.max(1, Duration.between(assigned, answered).toSeconds());
        var done = (double) Duration.between(assigned, asOf).toSeconds() / whole;
        if (fate > 0.965 && done > 0.35) {
            var interim = assigned.plusSeconds((long) (whole * 0.3));
            return new Progress(
                    registration, due, AppealState.INTERIM_ANSWERED, true, interim, null);
        }
        var state =
                done < 0.06 + 0.08 * dice.unit()
                        ? AppealState.ASSIGNED
                        : done < 0.84
                                ? inExecution(fate)
                                : fate < 0.3 ? AppealState.REWORK : AppealState.ON_APPROVAL;
        if (done > 0.97 && state == AppealState.ON_APPROVAL) {
            state = AppealState.APPROVED;
        }
        // What is being decided on was written when most of the time was over.
        var written =
                state == AppealState.ASSIGNED || done < 0.84
                        ? null
                        : atWork(zone, assigned, asOf, (long) (whole * 0.84));
        return new Progress(registration, due, state, true, written, null);
    }

    /// Some seconds after a moment, in the hours in which people write if they leave room for it;
    /// never before the moment or after the last one.
    private static Instant atWork(ZoneId zone, Instant from, Instant last, long seconds) {
        var local = from.plusSeconds(seconds).atZone(zone);
        var time = local.toLocalTime();
        var minutes = (time.getHour() * 60 + time.getMinute()) % 480;
        var at =
                time.isBefore(OPENS) || !time.isBefore(CLOSES)
                        ? local.with(OPENS.plusMinutes(minutes)).toInstant()
                        : local.toInstant();
        var begun = at.isBefore(from) ? from : at;
        return begun.isAfter(last) ? last : begun;
    }

    private static AppealState inExecution(double fate) {
        if (fate < 0.085) {
            return AppealState.AWAITING_APPLICANT;
        }
        return fate < 0.1 ? AppealState.EXTENSION_REQUESTED : AppealState.IN_PROGRESS;
    }

    private static Progress completed(
            Dice dice,
            Instant asOf,
            Instant registration,
            Instant due,
            Instant answered,
            boolean social) {
        var rated = answered.plusSeconds((long) (3600 * 30 * dice.wait1()));
        Integer rating = null;
        if (!social && dice.chance(0.34) && rated.isBefore(asOf)) {
            var roll = dice.unit();
            rating = roll < 0.3 ? 1 : roll < 0.38 ? 2 : roll < 0.48 ? 3 : roll < 0.64 ? 4 : 5;
            var reopened = dice.chance(0.35);
            var settled = rated.plusSeconds(86_400L * dice.between(6, 20));
            if (rating <= 2 && reopened && settled.isAfter(asOf)) {
                return new Progress(
                        registration, due, AppealState.REOPENED, true, answered, rating);
            }
        }
        var closed = answered.plusSeconds(social ? 86_400 : 86_400L * dice.between(3, 12));
        var state = closed.isBefore(asOf) ? AppealState.CLOSED : AppealState.ANSWERED;
        return new Progress(registration, due, state, true, answered, rating);
    }

    private static Instant due(
            Dice dice,
            ZoneId zone,
            Instant received,
            Instant registration,
            LegalRegime regime,
            boolean fastTrack) {
        return switch (regime) {
            case ORDINARY_MESSAGE, UNKNOWN -> received.plus(fastTrack ? 10 : 30, ChronoUnit.DAYS);
            case FZ59_APPEAL ->
                    registration
                            .atZone(zone)
                            .toLocalDate()
                            .plusDays(30)
                            .atTime(END_OF_DAY)
                            .atZone(zone)
                            .toInstant();
            case OPEN_SOURCE -> afterWorkingHours(received.atZone(zone), dice.chance(0.15) ? 4 : 9);
        };
    }

    /// Working hours are 9–18 on weekdays; holidays are not looked at.
    private static Instant afterWorkingHours(ZonedDateTime from, int hours) {
        var at = from;
        var left = Duration.ofHours(hours);
        while (true) {
            if (at.getDayOfWeek() == DayOfWeek.SATURDAY
                    || at.getDayOfWeek() == DayOfWeek.SUNDAY
                    || !at.toLocalTime().isBefore(CLOSES)) {
                at = at.plusDays(1).with(OPENS);
                continue;
            }
            if (at.toLocalTime().isBefore(OPENS)) {
                at = at.with(OPENS);
            }
            var today = Duration.between(at.toLocalTime(), CLOSES);
            if (today.compareTo(left) >= 0) {
                return at.plus(left).toInstant();
            }
            left = left.minus(today);
            at = at.with(CLOSES);
        }
    }
}
