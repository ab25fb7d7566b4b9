package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Draft;
import pult.domain.answer.Losses;
import pult.domain.answer.Outcome;
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
            case Action.Move move -> {
                var said = move.particulars().text();
                yield said.isEmpty() ? null : said;
            }
        };
    }

    /// What an answer means, null for what is none.
    static @Nullable Outcome outcomeOf(Action action) {
        return switch (action) {
            case Action.SubmitAnswer answer -> Outcome.of(answer.resolution());
            case Action.InterimAnswer _ -> Outcome.INTERIM;
            case Action.TakeToWork _, Action.Release _, Action.Move _, Action.Note _ -> null;
        };
    }

    /// Whom its words were for.
    static Losses.Kind kindOf(Action action) {
        var draft = draftOf(action);
        return draft == null ? Losses.Kind.STEP : Losses.Kind.of(draft);
    }

    /// Null for actions whose words were never a draft.
    static Draft.@Nullable Kind draftOf(Action action) {
        return switch (action) {
            case Action.TakeToWork _, Action.Release _, Action.Move _ -> null;
            case Action.Note _ -> Draft.Kind.NOTE;
            case Action.SubmitAnswer _, Action.InterimAnswer _ -> Draft.Kind.ANSWER;
        };
    }
}
