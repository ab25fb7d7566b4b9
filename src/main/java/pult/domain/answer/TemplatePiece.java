package pult.domain.answer;

import org.jspecify.annotations.Nullable;

/// A stretch of a template. The pieces of a text, printed one after another, are the text.
public sealed interface TemplatePiece {
    /// Exactly what was typed.
    String raw();

    /// Plain words.
    record Words(String raw) implements TemplatePiece {}

    /// `{{поле}}`, `{{поле:падеж}}`, `{{поле | "текст"}}`.
    ///
    /// @param name as typed, without spaces around
    /// @param field null when the list of fields has no such name
    /// @param caseName as typed after the colon, null when there is none
    /// @param fallback what stands in place of a missing value, null when there is none
    record FieldPlace(
            String raw,
            String name,
            @Nullable TemplateField field,
            @Nullable String caseName,
            @Nullable String fallback)
            implements TemplatePiece {}

    /// `{{?дата работ}}`: the operator is asked.
    record AskPlace(String raw, String label) implements TemplatePiece {}

    /// `{{>подпись}}`: a shared fragment.
    record FragmentPlace(String raw, String name) implements TemplatePiece {}

    /// What looks like a place but is none: `{{` that nothing closes on its line, or an empty
    /// place.
    record Broken(String raw) implements TemplatePiece {}
}
