package pult.ui.fx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a short text is meant by the words typed: every word asked for begins some word of it,
/// in any order, whatever the case, ё as е, and also when the words were typed under the other
/// keyboard layout. Any thread.
public final class WordSearch {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int FIRST_WORD = 4;
    private static final int WORD = 3;
    private static final int BESIDE = 1;

    private final List<List<String>> readings;

    /// @param typed blank finds everything
    public WordSearch(String typed) {
        var asTyped = words(typed);
        var otherwise = words(KeyStrokes.otherLayout(typed));
        readings =
                otherwise.isEmpty() || otherwise.equals(asTyped)
                        ? List.of(asTyped)
                        : List.of(asTyped, otherwise);
    }

    /// How well a text fits: 0 not at all, more is better.
    ///
    /// @param beside words that count less, such as the menu a command stands in
    public int fit(String text, String beside) {
        var own = words(text);
        var other = words(beside);
        return readings.stream().mapToInt(reading -> fit(reading, own, other)).max().orElse(0);
    }

    private static int fit(List<String> asked, List<String> own, List<String> beside) {
        var sum = 1;
        for (var word : asked) {
            var found = fit(word, own, beside);
            if (found == 0) {
                return 0;
            }
            sum += found;
        }
        return sum;
    }

    private static int fit(String word, List<String> own, List<String> beside) {
        if (!own.isEmpty() && own.getFirst().startsWith(word)) {
            return FIRST_WORD;
        }
        if (own.stream().anyMatch(one -> one.startsWith(word))) {
            return WORD;
        }
        return beside.stream().anyMatch(one -> one.startsWith(word)) ? BESIDE : 0;
    }

    /// A piece of a text, marked when it is what was asked for.
    public record Piece(String text, boolean marked) {}

    /// The text in pieces, the beginnings of words that were asked for marked.
    public List<Piece> pieces(String text) {
        var normal = normal(text);
        var marked = new boolean[text.length()];
        for (var reading : readings) {
            for (var word : reading) {
                beginning(normal, word)
                        .ifPresent(from -> Arrays.fill(marked, from, from + word.length(), true));
            }
        }
        var pieces = new ArrayList<Piece>();
        for (var from = 0; from < text.length(); ) {
            var to = from + 1;
            while (to < text.length() && marked[to] == marked[from]) {
                to++;
            }
            pieces.add(new Piece(text.substring(from, to), marked[from]));
            from = to;
        }
        return pieces;
    }

    private static Optional<Integer> beginning(String normal, String word) {
        for (var at = normal.indexOf(word); at >= 0; at = normal.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(normal.charAt(at - 1))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String text) {
        return NOT_WORD.splitAsStream(normal(text)).filter(word -> !word.isEmpty()).toList();
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
