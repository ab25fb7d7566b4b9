package pult.stand;

import pult.stand.http.Gzip;
import pult.stand.http.HttpAnswer;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The feed of appeals and one appeal.
///
/// Whoever asks for a full page usually asks for the next one, so that one is made while the first
/// is being read. It is given only when nothing has changed meanwhile.
final class FeedCalls {
    private static final int WORTH_FORESEEING = 200;

    /// What a page depends on.
    private record Wanted(Pages.View view, String epoch, long seq, int limit, long last) {}

    /// A page that is ready to leave.
    private static final class Made {
        final byte[] body;
        final byte[] packed;
        final long next;
        final boolean more;

        Made(byte[] body, byte[] packed, Ledger.Slice slice) {
            this.body = body;
            this.packed = packed;
            this.next = slice.next();
            this.more = slice.more();
        }
    }

    private record Foreseen(Wanted wanted, CompletableFuture<Made> page) {}

    private final Ledger ledger;
    private final Pages pages;
    private final Supplier<Instant> now;
    private final AtomicReference<Optional<Foreseen>> foreseen =
            new AtomicReference<>(Optional.empty());

    FeedCalls(Ledger ledger, Supplier<Instant> now) {
        this.ledger = ledger;
        this.pages = new Pages(ledger);
        this.now = now;
    }

    HttpAnswer changes(Visit visit) {
        var wall = "wall".equals(visit.request().query("view"));
        var view = wall ? Pages.View.WALL : Pages.View.FULL;
        var epoch = ledger.epoch();
        var cursor =
                Cursor.read(visit.request().query("cursor"), feed(view), epoch, now.get())
                        .filter(c -> c.seq() <= ledger.last())
                        .orElseThrow(() -> new Declined(410, "cursor_expired"));
        var wanted = new Wanted(view, epoch, cursor.seq(), visit.limit(), ledger.last());
        var made = ready(wanted).orElseGet(() -> make(wanted));
        if (made.more && wanted.limit() >= WORTH_FORESEEING) {
            foresee(new Wanted(view, epoch, made.next, wanted.limit(), wanted.last()));
        }
        var asked = visit.request().query("cursor");
        return HttpAnswer.of(200)
                .header("X-Pult-Cursor", asked == null ? "" : asked)
                .body("application/json", made.body, made.packed);
    }

    private Optional<Made> ready(Wanted wanted) {
        var held = foreseen.get();
        return Optional.ofNullable(held)
                .flatMap(one -> one)
                .filter(one -> one.wanted().equals(wanted))
                .map(one -> one.page().join());
    }

    private void foresee(Wanted wanted) {
        var page =
                CompletableFuture.supplyAsync(
                        () -> make(wanted),
                        task -> Thread.ofVirtual().name("stand-page").start(task));
        foreseen.set(Optional.of(new Foreseen(wanted, page)));
    }

    private Made make(Wanted wanted) {
        var slice = ledger.slice(wanted.seq(), wanted.limit());
        var feed = feed(wanted.view());
        var next = new Cursor(feed, wanted.epoch(), slice.next(), now.get()).wire();
        var body = pages.page(slice, wanted.view(), next);
        return new Made(body, Gzip.pack(body), slice);
    }

    private static String feed(Pages.View view) {
        return view == Pages.View.WALL ? "wall" : "appeals";
    }

    HttpAnswer appeal(Visit visit) {
        var appeal = ledger.find(visit.posId()).orElseThrow(() -> new Declined(404, "not_found"));
        var out = new JsonOut(8192);
        AppealJson.write(out, appeal);
        return Replies.ok(out).header("ETag", "\"" + appeal.version() + "\"");
    }
}
