package pult.domain.answer;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;

/// What an answer means, as the operator chooses it.
public enum Outcome {
    SOLVED(ResolutionType.SOLVED),
    MEASURES_TAKEN(ResolutionType.MEASURES_TAKEN),
    EXPLAINED(ResolutionType.EXPLAINED),
    NOT_SOLVED_PLANNED(ResolutionType.NOT_SOLVED_PLANNED),
    REFUSED(ResolutionType.REFUSED),
    INTERIM(null);

    private final @Nullable ResolutionType resolution;

    Outcome(@Nullable ResolutionType resolution) {
        this.resolution = resolution;
    }

    /// Null for an interim answer, which resolves nothing.
    public @Nullable ResolutionType resolution() {
        return resolution;
    }

    /// Whether it may be chosen for such an answer.
    public boolean fits(Appeal appeal) {
        return this != INTERIM || appeal.social();
    }

    public static Outcome of(ResolutionType type) {
        return switch (type) {
            case SOLVED -> SOLVED;
            case MEASURES_TAKEN -> MEASURES_TAKEN;
            case EXPLAINED -> EXPLAINED;
            case NOT_SOLVED_PLANNED -> NOT_SOLVED_PLANNED;
            case REFUSED -> REFUSED;
        };
    }
}
