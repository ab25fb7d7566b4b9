package pult.stand;

import java.time.Instant;

/// Who of those signed in may decide on an answer: by an own role or in a substitution that holds
/// now, for appeals of that block, and never on what they wrote themselves or for whom they act.
final class Deciders {
    private final Tokens tokens;
    private final Substitutes substitutes;

    Deciders(Tokens tokens, Substitutes substitutes) {
        this.tokens = tokens;
        this.substitutes = substitutes;
    }

    /// Whether somebody is signed in who may decide on the answer of this appeal.
    boolean here(StandAppeal held, Instant now) {
        return tokens.any(user -> decides(user, held, now), now);
    }

    private boolean decides(StandUser user, StandAppeal held, Instant now) {
        return may(user, user, held)
                || substitutes.of(user).stream()
                        .filter(period -> period.holds(now))
                        .anyMatch(period -> may(user, period.absent(), held));
    }

    /// @param rightful whose right is used
    private static boolean may(StandUser user, StandUser rightful, StandAppeal held) {
        var answers = held.appeal().answers();
        var author = answers.isEmpty() ? null : answers.getLast().author();
        return StandAction.APPROVE.allowed(rightful.role())
                && rightful.answersFor(held.appeal().topic().block())
                && !user.fullName().equals(author)
                && !rightful.fullName().equals(author);
    }
}
