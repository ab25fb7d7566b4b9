package pult.stand;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Drafts, templates and what else operators share, by collection and id. Belongs to the lock of
/// the {@link Ledger}.
final class Shelf {
    static final String DRAFT = "draft";

    /// @param seq grows over the whole shelf
    record Placed(Thing.Doc doc, long seq) {}

    private record Key(String collection, String id) {}

    private final Map<Key, Placed> placed = new HashMap<>();
    private final DraftPast past = new DraftPast();
    private long seq;

    void put(Thing.Doc doc) {
        if (doc.collection().equals(DRAFT)) {
            past.put(doc);
        }
        placed.put(new Key(doc.collection(), doc.id()), new Placed(doc, ++seq));
    }

    Optional<Thing.Doc> find(String collection, String id) {
        return Optional.ofNullable(placed.get(new Key(collection, id))).map(Placed::doc);
    }

    DraftPast past() {
        return past;
    }

    /// A part of the feed of one collection.
    List<Placed> after(String collection, long from, int limit) {
        return placed.values().stream()
                .filter(p -> p.doc().collection().equals(collection) && p.seq() > from)
                .sorted(Comparator.comparingLong(Placed::seq))
                .limit(limit)
                .toList();
    }

    long count(String collection) {
        return placed.keySet().stream().filter(k -> k.collection().equals(collection)).count();
    }

    void clear() {
        placed.clear();
        past.clear();
        seq = 0;
    }
}
