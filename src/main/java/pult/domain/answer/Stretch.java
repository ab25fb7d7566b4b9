package pult.domain.answer;

import java.time.Duration;
import java.time.Instant;

/// A stretch of work on a draft: one version, although the text is saved every few seconds of it.
/// The workstation and the platform cut the work by the same rule.
public final class Stretch {
    /// Work without a longer pause than this, and without losing much, is one version.
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /// So many characters may go within a version.
    private static final int LITTLE = 40;

    private Stretch() {}

    /// Whether a text is still the version that was begun, or the next one.
    ///
    /// @param begun when the version was saved for the first time
    /// @param before its text so far
    /// @param text saved now, by the same author
    /// @param at when
    public static boolean goesOn(Instant begun, String before, String text, Instant at) {
        return Duration.between(begun, at).compareTo(LONGEST) < 0 && grew(before, text);
    }

    /// Whether nearly all of the earlier text is in the later one.
    public static boolean grew(String before, String text) {
        return vanished(before, text) <= Math.max(LITTLE, before.length() / 5);
    }

    /// How much of a text is no longer there, as one piece between what stayed at both ends.
    private static int vanished(String before, String now) {
        var shorter = Math.min(before.length(), now.length());
        var start = 0;
        while (start < shorter && before.charAt(start) == now.charAt(start)) {
            start++;
        }
        var end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
            end++;
        }
        return before.length() - start - end;
    }
}
