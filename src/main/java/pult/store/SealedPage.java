package pult.store;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.sync.FeedPage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

import javax.crypto.SecretKey;

/// A page of the feed with its appeals sealed for the disk: the costly part of storing it, done on
/// all processors before the transaction begins.
final class SealedPage {
    /// An appeal with the bytes of its `appeal_body` row and what its row of `kin` says.
    static final class Item {
        private final Appeal appeal;
        private final byte[] body;
        private final KinKeys.Keys kin;

        private Item(Appeal appeal, byte[] body, KinKeys.Keys kin) {
            this.appeal = appeal;
            this.body = body;
            this.kin = kin;
        }

        Appeal appeal() {
            return appeal;
        }

        byte[] body() {
            return body;
        }

        KinKeys.Keys kin() {
            return kin;
        }
    }

    /// What the rows of appeals are sealed with, and what related ones are found by.
    record Keys(SecretKey rows, SecretKey kin) {}

    private static final int AT_ONCE = 128;

    private final FeedPage page;
    private final List<Item> items;

    private SealedPage(FeedPage page, List<Item> items) {
        this.page = page;
        this.items = items;
    }

    /// Any thread. Of an appeal that comes twice the later one counts.
    static SealedPage of(FeedPage page, Keys keys) {
        var last = new LinkedHashMap<AppealId, Appeal>();
        for (var appeal : page.appeals()) {
            last.remove(appeal.id());
            last.put(appeal.id(), appeal);
        }
        page.removed().forEach(last::remove);
        var appeals = List.copyOf(last.values());
        var items =
                IntStream.range(0, (appeals.size() + AT_ONCE - 1) / AT_ONCE)
                        .parallel()
                        .mapToObj(chunk -> seal(keys, part(appeals, chunk)))
                        .flatMap(List::stream)
                        .toList();
        return new SealedPage(page, items);
    }

    private static List<Appeal> part(List<Appeal> appeals, int chunk) {
        var from = chunk * AT_ONCE;
        return appeals.subList(from, Math.min(appeals.size(), from + AT_ONCE));
    }

    private static List<Item> seal(Keys keys, List<Appeal> appeals) {
        var items = new ArrayList<Item>(appeals.size());
        var kin = new KinKeys(keys.kin());
        try (var seal = new Seal(keys.rows())) {
            for (var appeal : appeals) {
                var body = Bodies.seal(seal, Bodies.BODY, appeal);
                items.add(new Item(appeal, body, kin.of(appeal)));
            }
        }
        return items;
    }

    FeedPage page() {
        return page;
    }

    /// Without those the page itself removes.
    List<Item> items() {
        return items;
    }
}
