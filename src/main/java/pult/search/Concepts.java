package pult.search;

import java.util.ArrayList;
import java.util.List;

/// Understands a query whose typos are put right already.
final class Concepts {
    /// «ПОС-301/26»: the letters before a number are often left out or others.
    private static final int SHORT_PREFIX = 5;

    private final Tokens tokens;
    private final Stems stems;
    private final Vocabulary vocabulary;

    Concepts(Tokens tokens, Stems stems, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.stems = stems;
        this.vocabulary = vocabulary;
    }

    /// @param unfinished the last word is a beginning only
    List<Concept> of(String text, boolean unfinished) {
        if (Numbers.mail(text)) {
            var parts = tokens.of(text).stream().map(Token::word).toList();
            return List.of(new Concept.Figures(Numbers.compact(text), parts));
        }
        var left = new ArrayList<Token>();
        for (var token : tokens.of(text)) {
            var initial = token.letter() && initial(text, token);
            if (initial || token.beside() || !vocabulary.silent(token.word())) {
                left.add(token);
            }
        }
        var concepts = new ArrayList<Concept>();
        for (var at = 0; at < left.size(); ) {
            at = next(concepts, text, left, at, unfinished);
        }
        return concepts;
    }

    /// @return the token after the concept
    private int next(
            List<Concept> to, String text, List<Token> tokens, int at, boolean unfinished) {
        var token = tokens.get(at);
        if (token.number()) {
            return number(to, text, tokens, at);
        }
        if (token.letter()) {
            to.add(
                    initial(text, token)
                            ? new Concept.Initial(token.word())
                            : new Concept.Word(token.word(), List.of(), true));
            return at + 1;
        }
        if (unfinished && at == tokens.size() - 1) {
            to.add(new Concept.Beginning(token.word()));
            return at + 1;
        }
        if (prefix(text, token)) {
            to.add(new Concept.Word(token.word(), List.of(), true));
            return at + 1;
        }
        return phrase(to, tokens, at);
    }

    private static boolean prefix(String text, Token token) {
        var digit = token.to() + 1;
        return token.to() - token.from() <= SHORT_PREFIX
                && digit < text.length()
                && "-/".indexOf(text.charAt(token.to())) >= 0
                && Character.isDigit(text.charAt(digit));
    }

    private static boolean initial(String text, Token token) {
        return token.to() < text.length()
                && text.charAt(token.to()) == '.'
                && Character.isUpperCase(text.charAt(token.from()));
    }

    private int phrase(List<Concept> to, List<Token> tokens, int at) {
        for (var length = Math.min(vocabulary.longest(), tokens.size() - at);
                length > 1;
                length--) {
            var words = tokens.subList(at, at + length).stream().map(Token::word).toList();
            var others = vocabulary.others(words.stream().map(stems::word).toList());
            if (!others.isEmpty()) {
                to.add(new Concept.Phrase(words, others));
                return at + length;
            }
        }
        var word = tokens.get(at).word();
        var others = vocabulary.others(List.of(stems.word(word)));
        to.add(new Concept.Word(word, others, vocabulary.weak(word)));
        return at + 1;
    }

    /// A house with its letter, a number in one piece or in several.
    private static int number(List<Concept> to, String text, List<Token> tokens, int at) {
        var first = tokens.get(at);
        if (at + 1 < tokens.size() && tokens.get(at + 1).beside()) {
            var house = tokens.get(at + 1);
            var close = house.to() - first.to() <= 1 || text.charAt(first.to()) == '-';
            to.add(new Concept.Word(close ? house.word() : first.word(), List.of(), false));
            if (!close) {
                to.add(new Concept.Word(house.word(), List.of(), true));
            }
            var letter = at + 2;
            return letter < tokens.size() && tokens.get(letter).letter() ? letter + 1 : letter;
        }
        var parts = new ArrayList<String>(List.of(first.word()));
        var end = at + 1;
        while (end < tokens.size()
                && tokens.get(end).number()
                && joined(text, tokens.get(end - 1), tokens.get(end))) {
            parts.add(tokens.get(end).word());
            end++;
        }
        to.add(new Concept.Figures(String.join("", parts), parts));
        return end;
    }

    private static boolean joined(String text, Token one, Token next) {
        return text.substring(one.to(), next.from()).matches("[\\s\\-–—/.№()]*");
    }
}
