package pult.domain.machine;

import pult.domain.appeal.Channel;

import java.util.Map;

/// What each region decides for itself and the platform tells.
///
/// @param reopenRating the highest mark of an applicant after which an appeal is looked at once
///   more, 1…5; 0 when no mark reopens
/// @param substitutionDays the longest substitution in days, first and last included, at least 1
/// @param claimMinutes working minutes after which the hold of who took an appeal is over, 0 when
///   it has no end
/// @param claimWarnMinutes working minutes before that end from which on the holder is told
/// @param selfApprovedSocial whoever writes an answer for an open source approves it too
/// @param answerChars longest answer by channel in UTF-16 units, above 0; any length where none is
///   named
public record RegionPreset(
        int reopenRating,
        int substitutionDays,
        int claimMinutes,
        int claimWarnMinutes,
        boolean selfApprovedSocial,
        Map<Channel, Integer> answerChars) {
    public static final int BEST = 5;

    /// A thousand working hours: what is longer is taken for a slip.
    public static final int LONGEST_CLAIM = 60_000;

    /// Four working hours: no act names a term, so this is a choice that each region makes itself.
    private static final int USUAL_CLAIM = 240;

    private static final int USUAL_WARNING = 30;

    /// Where the platform tells nothing.
    public static final RegionPreset USUAL = new RegionPreset(2, 60);

    public RegionPreset {
        if (reopenRating < 0 || reopenRating > BEST) {
            throw new IllegalArgumentException("a mark is 1…5");
        }
        if (substitutionDays < 1) {
            throw new IllegalArgumentException("a substitution lasts a day at least");
        }
        if (claimMinutes < 0 || claimWarnMinutes < 0) {
            throw new IllegalArgumentException("a claim ends after it begins");
        }
        answerChars = Map.copyOf(answerChars);
        if (answerChars.values().stream().anyMatch(most -> most < 1)) {
            throw new IllegalArgumentException("an answer needs at least one character");
        }
    }

    /// With the usual end of a claim and the usual way of public answers.
    public RegionPreset(int reopenRating, int substitutionDays) {
        this(reopenRating, substitutionDays, USUAL_CLAIM, USUAL_WARNING, true, Map.of());
    }

    /// Whether this mark sends an appeal back into work.
    public boolean reopens(int rating) {
        return rating <= reopenRating;
    }
}
