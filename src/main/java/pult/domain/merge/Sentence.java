package pult.domain.merge;

import java.util.regex.Pattern;

/// One sentence and the white space after it: all sentences of a text, written one after another,
/// are that text again, to the letter.
///
/// @param text never blank, unless the whole text is
/// @param gap white space after it; may be empty
public record Sentence(String text, String gap) {
    /// Non-breaking spaces too: an editor puts them in by itself.
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

    /// Whether another version says the same: white space does not count.
    boolean sameAs(Sentence other) {
        return key().equals(other.key());
    }

    String key() {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    Sentence withGap(String other) {
        return new Sentence(text, other);
    }
}
