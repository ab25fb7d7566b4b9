package pult.domain.change;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;

import java.time.Instant;

/// One operator action as a value: journalled before anything else happens to it, applied to the
/// local view, offered to the platform until it says yes or no.
///
/// @param baseVersion the server's version of the appeal the operator saw when acting; a pull never
///   moves it
/// @param madeAt by the workstation's clock; for display only, no deadline is computed from it
/// @param author login of the operator
/// @param actingFor login of the person whose right is used, null for one's own; a step says it
///   among its particulars too
public record Change(
        ChangeId id,
        AppealId appeal,
        long baseVersion,
        Instant madeAt,
        String author,
        Action action,
        @Nullable String actingFor) {
    /// By one's own right, unless the step itself says whose right is used.
    public Change(
            ChangeId id,
            AppealId appeal,
            long baseVersion,
            Instant madeAt,
            String author,
            Action action) {
        this(
                id,
                appeal,
                baseVersion,
                madeAt,
                author,
                action,
                action instanceof Action.Move move ? move.particulars().actingFor() : null);
    }

    /// The same by the right of somebody else.
    ///
    /// @param login of that person
    public Change actingFor(String login) {
        return new Change(id, appeal, baseVersion, madeAt, author, action, login);
    }

    /// True for a login in whose place the action is done: the author's own, or of the person whose
    /// right is used.
    public boolean by(@Nullable String login) {
        return author.equals(login) || (actingFor != null && actingFor.equals(login));
    }
}
