package pult.domain.answer;

import java.util.List;

/// What came of putting an appeal's values into a template.
///
/// @param text unfilled places are still in it, as they were typed
/// @param filled where values stand, in the order of the text
/// @param unfilled what blocks sending, in the order of the text
public record RenderedText(String text, List<Filled> filled, List<Unfilled> unfilled) {
    public RenderedText {
        filled = List.copyOf(filled);
        unfilled = List.copyOf(unfilled);
    }

    /// A value in its place.
    ///
    /// @param start offset of the first character
    /// @param end offset after the last character
    public record Filled(TemplateField field, int start, int end) {}

    public boolean complete() {
        return unfilled.isEmpty();
    }

    /// Never the words: they hold a citizen's name and address.
    @Override
    public String toString() {
        return "RenderedText[" + text.length() + " chars, " + unfilled.size() + " unfilled]";
    }
}
