package pult.domain.machine;

/// What each region decides for itself and the platform tells.
///
/// @param reopenRating the highest mark of an applicant after which an appeal is looked at once
///   more, 1…5; 0 when no mark reopens
/// @param substitutionDays the longest substitution in days, first and last included, at least 1
public record RegionPreset(int reopenRating, int substitutionDays) {
    public static final int BEST = 5;

    /// Where the platform tells nothing.
    public static final RegionPreset USUAL = new RegionPreset(2, 60);

    public RegionPreset {
        if (reopenRating < 0 || reopenRating > BEST) {
            throw new IllegalArgumentException("a mark is 1…5");
        }
        if (substitutionDays < 1) {
            throw new IllegalArgumentException("a substitution lasts a day at least");
        }
    }

    /// Whether this mark sends an appeal back into work.
    public boolean reopens(int rating) {
        return rating <= reopenRating;
    }
}
