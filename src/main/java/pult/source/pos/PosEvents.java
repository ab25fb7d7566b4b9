package pult.source.pos;

import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;

import org.jspecify.annotations.Nullable;

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
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/// Turns server-sent events into what [LiveSource] tells. An event that is not understood is a
/// change: looking at the feed once more harms nobody.
final class PosEvents extends EventSourceListener {
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
        var number = id == null ? "" : id;
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

    static Presence presence(PresenceWire wire) throws SourceFailure {
        var login = wire.login();
        var activity = wire.activity();
        if (login == null || activity == null) {
            throw new SourceFailure(new Failure.Broken("presence"));
        }
        var at = wire.posId();
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
