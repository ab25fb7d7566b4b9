package pult.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Keeps shared views in step with the platform while there is a link: sends what was changed here,
/// takes what was changed there. They are few, so all of them are read at every start and nothing
/// of the feed is remembered. One thread, `pult-views`.
public final class ViewLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewLoop.class);
    private static final Duration PACE = Duration.ofMinutes(1);

    private final ViewSource source;
    private final ViewReplica replica;
    private final Rounds rounds;

    private String cursor = "";
    private @Nullable Set<UUID> seen = new HashSet<>();

    /// @param exchange says whether there is a link
    public ViewLoop(ViewSource source, ViewReplica replica, Exchange exchange) {
        this(source, replica, exchange, PACE);
    }

    /// @param pace between two looks
    public ViewLoop(ViewSource source, ViewReplica replica, Exchange exchange, Duration pace) {
        this.source = source;
        this.replica = replica;
        this.rounds = new Rounds("pult-views", pace, exchange, () -> {}, this::round);
    }

    public void start() {
        rounds.start();
    }

    /// A shared view was changed here. Any thread.
    public void changed() {
        rounds.wake();
    }

    private void round() throws SourceFailure {
        take();
        send();
    }

    private void take() throws SourceFailure {
        var more = true;
        while (more) {
            try {
                var page = source.views(cursor);
                for (var theirs : page.views()) {
                    replica.met(theirs);
                    if (seen != null && theirs.view() != null) {
                        seen.add(theirs.id());
                    }
                }
                more = page.more() && !page.next().equals(cursor);
                cursor = page.next();
            } catch (SourceFailure e) {
                if (cursor.isEmpty() || !(e.failure() instanceof Failure.CursorExpired)) {
                    throw e;
                }
                cursor = "";
                seen = new HashSet<>();
            }
        }
        var whole = seen;
        if (whole != null) {
            replica.all(whole);
            seen = null;
        }
    }

    private void send() throws SourceFailure {
        for (var waiting : replica.waiting()) {
            switch (source.saveView(waiting.id(), waiting.version(), waiting.view())) {
                case ViewSource.ViewReply.Saved saved -> replica.taken(waiting, saved.now());
                case ViewSource.ViewReply.Changed changed -> {
                    var theirs = changed.theirs();
                    if (theirs == null) {
                        replica.unknown(waiting.id());
                    } else {
                        replica.met(theirs);
                    }
                }
                case ViewSource.ViewReply.Refused no -> {
                    LOG.info("a view is not shared: {}", no.code());
                    replica.refused(waiting.id());
                }
            }
        }
    }

    /// Stops after the request under way; what waits is sent after the next start.
    @Override
    public void close() {
        rounds.close();
    }
}
