package pult.feature.queue;

import pult.domain.filter.FilterCompletion;
import pult.ui.control.Suggestions;

import java.util.List;

/// What may stand at the caret of a field in which a filter is typed.
final class FilterOffers {
    private static final int MOST = 11;

    /// Fewer letters are the beginning of a word rather than of a field.
    private static final int LEAST_LETTERS = 3;

    private final Narrowing narrowing;
    private final FilterWords words;

    FilterOffers(Narrowing narrowing, FilterWords words) {
        this.narrowing = narrowing;
        this.words = words;
    }

    /// All that may stand there.
    List<Suggestions.Suggestion> at(String text, int caret) {
        return FilterCompletion.at(text, caret, narrowing.names(), words.language(), MOST).stream()
                .map(offer ->
                        new Suggestions.Suggestion(offer.text(), offer.in(text), offer.caret()))
                .toList();
    }

    /// The same in a field that is usually for words: nothing before somebody seems to mean a
    /// field.
    List<Suggestions.Suggestion> amongWords(String text, int caret) {
        var from = text.lastIndexOf(' ', Math.max(0, caret - 1)) + 1;
        var piece = text.substring(Math.min(from, caret), caret);
        return piece.contains(":") || piece.contains("\"") || piece.length() >= LEAST_LETTERS
                ? at(text, caret)
                : List.of();
    }
}
