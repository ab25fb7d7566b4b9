package pult.domain.answer;

import pult.domain.appeal.AppealId;

import java.time.Instant;

/// Unfinished text for one appeal, kept on this workstation.
///
/// @param text as typed, placeholders included
/// @param savedAt when it was made durable
public record Draft(AppealId appeal, Kind kind, String text, Instant savedAt) {
    /// Characters a workstation keeps; far beyond any answer. What is pasted whole still fits.
    public static final int LONGEST = 2_000_000;

    public enum Kind {
        ANSWER,
        NOTE
    }

    @Override
    public String toString() {
        return "Draft[" + appeal + ' ' + kind + ' ' + text.length() + " chars]";
    }
}
