package pult.domain.answer;

import org.jspecify.annotations.Nullable;

/// What a draft of an answer says, and what it is to mean: the two travel together.
///
/// @param text as typed; empty when there is no draft
/// @param outcome null while it is not chosen, and for an empty text
public record AnswerText(String text, @Nullable Outcome outcome) {
    /// There is no draft.
    public static final AnswerText NONE = new AnswerText("", null);

    public AnswerText {
        outcome = text.isEmpty() ? null : outcome;
    }

    /// A text whose meaning is not chosen.
    public static AnswerText of(String text) {
        return new AnswerText(text, null);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return "AnswerText[" + outcome + ' ' + text.length() + " chars]";
    }
}
