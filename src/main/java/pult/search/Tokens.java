package pult.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into words and numbers, the same way for the index, for queries and for marks.
final class Tokens {
    /// Nobody writes such a word; a text without spaces is no reason to fill the index.
    private static final int LONGEST = 60;

    private final Vocabulary vocabulary;

    Tokens(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// All of them, silent words as well.
    List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var at = 0;
        while (at < text.length()) {
            var end = run(text, at);
            if (end == at) {
                at++;
                continue;
            }
            at = add(tokens, text, at, end);
        }
        return tokens;
    }

    /// @return where to go on
    private int add(List<Token> tokens, String text, int from, int end) {
        var joined = joined(text, end);
        if (joined > end && vocabulary.abbreviation(normal(text, from, joined))) {
            tokens.add(token(text, from, joined, false));
            return joined;
        }
        if (end - from > LONGEST) {
            return end;
        }
        tokens.add(token(text, from, end, false));
        addHouse(tokens, text, from, end);
        return end;
    }

    /// «12а», «12-а» and «12 а» are one house.
    private void addHouse(List<Token> tokens, String text, int from, int end) {
        if (!Character.isDigit(text.charAt(from))) {
            return;
        }
        var letter = end;
        while (letter < text.length()
                && letter < end + 2
                && "- «\"".indexOf(text.charAt(letter)) >= 0) {
            letter++;
        }
        if (letter < text.length()
                && Character.isLetter(text.charAt(letter))
                && run(text, letter) == letter + 1) {
            var whole = normal(text, from, end) + normal(text, letter, letter + 1);
            tokens.add(new Token(whole, from, letter + 1, true));
        }
    }

    private Token token(String text, int from, int to, boolean beside) {
        return new Token(vocabulary.whole(normal(text, from, to)), from, to, beside);
    }

    /// End of the letters or of the digits that begin here.
    private static int run(String text, int from) {
        var end = from;
        var digits = end < text.length() && Character.isDigit(text.charAt(end));
        while (end < text.length()
                && (digits
                        ? Character.isDigit(text.charAt(end))
                        : Character.isLetter(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /// End of what a hyphen joins to the word that ends here.
    private static int joined(String text, int end) {
        return end < text.length() && text.charAt(end) == '-' ? run(text, end + 1) : end;
    }

    /// The letters that are compared.
    static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static String normal(String text, int from, int to) {
        return normal(text.substring(from, to));
    }
}
