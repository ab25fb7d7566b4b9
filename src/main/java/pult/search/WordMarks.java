package pult.search;

import pult.domain.search.TextMarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the words of a query in a text, cut and stemmed as in the index.
final class WordMarks implements TextMarks {
    private final Tokens tokens;
    private final Stems stems;
    private final Set<String> words = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final List<List<String>> phrases = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    /// Numbers that also are the end of a longer one, as in the index.
    private final Set<String> tails = new HashSet<>();

    WordMarks(Tokens tokens, Stems stems, List<Concept> concepts) {
        this.tokens = tokens;
        this.stems = stems;
        var allWeak = concepts.stream().allMatch(Concept::weak);
        concepts.stream().filter(concept -> allWeak || !concept.weak()).forEach(this::add);
    }

    private void add(Concept concept) {
        switch (concept) {
            case Concept.Word word -> {
                add(word.word());
                word.others().forEach(this::other);
            }
            case Concept.Phrase phrase -> {
                phrase.words().forEach(this::add);
                phrase.others().forEach(this::other);
            }
            case Concept.Figures number -> {
                (Queries.tail(number) ? tails : numbers).add(number.digits());
                words.addAll(number.parts());
            }
            case Concept.Beginning beginning -> beginnings.add(beginning.letters());
            case Concept.Initial _ -> {}
        }
    }

    private void add(String word) {
        words.add(stems.word(word));
        names.add(stems.name(word));
    }

    private void other(List<String> phrase) {
        if (phrase.size() == 1) {
            words.add(phrase.getFirst());
        } else {
            phrases.add(phrase);
        }
    }

    @Override
    public List<Mark> in(String text) {
        var found = tokens.of(text);
        var marks = new ArrayList<Mark>();
        for (var at = 0; at < found.size(); ) {
            var length = found(found, at);
            if (length > 0) {
                add(marks, found.get(at).from(), found.get(at + length - 1).to());
            }
            at += Math.max(1, length);
        }
        return List.copyOf(marks);
    }

    /// «12» and «12а» begin at the same place.
    private static void add(List<Mark> marks, int from, int to) {
        var last = marks.isEmpty() ? null : marks.getLast();
        if (last != null && from < last.to()) {
            marks.set(marks.size() - 1, new Mark(last.from(), Math.max(last.to(), to)));
        } else {
            marks.add(new Mark(from, to));
        }
    }

    /// How many tokens from here on were looked for.
    private int found(List<Token> tokens, int at) {
        for (var phrase : phrases) {
            if (phrase(tokens, at, phrase)) {
                return phrase.size();
            }
        }
        var word = tokens.get(at).word();
        var found =
                words.contains(stems.word(word))
                        || names.contains(stems.name(word))
                        || beginnings.stream().anyMatch(word::startsWith)
                        || numbers.contains(word)
                        || (tokens.get(at).number() && tails.stream().anyMatch(word::endsWith));
        return found ? 1 : 0;
    }

    private boolean phrase(List<Token> tokens, int at, List<String> phrase) {
        if (at + phrase.size() > tokens.size()) {
            return false;
        }
        for (var place = 0; place < phrase.size(); place++) {
            if (!stems.word(tokens.get(at + place).word()).equals(phrase.get(place))) {
                return false;
            }
        }
        return true;
    }
}
