package pult.stand;

import pult.stand.http.HttpAnswer;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Feeds of what lies on the shelf.
final class ShelfFeed {
    private final Ledger ledger;
    private final Supplier<Instant> now;

    ShelfFeed(Ledger ledger, Supplier<Instant> now) {
        this.ledger = ledger;
        this.now = now;
    }

    HttpAnswer page(Visit visit, String collection, BiConsumer<JsonOut, Thing.Doc> item) {
        var epoch = ledger.epoch();
        var cursor =
                Cursor.read(visit.request().query("cursor"), collection, epoch, now.get())
                        .orElseThrow(() -> new Declined(410, "cursor_expired"));
        var limit = visit.limit();
        var found = ledger.locked(() -> ledger.shelf().after(collection, cursor.seq(), limit + 1));
        var page = found.subList(0, Math.min(limit, found.size()));
        var out = new JsonOut(1024).raw("{\"items\":[");
        var comma = false;
        for (var placed : page) {
            item.accept(out.raw(comma ? "," : ""), placed.doc());
            comma = true;
        }
        var seq = page.isEmpty() ? cursor.seq() : page.getLast().seq();
        out.raw("],\"next\":").text(new Cursor(collection, epoch, seq, now.get()).wire());
        out.raw(",\"hasMore\":").truth(found.size() > limit);
        return Replies.ok(out.raw(",\"count\":").number(page.size()).raw("}"));
    }
}
