package pult.domain.answer;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;

import java.time.Instant;

/// The draft of an answer that all operators of an appeal share, as the platform has it.
///
/// @param version grows with every save; 0 when there is none
/// @param author login of who saved it
/// @param outcome what the answer is to mean, null while nobody has chosen it
/// @param at the server's time of the save, null when there is none
public record SharedDraft(
        AppealId appeal,
        long version,
        String author,
        String text,
        @Nullable Outcome outcome,
        @Nullable Instant at) {
    /// Characters the platform takes; a longer draft stays where it was written.
    public static final int LONGEST = 100_000;

    /// There is no shared draft.
    public static SharedDraft none(AppealId appeal) {
        return new SharedDraft(appeal, 0, "", "", null, null);
    }

    /// What was common before the server was restored from a backup: versions are counted anew, and
    /// the server may have an older text, or none.
    public SharedDraft ofEarlierLife() {
        return new SharedDraft(appeal, 0, author, text, outcome, at);
    }

    /// Whether it is known from before a restoration of the server only.
    public boolean earlierLife() {
        return version == 0 && !text.isEmpty();
    }

    /// What it says and means.
    public AnswerText said() {
        return new AnswerText(text, outcome);
    }

    @Override
    public String toString() {
        return "SharedDraft[" + appeal + " v" + version + ' ' + text.length() + " chars]";
    }
}
