package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Draft;
import pult.domain.change.Action;

/// What the operator wrote in an action, and which draft it came from.
final class Written {
    private Written() {}

    /// Null for actions without words.
    static @Nullable String textOf(Action action) {
        return switch (action) {
            case Action.TakeToWork _, Action.Release _ -> null;
            case Action.Note note -> note.text();
            case Action.SubmitAnswer answer -> answer.text();
            case Action.InterimAnswer interim -> interim.text();
        };
    }

    /// Null for actions without words.
    static Draft.@Nullable Kind draftOf(Action action) {
        return switch (action) {
            case Action.TakeToWork _, Action.Release _ -> null;
            case Action.Note _ -> Draft.Kind.NOTE;
            case Action.SubmitAnswer _, Action.InterimAnswer _ -> Draft.Kind.ANSWER;
        };
    }
}
