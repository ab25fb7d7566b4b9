package pult.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Makes the document of an appeal. Nothing of it can be read back but numbers: the words are only
/// looked up. One thread at a time.
final class AppealDocument {
    /// Goes up with every change of what a document is made of or how its words are cut and
    /// stemmed: then all of them are made anew.
    static final int LAYOUT = 1;

    private static final FieldType NORMED = type(false);
    private static final FieldType PLAIN = type(true);
    private static final FieldType WORDS = words();
    private static final int PHONE_DIGITS = 10;

    /// A place where phrases do not go through: the next part of an appeal.
    private static final int GAP = 20;

    private final Tokens tokens;
    private final Stems stems;
    private final Vocabulary vocabulary;

    AppealDocument(Tokens tokens, Stems stems, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.stems = stems;
        this.vocabulary = vocabulary;
    }

    private static FieldType type(boolean omitNorms) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    private static FieldType words() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    static Term term(long id) {
        return new Term(Keys.ID, Long.toString(id));
    }

    Document of(Appeal appeal, long mark) {
        var document = new Document();
        var id = appeal.id().number();
        document.add(new StringField(Keys.ID, Long.toString(id), Field.Store.NO));
        document.add(new NumericDocValuesField(Keys.ID, id));
        document.add(new NumericDocValuesField(Keys.MARK, mark));
        document.add(
                new LongField(
                        Keys.DAY, appeal.receivedAt().toEpochMilli() / 86_400_000, Field.Store.NO));
        if (appeal.state().open()) {
            document.add(new StringField(Keys.OPEN, "1", Field.Store.NO));
        }
        var words = new LinkedHashSet<String>();
        for (var part : Part.values()) {
            var terms = terms(part, texts(part, appeal), words);
            if (!terms.isEmpty()) {
                document.add(field(part.key(), terms, part.normed() ? NORMED : PLAIN));
            }
        }
        document.add(field(Keys.WORD, single(words), WORDS));
        document.add(field(Keys.NUMBER, single(numbers(appeal)), WORDS));
        return document;
    }

    private static List<String> texts(Part part, Appeal appeal) {
        return switch (part) {
            case TEXT -> List.of(appeal.essence(), appeal.text());
            case TOPIC -> List.of(appeal.topic().name(), appeal.topic().category());
            case ANSWER -> appeal.answers().stream().map(Answer::text).toList();
            case PLACE -> List.of(appeal.place().address(), appeal.place().municipality());
            case NAME -> List.of(appeal.applicant().fullName());
            case BODY -> bodies(appeal);
        };
    }

    private static List<String> bodies(Appeal appeal) {
        var bodies = new ArrayList<String>();
        add(bodies, appeal.executor());
        for (var answer : appeal.answers()) {
            add(bodies, answer.author());
        }
        return bodies;
    }

    private static void add(List<String> to, @Nullable String text) {
        if (text != null && !to.contains(text)) {
            to.add(text);
        }
    }

    private record At(String term, int step) {}

    private List<At> terms(Part part, List<String> texts, Set<String> words) {
        var terms = new ArrayList<At>();
        for (var text : texts) {
            var step = terms.isEmpty() ? 1 : GAP;
            for (var token : tokens.of(text)) {
                if (vocabulary.silent(token.word())) {
                    step++;
                    continue;
                }
                words.add(token.word());
                terms.add(new At(stem(part, token.word()), token.beside() ? 0 : step));
                if (part == Part.NAME) {
                    terms.add(new At(Keys.INITIAL + token.word().charAt(0), 0));
                }
                if (!token.beside()) {
                    step = 1;
                }
            }
        }
        return terms;
    }

    private String stem(Part part, String word) {
        return part == Part.NAME ? stems.name(word) : stems.word(word);
    }

    private static List<At> single(Set<String> terms) {
        return terms.stream().map(term -> new At(term, 1)).toList();
    }

    private static Set<String> numbers(Appeal appeal) {
        var numbers = new LinkedHashSet<>(Numbers.terms(appeal.id().toString()));
        for (var answer : appeal.answers()) {
            var number = answer.number();
            if (number != null) {
                numbers.addAll(Numbers.terms(number));
            }
        }
        var phone = appeal.applicant().phone();
        if (phone != null) {
            var digits = Numbers.compact(phone);
            if (digits.length() >= PHONE_DIGITS) {
                numbers.addAll(Numbers.terms(digits.substring(digits.length() - PHONE_DIGITS)));
            }
        }
        var email = appeal.applicant().email();
        if (email != null) {
            numbers.add(Numbers.compact(email));
        }
        return numbers;
    }

    private static Field field(String name, List<At> terms, FieldType type) {
        return new Field(name, new Stream(terms), type);
    }

    /// Gives terms that are cut already.
    private static final class Stream extends TokenStream {
        private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step =
                addAttribute(PositionIncrementAttribute.class);
        private final List<At> terms;
        private Iterator<At> rest;

        Stream(List<At> terms) {
            this.terms = terms;
            this.rest = terms.iterator();
        }

        @Override
        public void reset() {
            rest = terms.iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!rest.hasNext()) {
                return false;
            }
            var next = rest.next();
            text.append(next.term());
            step.setPositionIncrement(next.step());
            return true;
        }
    }
}
