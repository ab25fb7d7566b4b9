package pult.domain.answer;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;

import java.time.Instant;

/// Unfinished text for one appeal, kept on this workstation.
///
/// @param text as typed, placeholders included
/// @param savedAt when it was made durable
/// @param outcome what the answer is to mean, null while it is not chosen and for a note
public record Draft(
        AppealId appeal, Kind kind, String text, Instant savedAt, @Nullable Outcome outcome) {
    /// Characters a workstation keeps; far beyond any answer. What is pasted whole still fits.
    public static final int LONGEST = 2_000_000;

    /// A text whose meaning is not chosen.
    public Draft(AppealId appeal, Kind kind, String text, Instant savedAt) {
        this(appeal, kind, text, savedAt, null);
    }

    /// What it says and means.
    public AnswerText said() {
        return new AnswerText(text, outcome);
    }

    public enum Kind {
        ANSWER,
        NOTE
    }

    @Override
    public String toString() {
        return "Draft[" + appeal + ' ' + kind + ' ' + text.length() + " chars]";
    }
}
