package pult.stand.region;

import java.util.List;

/// Patterns of one situation: any of its sentences is true beside any other one whose conditions
/// hold.
///
/// @param season when it happens
/// @param site what kind of place it is about
/// @param where conditions of the locality, 0 for any
/// @param minDays how long it has lasted at least when the citizen writes
/// @param maxDays how long at most
/// @param writer who may write: empty for anybody, «родитель», «пенсионер», «работник», «студент»
/// @param kind what kind of matter it is, a bit of one condition
/// @param essences one-line names
/// @param facts what happened, as letters say it
/// @param comments what happened, as comments say it
record Section(
        Season season,
        Site site,
        int where,
        int minDays,
        int maxDays,
        String writer,
        int kind,
        List<Pattern> essences,
        List<Pattern> facts,
        List<Pattern> comments,
        List<Pattern> circumstances,
        List<Pattern> demands,
        List<Pattern> questions,
        List<Pattern> replies) {
    boolean is(Condition matter) {
        return kind == matter.bit();
    }

    /// Whether it can happen in such a place.
    boolean fits(Locality locality) {
        return Condition.met(where, Truths.place(locality));
    }
}
