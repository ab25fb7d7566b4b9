package pult.store;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Names that repeat in thousands of rows, each kept once. Read on any thread; added to by the
/// writer alone, in the transaction of the rows that use them; read again after a rollback.
final class Terms {
    enum Kind {
        TOPIC(0),
        MUNICIPALITY(1),
        BLOCK(2),
        CATEGORY(3),
        EXECUTOR(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    private static final int LONGEST = 1000;

    /// Compared by methods of its own: those the compiler leaves to the Java machine are made and
    /// linked at every start, before the first rows.
    private record Term(int kind, String text) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Term term && kind == term.kind && text.equals(term.text);
        }

        @Override
        public int hashCode() {
            return 31 * kind + text.hashCode();
        }
    }

    private final Map<Term, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, String> texts = new ConcurrentHashMap<>();

    boolean load(Session session) throws SQLException {
        var all =
                session.list(
                        row -> Map.entry(row.getInt(1), new Term(row.getInt(2), row.getString(3))),
                        "SELECT id, kind, text FROM term");
        all.forEach(known -> remember(known.getKey(), known.getValue()));
        texts.keySet().retainAll(all.stream().map(Map.Entry::getKey).toList());
        numbers.values().retainAll(texts.keySet());
        return true;
    }

    private void remember(int id, Term term) {
        texts.put(id, term.text());
        numbers.put(term, id);
    }

    private static Term term(Kind kind, String text) {
        return new Term(kind.code, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }

    /// The number of a name; a name never seen gets one.
    int number(Session session, Kind kind, String text) throws SQLException {
        var term = term(kind, text);
        var known = numbers.get(term);
        if (known != null) {
            return known;
        }
        var id = texts.size() + 1;
        session.update(
                "INSERT INTO term (id, kind, text) VALUES (?, ?, ?)", id, term.kind, term.text);
        remember(id, term);
        return id;
    }

    /// −1 for a name no row has.
    int find(Kind kind, String text) {
        return numbers.getOrDefault(term(kind, text), -1);
    }

    String text(int id) {
        var text = texts.get(id);
        if (text == null) {
            throw new StoreDamaged("term");
        }
        return text;
    }

    /// All names of a kind, in no order.
    List<String> all(Kind kind) {
        return numbers.keySet().stream()
                .filter(term -> term.kind() == kind.code)
                .map(Term::text)
                .toList();
    }

    /// Places of all names of a kind in the order of the alphabet.
    Map<Integer, Integer> ranks(Kind kind) {
        var order =
                numbers.entrySet().stream()
                        .filter(e -> e.getKey().kind() == kind.code)
                        .sorted(
                                java.util.Comparator.comparing(
                                        (Map.Entry<Term, Integer> e) -> normal(e.getKey().text())))
                        .map(Map.Entry::getValue)
                        .toList();
        var ranks = new HashMap<Integer, Integer>();
        order.forEach(id -> ranks.put(id, ranks.size()));
        return ranks;
    }

    /// Case and ё do not count when words are compared.
    static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
