package pult.domain.filter;

import java.util.ArrayList;
import java.util.List;

/// What may stand where somebody is typing the text of a filter.
public final class FilterCompletion {
    /// @param text what is put there
    /// @param from where in the whole text it begins
    /// @param to where what it takes the place of ends
    public record Offer(String text, int from, int to) {
        /// The whole text with it.
        public String in(String whole) {
            return whole.substring(0, from) + text + whole.substring(to);
        }

        /// Where the typing goes on.
        public int caret() {
            return from + text.length();
        }
    }

    private FilterCompletion() {}

    /// Fields, or values of the field before the caret; the likeliest first.
    ///
    /// @param caret place in the text, 0 at the beginning
    /// @param most so many at most
    public static List<Offer> at(
            String text, int caret, FilterNames names, FilterLanguage language, int most) {
        var piece =
                FilterPieces.words(text.substring(0, caret)).stream()
                        .filter(one -> one.to() == caret)
                        .findFirst()
                        .orElse(new FilterPieces.Piece("", caret));
        var minus = piece.text().startsWith("-") ? 1 : 0;
        var colon = piece.text().indexOf(':');
        if (colon < 0) {
            return fields(piece.text().substring(minus), piece.from() + minus, caret, language);
        }
        var field = FilterField.named(piece.text().substring(minus, colon));
        if (field == null) {
            return List.of();
        }
        var typed = piece.text().substring(colon + 1);
        var last =
                FilterPieces.values(typed).stream()
                        .filter(one -> one.to() == typed.length())
                        .findFirst()
                        .orElse(new FilterPieces.Piece("", typed.length()));
        var from = piece.from() + colon + 1 + last.from();
        return values(field, last.text(), names, language).stream()
                .limit(most)
                .map(value -> new Offer(value, from, caret))
                .toList();
    }

    private static List<Offer> fields(String typed, int from, int to, FilterLanguage language) {
        var offers = new ArrayList<Offer>();
        var wanted = FilterField.normal(typed);
        for (var field : FilterField.values()) {
            for (var spoken : FilterLanguage.values()) {
                var word = field.word(spoken);
                if (word.startsWith(wanted) && (spoken == language || !wanted.isEmpty())) {
                    offers.add(new Offer(word + ':', from, to));
                }
            }
        }
        return offers;
    }

    /// Those that begin with what was typed, then those that have it inside.
    private static List<String> values(
            FilterField field, String typed, FilterNames names, FilterLanguage language) {
        var wanted = FilterField.normal(FilterPieces.plain(typed));
        var all = new ArrayList<String>();
        for (var code : field.codes()) {
            all.add(FilterText.print(field, new FilterValue.Named(code), language));
        }
        for (var name : names.of(field)) {
            if (field.word(name, language) == null) {
                all.add(FilterText.print(field, new FilterValue.Named(name), language));
            }
        }
        var first = new ArrayList<String>();
        var inside = new ArrayList<String>();
        for (var value : all) {
            var plain = FilterField.normal(FilterPieces.plain(value));
            if (plain.equals(wanted)) {
                continue;
            }
            if (plain.startsWith(wanted)) {
                first.add(value);
            } else if (plain.contains(wanted)) {
                inside.add(value);
            }
        }
        first.addAll(inside);
        return first;
    }
}
