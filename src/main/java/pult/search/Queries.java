package pult.search;

import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import java.util.ArrayList;
import java.util.List;

/// Puts what was understood into queries of Lucene.
final class Queries {
    private static final float OTHER_WORDS = 0.7f;
    private static final float ALIKE = 0.8f;
    private static final int LEAST_ALIKE = 4;
    private static final float WEAK = 0.2f;
    private static final float WHOLE_NUMBER = 60;
    private static final float LAST_DIGITS = 12;
    private static final float INITIAL = 3;
    private static final float AS_WRITTEN = 0.4f;
    private static final float TOGETHER = 2.5f;
    private static final float OPEN = 0.15f;
    private static final float NEW = 0.3f;
    private static final long NEW_DAYS = 60;
    private static final int LEAST_TAIL = 4;

    /// «12 5 3»: longer than houses, flats and days are in a row.
    private static final int LONGEST_HOUSE = 6;

    /// Words that stand so far apart still are one phrase.
    private static final int PHRASE_SLOP = 2;

    private final Stems stems;
    private final long today;

    /// @param today day of the epoch
    Queries(Stems stems, long today) {
        this.stems = stems;
        this.today = today;
    }

    /// Appeals that have all of it.
    ///
    /// @param loose words that only begin alike count as well: «подорожал» for «подорожание»
    Query all(List<Concept> concepts, boolean loose) {
        return query(concepts, strong(concepts), loose);
    }

    /// Appeals that have more than half of it; the more, the better.
    Query most(List<Concept> concepts) {
        return query(concepts, (strong(concepts) + 1) / 2, true);
    }

    /// How many things must be there for all to be there.
    static int strong(List<Concept> concepts) {
        var strong = (int) concepts.stream().filter(concept -> !concept.weak()).count();
        return strong == 0 ? concepts.size() : strong;
    }

    private Query query(List<Concept> concepts, int least, boolean loose) {
        var allWeak = concepts.stream().allMatch(Concept::weak);
        var strong = new BooleanQuery.Builder();
        strong.setMinimumNumberShouldMatch(least);
        var whole = new BooleanQuery.Builder();
        for (var concept : concepts) {
            if (allWeak || !concept.weak()) {
                strong.add(query(concept, loose), Occur.SHOULD);
            } else {
                whole.add(new BoostQuery(query(concept, false), WEAK), Occur.SHOULD);
            }
        }
        whole.add(strong.build(), Occur.MUST);
        together(concepts, whole);
        whole.add(constant(new Term(Keys.OPEN, "1"), OPEN), Occur.SHOULD);
        whole.add(LongField.newDistanceFeatureQuery(Keys.DAY, NEW, today, NEW_DAYS), Occur.SHOULD);
        return whole.build();
    }

    private Query query(Concept concept, boolean loose) {
        return switch (concept) {
            case Concept.Word word -> {
                var ways = others(word.others());
                ways.add(word(word.word()));
                if (loose) {
                    ways.addAll(alike(word.word()));
                }
                yield best(ways);
            }
            case Concept.Phrase phrase -> {
                var ways = others(phrase.others());
                var together = new BooleanQuery.Builder();
                phrase.words().forEach(word -> together.add(word(word), Occur.MUST));
                ways.add(together.build());
                yield best(ways);
            }
            case Concept.Figures number -> number(number);
            case Concept.Beginning beginning ->
                    new PrefixQuery(new Term(Keys.WORD, beginning.letters()));
            case Concept.Initial initial ->
                    constant(new Term(Part.NAME.key(), Keys.INITIAL + initial.letter()), INITIAL);
        };
    }

