package pult.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Optional;

/// The words that are in the index at one moment.
final class Lexicon {
    private static final int TWO_EDITS_FROM = 6;
    private static final int LEAST_LETTERS = 4;

    private final IndexReader reader;
    private final Stems stems;
    private final @Nullable Terms words;

    Lexicon(IndexReader reader, Stems stems) throws IOException {
        this.reader = reader;
        this.stems = stems;
        this.words = MultiTerms.getTerms(reader, Keys.WORD);
    }

    /// Some appeal has this word in some form, or this number.
    boolean known(String word) throws IOException {
        return frequency(word) > 0 || SearchIndex.frequency(reader, Keys.NUMBER, word) > 0;
    }

    /// The same for the last digits of a number.
    boolean tail(String digits) throws IOException {
        return SearchIndex.frequency(reader, Keys.NUMBER, Keys.TAIL + digits) > 0;
    }

    /// In about how many appeals a word is.
    int frequency(String word) throws IOException {
        var most = 0;
        for (var part : Part.values()) {
            var stem = part == Part.NAME ? stems.name(word) : stems.word(word);
            most = Math.max(most, SearchIndex.frequency(reader, part.key(), stem));
        }
        return most;
    }

    /// A word begins like this.
    boolean begins(String beginning) throws IOException {
        if (words == null) {
            return false;
        }
        var terms = words.iterator();
        return terms.seekCeil(new BytesRef(beginning)) != TermsEnum.SeekStatus.END
                && terms.term().utf8ToString().startsWith(beginning);
    }

    private record Candidate(String word, double cost, int frequency) {
        boolean betterThan(@Nullable Candidate other) {
            return other == null
                    || cost < other.cost
                    || (cost == other.cost && frequency > other.frequency);
        }
    }

    /// The word that was most likely meant, empty when nothing is like it.
    Optional<String> meant(String typed) throws IOException {
        if (words == null || typed.length() < LEAST_LETTERS) {
            return Optional.empty();
        }
        var edits = typed.length() >= TWO_EDITS_FROM ? 2 : 1;
        var best = nearest(typed, edits, 1);
        if (best == null || best.cost() > 1) {
            var other = nearest(typed, 1, 0);
            best = other != null && other.betterThan(best) ? other : best;
        }
        return Optional.ofNullable(best).map(Candidate::word);
    }

    private @Nullable Candidate nearest(String typed, int edits, int same) throws IOException {
        var terms = words;
        if (terms == null) {
            return null;
        }
        Candidate best = null;
        var near = new FuzzyTermsEnum(terms, new Term(Keys.WORD, typed), edits, same, true);
        for (var term = near.next(); term != null; term = near.next()) {
            var word = term.utf8ToString();
            if (Character.isDigit(word.charAt(0))) {
                continue;
            }
            var candidate = new Candidate(word, Edits.between(typed, word), near.docFreq());
            if (candidate.betterThan(best)) {
                best = candidate;
            }
        }
        return best;
    }
}
