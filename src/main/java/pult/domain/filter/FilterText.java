package pult.domain.filter;

import pult.domain.filter.FilterValue.Days;
import pult.domain.filter.FilterValue.Named;
import pult.domain.filter.QueueFilter.Condition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A filter and words as one text: `канал:vk -режим:59-фз район:"Орёл" нет отопления`.
///
/// @param words the plain words, a space between two
/// @param problems pieces that were meant as conditions and are none
/// @param rest what is not a condition, as it was typed: the words and the pieces with problems, to
///   be put right
public record FilterText(
        QueueFilter filter, String words, List<FilterProblem> problems, String rest) {
    /// Narrows nothing.
    public static final FilterText NONE = new FilterText(QueueFilter.NONE, "");

    public FilterText {
        problems = List.copyOf(problems);
    }

    /// The text with nothing wrong in it.
    public FilterText(QueueFilter filter, String words) {
        this(filter, words, List.of(), words);
    }

    /// As the operator would type it; what has problems is not in it.
    public String print(FilterLanguage language) {
        var pieces = new ArrayList<String>();
        filter.conditions().forEach(condition -> pieces.add(print(condition, language)));
        if (!words.isEmpty()) {
            pieces.add(words);
        }
        return String.join(" ", pieces);
    }

    private static String print(Condition condition, FilterLanguage language) {
        var field = condition.field();
        return (condition.negated() ? "-" : "")
                + field.word(language)
                + ':'
                + condition.values().stream()
                        .map(value -> print(field, value, language))
                        .collect(Collectors.joining(","));
    }

    /// One value as it stands behind the colon.
    public static String print(FilterField field, FilterValue value, FilterLanguage language) {
        return switch (value) {
            case Days days -> FilterDays.print(days, language);
            case Named(String name) -> {
                var word = field.word(name, language);
                if (word != null) {
                    yield word;
                }
                // A name that reads as another value must not become it.
                var code = field.code(name);
                yield code == null ? FilterPieces.quoted(name) : "=" + FilterPieces.quoted(name);
            }
        };
    }
}
