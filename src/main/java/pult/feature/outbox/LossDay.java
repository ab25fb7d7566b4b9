package pult.feature.outbox;

import java.time.LocalDate;

/// The report of one day: what the exchanges came to and how much of the operator's text stopped.
///
/// @param accepted actions the platform has taken
/// @param refused actions that were refused, met a conflict or were held
/// @param merged drafts that merged without a question
/// @param lost texts that gave way
/// @param putAway whole actions the operator has put away
record LossDay(LocalDate day, int accepted, int refused, int merged, int lost, int putAway) {
    static LossDay nothing(LocalDate day) {
        return new LossDay(day, 0, 0, 0, 0, 0);
    }

    LossDay plus(LossDay other) {
        return new LossDay(
                day,
                accepted + other.accepted,
                refused + other.refused,
                merged + other.merged,
                lost + other.lost,
                putAway + other.putAway);
    }
}
