package pult.stand.region;

import java.util.List;

/// Patterns of one or more topics that share their facts.
///
/// @param season when it happens
/// @param site what kind of place it is about
/// @param minDays how long it has lasted at least when the citizen writes
/// @param maxDays how long at most
/// @param writer who may write: empty for anybody, «родитель», «пенсионер», «работник», «студент»
/// @param shared several topics use it, so facts that name the topic come first
/// @param essences one-line names
/// @param facts what happened, as letters say it
/// @param comments what happened, as comments say it
/// @param circumstances true beside every fact of the section
record Section(
        Season season,
        Site site,
        int minDays,
        int maxDays,
        String writer,
        boolean shared,
        List<Pattern> essences,
        List<Pattern> facts,
        List<Pattern> comments,
        List<Pattern> circumstances,
        List<Pattern> demands,
        List<Pattern> questions,
        List<Pattern> replies) {
    int patterns() {
        return essences.size()
                + facts.size()
                + comments.size()
                + circumstances.size()
                + demands.size()
                + questions.size()
                + replies.size();
    }
}
