package pult.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.appeal.AppealId;
import pult.domain.clock.SteadyClock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Keeps the stream of events while there is a link, and tells where the operator is. News are only
/// hints to look at the feed: where the stream does not come, the feed is looked at from time to
/// time all the same. One thread, `pult-live`.
public final class LiveLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveLoop.class);
    private static final Duration BEAT = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private sealed interface Mail {
        record Link(boolean up, @Nullable String login) implements Mail {}

        record Ended(Failure failure, int stream) implements Mail {}

        record Here() implements Mail {}

        record End() implements Mail {}
    }

    /// Where the operator is.
    private record Place(@Nullable AppealId appeal, Presence.Activity activity) {}

    private final LiveSource source;
    private final Clock clock;
    private final Colleagues colleagues;
    private final DraftHolds holds;
    private final Runnable hint;
    private final LinkedBlockingQueue<Mail> mailbox = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Runnable unlisten;

    private volatile Place place = new Place(null, Presence.Activity.IDLE);
    private volatile @Nullable String lastId;
    private volatile boolean idle;
    private volatile boolean hinted;
    private Mail.@Nullable Link known;
    private @Nullable Runnable stream;
    private int streams;
    private Duration pause = FIRST_PAUSE;
    private Instant notBefore = Instant.EPOCH;
    private Instant begun = Instant.EPOCH;
    private Instant nextBeat = Instant.EPOCH;
    private @Nullable Place told;

    /// What is known of the others.
    ///
    /// @param holds who has taken which draft
    public record Others(Colleagues colleagues, DraftHolds holds) {}

    /// @param exchange says whether there is a link
    /// @param hint looks for news at once
    public LiveLoop(
            LiveSource source, Exchange exchange, Others others, Clock clock, Runnable hint) {
        this.source = source;
        this.clock = new SteadyClock(clock);
        this.colleagues = others.colleagues();
        this.holds = others.holds();
        this.hint = hint;
        this.thread = Thread.ofPlatform().name("pult-live").daemon().unstarted(this::run);
        this.unlisten = exchange.listen(this::status);
    }

    public void start() {
        thread.start();
    }

    /// The operator is at an appeal, or at none. Any thread.
    public void here(@Nullable AppealId appeal, Presence.Activity activity) {
        place = new Place(appeal, activity);
        mailbox.add(new Mail.Here());
    }

    private void status(SyncStatus status) {
        idle = status.phase() == SyncStatus.Phase.IDLE;
        if (idle) {
            hintNow();
        }
        var up = status.failure() == null && status.asOf() != null;
        var me = status.me();
        var now = new Mail.Link(up, me == null ? null : me.login());
        if (!now.equals(known)) {
            known = now;
            mailbox.add(now);
        }
    }

    private void run() {
        var linked = false;
        while (true) {
            try {
                var mail = mailbox.poll(sleep(linked).toMillis(), TimeUnit.MILLISECONDS);
                if (mail instanceof Mail.End) {
                    endStream();
                    return;
                }
                if (mail instanceof Mail.Link link) {
                    linked = link.up();
                    changed(link);
                } else if (mail instanceof Mail.Ended ended && ended.stream() == streams) {
                    // Where the operator is can be told all the same.
                    pauseStream();
                }
                if (linked) {
                    work();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SourceFailure e) {
                LOG.debug("no live news: {}", e.failure().getClass().getSimpleName());
                broken();
            } catch (RuntimeException e) {
                // Told as one that ends a thread is, and ends none: colleagues would be unseen
                // until the next start.
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
                broken();
            }
        }
    }

    private void changed(Mail.Link link) {
        if (link.login() != null) {
            colleagues.self(link.login());
        }
        if (!link.up()) {
            endStream();
            colleagues.forget();
            told = null;
        } else {
            notBefore = Instant.EPOCH;
            pause = FIRST_PAUSE;
        }
    }

    private Duration sleep(boolean linked) {
        if (!linked) {
            return LONGEST_PAUSE;
        }
        var next = stream == null && notBefore.isBefore(nextBeat) ? notBefore : nextBeat;
        var left = Duration.between(clock.instant(), next);
        return left.isNegative() ? Duration.ZERO : left.compareTo(BEAT) > 0 ? BEAT : left;
    }

    private void work() throws SourceFailure {
        var now = clock.instant();
        if (stream == null && !now.isBefore(notBefore)) {
            var mine = ++streams;
            notBefore = now.plus(pause);
            begun = now;
            stream = source.events(lastId, new Hearing(mine));
        }
        var here = place;
        if (!Objects.equals(here, told) || !now.isBefore(nextBeat)) {
            nextBeat = now.plus(BEAT);
            told = here;
            source.present(here.appeal(), here.activity()).forEach(colleagues::note);
        }
    }

    /// A look under way may have passed the place of this change already: then another one follows.
    /// Noted first and looked at second, here and in [#status], so that neither misses the other.
    private void news() {
        hinted = true;
        if (idle) {
            hintNow();
        }
    }

    private void hintNow() {
        if (hinted) {
            hinted = false;
            hint.run();
        }
    }

    private void broken() {
        pauseStream();
        nextBeat = notBefore;
    }

    /// A stream that has lasted was a good one: its end says nothing of how the next will fare.
    private void pauseStream() {
        var now = clock.instant();
        var lasted = stream != null && now.isAfter(begun.plus(LONGEST_PAUSE));
        var doubled = pause.multipliedBy(2);
        if (lasted) {
            pause = FIRST_PAUSE;
        } else {
            pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        }
        endStream();
        notBefore = now.plus(pause);
    }

    private void endStream() {
        var open = stream;
        stream = null;
        streams++;
        if (open != null) {
            open.run();
        }
    }

    /// What one stream tells.
    private final class Hearing implements LiveSource.Listener {
        private final int mine;

        Hearing(int mine) {
            this.mine = mine;
        }

        @Override
        public void opened() {
            news();
        }

        @Override
        public void changed(String id) {
            lastId = id;
            news();
        }

        @Override
        public void present(String id, Presence presence) {
            lastId = id;
            colleagues.note(presence);
        }

        @Override
        public void held(String id, DraftSource.Held now) {
            lastId = id;
            holds.note(now);
        }

        @Override
        public void ended(Failure failure) {
            mailbox.add(new Mail.Ended(failure, mine));
        }
    }

    @Override
    public void close() {
        unlisten.run();
        mailbox.add(new Mail.End());
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
