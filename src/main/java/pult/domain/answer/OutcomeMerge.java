package pult.domain.answer;

import org.jspecify.annotations.Nullable;

import pult.domain.merge.Place;

/// What one answer is to mean, as two people chose it. Whoever has chosen nothing says nothing: a
/// merge never leaves an answer without the meaning that somebody gave it. Immutable.
///
/// @param base what both began from
/// @param decision a side, null while a conflict is open and where there is nothing to decide
public record OutcomeMerge(
        @Nullable Outcome base,
        @Nullable Outcome mine,
        @Nullable Outcome theirs,
        @Nullable Side decision) {
    /// Whose choice a person took.
    public enum Side {
        MINE,
        THEIRS
    }

    /// With nothing decided.
    public static OutcomeMerge of(AnswerText base, AnswerText mine, AnswerText theirs) {
        return new OutcomeMerge(base.outcome(), mine.outcome(), theirs.outcome(), null);
    }

    /// Nobody has chosen anything.
    public boolean nothing() {
        return mine == null && theirs == null;
    }

    public Place.Kind kind() {
        if (mine == theirs) {
            return mine == base ? Place.Kind.SAME : Place.Kind.BOTH;
        }
        if (theirs == null || (mine != null && theirs == base)) {
            return Place.Kind.MINE;
        }
        return mine == null || mine == base ? Place.Kind.THEIRS : Place.Kind.CONFLICT;
    }

    public boolean open() {
        return kind() == Place.Kind.CONFLICT && decision == null;
    }

    /// Changes nothing where there is nothing to decide.
    ///
    /// @param by null opens it again
    public OutcomeMerge decide(@Nullable Side by) {
        return kind() == Place.Kind.CONFLICT ? new OutcomeMerge(base, mine, theirs, by) : this;
    }

    /// For an open conflict mine.
    public @Nullable Outcome result() {
        return switch (kind()) {
            case SAME, MINE, BOTH -> mine;
            case THEIRS -> theirs;
            case CONFLICT -> decision == Side.THEIRS ? theirs : mine;
        };
    }
}