    private static Query best(List<Query> ways) {
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0.1f);
    }

    private List<Query> others(List<List<String>> phrases) {
        var ways = new ArrayList<Query>();
        for (var phrase : phrases) {
            for (var part : List.of(Part.TEXT, Part.TOPIC, Part.ANSWER)) {
                var query =
                        phrase.size() == 1
                                ? new TermQuery(new Term(part.key(), phrase.getFirst()))
                                : near(part, phrase);
                ways.add(new BoostQuery(query, OTHER_WORDS * part.weight()));
            }
        }
        return ways;
    }

    private static Query near(Part part, List<String> stems) {
        return new PhraseQuery(PHRASE_SLOP, part.key(), stems.toArray(String[]::new));
    }

    /// A word wherever it is; its very form counts a little more.
    private Query word(String word) {
        var ways = new ArrayList<Query>();
        for (var part : Part.values()) {
            ways.add(
                    new BoostQuery(
                            new TermQuery(new Term(part.key(), stem(part, word))), part.weight()));
        }
        return new BooleanQuery.Builder()
                .add(new DisjunctionMaxQuery(ways, 0.1f), Occur.MUST)
                .add(constant(new Term(Keys.WORD, word), AS_WRITTEN), Occur.SHOULD)
                .build();
    }

    private List<Query> alike(String word) {
        var stem = stems.word(word);
        if (stem.length() < LEAST_ALIKE || Character.isDigit(stem.charAt(0))) {
            return List.of();
        }
        var beginning = stem.substring(0, Math.max(LEAST_ALIKE, stem.length() - 2));
        var ways = new ArrayList<Query>();
        for (var part : List.of(Part.TEXT, Part.TOPIC, Part.ANSWER)) {
            var query = new PrefixQuery(new Term(part.key(), beginning));
            ways.add(new BoostQuery(query, ALIKE * part.weight()));
        }
        return ways;
    }

    private String stem(Part part, String word) {
        return part == Part.NAME ? stems.name(word) : stems.word(word);
    }

    private Query number(Concept.Figures number) {
        var ways = new ArrayList<Query>();
        ways.add(constant(new Term(Keys.NUMBER, number.digits()), WHOLE_NUMBER));
        if (Numbers.telephone(number.digits())) {
            ways.add(constant(new Term(Keys.NUMBER, number.digits().substring(1)), WHOLE_NUMBER));
        }
        if (tail(number)) {
            ways.add(constant(new Term(Keys.NUMBER, Keys.TAIL + number.digits()), LAST_DIGITS));
        }
        var together = new BooleanQuery.Builder();
        number.parts().forEach(part -> together.add(word(part), Occur.MUST));
        ways.add(together.build());
        return best(ways);
    }

    /// Long enough to be the last digits of a number and no house.
    static boolean tail(Concept.Figures number) {
        var least = number.parts().size() == 1 ? LEAST_TAIL : LONGEST_HOUSE + 1;
        return number.digits().length() >= least;
    }

    private static Query constant(Term term, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), score);
    }

    /// Words that stand beside one another in the query count more where they do in the appeal.
    private void together(List<Concept> concepts, BooleanQuery.Builder whole) {
        for (var at = 0; at + 1 < concepts.size(); at++) {
            var first = last(concepts.get(at));
            var second = first(concepts.get(at + 1));
            if (first.isEmpty() || second.isEmpty()) {
                continue;
            }
            for (var part : List.of(Part.TEXT, Part.TOPIC, Part.ANSWER, Part.PLACE)) {
                var query = near(part, List.of(stems.word(first), stems.word(second)));
                whole.add(new BoostQuery(query, TOGETHER * part.weight() / 4), Occur.SHOULD);
            }
        }
    }

    private static String first(Concept concept) {
        return switch (concept) {
            case Concept.Word word -> word.word();
            case Concept.Phrase phrase -> phrase.words().getFirst();
            case Concept.Figures number -> number.parts().getFirst();
            case Concept.Beginning _, Concept.Initial _ -> "";
        };
    }

    private static String last(Concept concept) {
        return switch (concept) {
            case Concept.Phrase phrase -> phrase.words().getLast();
            default -> first(concept);
        };
    }
}
