package pult.source.pos;

import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.appeal.AppealId;
import pult.json.Json;
import pult.source.pos.wire.DraftHolderWire;
import pult.source.pos.wire.PresenceWire;
import pult.sync.Failure;
import pult.sync.LiveSource;
import pult.sync.Presence;
import pult.sync.SourceFailure;

import tools.jackson.core.JacksonException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/// Turns server-sent events into what [LiveSource] tells. An event that is not understood is a
/// change: looking at the feed once more harms nobody.
final class PosEvents extends EventSourceListener {
    private static final Logger LOG = LoggerFactory.getLogger(PosEvents.class);

    /// Characters of an id; a header has no room for more.
    private static final int LONGEST_ID = 1000;

    private final LiveSource.Listener listener;
    private final Runnable unauthorised;
    private final AtomicBoolean over = new AtomicBoolean();

    /// @param unauthorised called when the token was refused
    PosEvents(LiveSource.Listener listener, Runnable unauthorised) {
        this.listener = listener;
        this.unauthorised = unauthorised;
    }

    @Override
    public void onOpen(EventSource source, Response response) {
        listener.opened();
    }

    @Override
    public void onEvent(
            EventSource source, @Nullable String id, @Nullable String type, String data) {
        var number = usable(id);
        if ("presence".equals(type)) {
            try {
                listener.present(
                        number, presence(Json.mapper().readValue(data, PresenceWire.class)));
                return;
            } catch (JacksonException | SourceFailure e) {
                // Not a presence: treated as a change below.
            }
        }
        if ("draft".equals(type)) {
            try {
                listener.held(
                        number,
                        PosDrafts.held(Json.mapper().readValue(data, DraftHolderWire.class)));
                return;
            } catch (JacksonException | SourceFailure e) {
                // Not what the contract says: treated as a change below.
            }
        }
        if (!"alarm".equals(type)) {
            listener.changed(number);
        }
    }

    /// An id goes back in a header: one that no header carries is none, and what was missed is
    /// looked for in the feed.
    private static String usable(@Nullable String id) {
        return id != null
                        && id.length() <= LONGEST_ID
                        && id.chars().allMatch(c -> c >= ' ' && c <= '~')
                ? id
                : "";
    }

    /// Those that say something; one that does not hides no other.
    static List<Presence> presences(List<@Nullable PresenceWire> wires) {
        var found = new ArrayList<Presence>();
        for (var wire : wires) {
            try {
                found.add(presence(wire));
            } catch (SourceFailure e) {
                LOG.debug("a presence that says nothing is left out");
            }
        }
        return found;
    }

    /// @throws SourceFailure when it does not say who is where
    static Presence presence(@Nullable PresenceWire wire) throws SourceFailure {
        var login = wire == null ? null : wire.login();
        var activity = wire == null ? null : wire.activity();
        if (wire == null || login == null || activity == null) {
            throw new SourceFailure(new Failure.Broken("presence"));
        }
        var at = wire.posId();
        if (at != null && at <= 0) {
            throw new SourceFailure(new Failure.Broken("presence"));
        }
        return new Presence(
                login,
                Objects.requireNonNullElse(wire.fullName(), login),
                at == null ? null : new AppealId(at),
                switch (activity) {
                    case "ANSWERING" -> Presence.Activity.ANSWERING;
                    case "VIEWING" -> Presence.Activity.VIEWING;
                    default -> Presence.Activity.IDLE;
                },
                Objects.requireNonNullElse(wire.at(), Instant.EPOCH));
    }

    @Override
    public void onClosed(EventSource source) {
        end(new Failure.Offline());
    }

    @Override
    public void onFailure(
            EventSource source, @Nullable Throwable failure, @Nullable Response response) {
        if (response != null && (response.code() == 401 || response.code() == 403)) {
            unauthorised.run();
            end(new Failure.Unauthorised());
        } else {
            end(new Failure.Offline());
        }
    }

    private void end(Failure failure) {
        if (over.compareAndSet(false, true)) {
            listener.ended(failure);
        }
    }
}
