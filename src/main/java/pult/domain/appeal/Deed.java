package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What exactly was done, beside the source's own words for it: codes, so that the story can be
/// told in either language.
///
/// @param event code of the event, e.g. `return`; an unknown one is told by the source's words
/// @param changeId id of the operator action that did it, null for what no workstation asked for
/// @param reasons codes of closed lists
/// @param target the body it went to, or the login of who lost it by the end of a hold; null when
///   it went nowhere
/// @param until a new date, null when there is none
/// @param level of an escalation or a mark of the applicant, 0 when there is none
/// @param station name of the workstation, null when the source does not tell
/// @param textHash SHA-256 of the answer it was about, null when it was about none
/// @param actingFor full name of the person whose right was used, null for one's own
/// @param notice what the applicant was told with it, null where nothing was
public record Deed(
        String event,
        @Nullable String changeId,
        List<String> reasons,
        @Nullable String target,
        @Nullable Instant until,
        int level,
        @Nullable String station,
        @Nullable String textHash,
        @Nullable String actingFor,
        @Nullable String notice) {
    public Deed {
        reasons = List.copyOf(reasons);
    }

    /// A deed the applicant was told nothing of.
    public Deed(
            String event,
            @Nullable String changeId,
            List<String> reasons,
            @Nullable String target,
            @Nullable Instant until,
            int level,
            @Nullable String station,
            @Nullable String textHash,
            @Nullable String actingFor) {
        this(event, changeId, reasons, target, until, level, station, textHash, actingFor, null);
    }

    /// Codes only: a history names people.
    @Override
    public String toString() {
        return "Deed[" + event + ' ' + reasons + ']';
    }
}
