package pult.stand;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Drafts, templates and what else operators share, by collection and id. Belongs to the lock of
/// the {@link Ledger}.
final class Shelf {
    /// @param seq grows over the whole shelf
    record Placed(Thing.Doc doc, long seq) {}

    private record Key(String collection, String id) {}

    private final Map<Key, Placed> placed = new HashMap<>();
    private long seq;

    void put(Thing.Doc doc) {
        placed.put(new Key(doc.collection(), doc.id()), new Placed(doc, ++seq));
    }

    Optional<Thing.Doc> find(String collection, String id) {
        return Optional.ofNullable(placed.get(new Key(collection, id))).map(Placed::doc);
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
        seq = 0;
    }
}
