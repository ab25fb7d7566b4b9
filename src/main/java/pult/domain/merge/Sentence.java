package pult.domain.merge;

/// One sentence and the white space after it: all sentences of a text, written one after another,
/// are that text again, to the letter.
///
/// @param text never blank, unless the whole text is
/// @param gap white space after it; may be empty
public record Sentence(String text, String gap) {
    /// Whether another version says the same: white space does not count.
    boolean sameAs(Sentence other) {
        return key().equals(other.key());
    }

    String key() {
        return text.strip().replaceAll("\\s+", " ");
    }

    Sentence withGap(String other) {
        return new Sentence(text, other);
    }
}
