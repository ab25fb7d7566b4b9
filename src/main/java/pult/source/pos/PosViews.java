package pult.source.pos;

import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import org.jspecify.annotations.Nullable;

import pult.domain.view.KeptView;
import pult.domain.view.QueueView;
import pult.domain.view.ViewLook;
import pult.json.Json;
import pult.source.pos.wire.ErrorWire;
import pult.source.pos.wire.SharedViewWire;
import pult.sync.Failure;
import pult.sync.SourceFailure;
import pult.sync.ViewSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;

/// Views of the queue among the things operators share.
final class PosViews implements ViewSource {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String VIEWS = "operator/v1/shared/view";

    private final PosHttp http;

    PosViews(PosHttp http) {
        this.http = http;
    }

    @Override
    public ViewPage views(String cursor) throws SourceFailure {
        var url = http.url(VIEWS);
        if (!cursor.isEmpty()) {
            url.addQueryParameter("cursor", cursor);
        }
        var answer = http.send(new Request.Builder().url(url.build()));
        if (answer.status() == 410) {
            throw new SourceFailure(new Failure.CursorExpired());
        }
        if (answer.status() != 200) {
            throw new SourceFailure(new Failure.ServerFault(answer.status()));
        }
        var page = PosSource.read(answer, SharedViewWire.Page.class);
        var items = page.items();
        var next = page.next();
        if (items == null || next == null || items.size() != page.count()) {
            throw new SourceFailure(new Failure.Broken("views"));
        }
        var views = new ArrayList<KeptView.Theirs>();
        for (var item : items) {
            var theirs = item == null ? null : theirs(item);
            if (theirs != null) {
                views.add(theirs);
            }
        }
        return new ViewPage(views, next, page.hasMore());
    }

    /// Null for what is no view: another program may put anything there.
    private static KeptView.@Nullable Theirs theirs(SharedViewWire wire) {
        try {
            var id = UUID.fromString(Objects.requireNonNull(wire.id()));
            var author = Objects.requireNonNullElse(wire.author(), "");
            var at = Objects.requireNonNullElse(wire.at(), Instant.EPOCH);
            var view = wire.deleted() ? null : view(id, Objects.requireNonNull(wire.body()));
            return wire.version() < 1
                    ? null
                    : new KeptView.Theirs(id, wire.version(), view, author, at);
        } catch (IllegalArgumentException | NullPointerException noView) {
            return null;
        }
    }

    private static QueueView view(UUID id, SharedViewWire.Body body) {
        return new QueueView(
                id,
                Objects.requireNonNull(body.name()),
                Objects.requireNonNullElse(body.base(), ""),
                Objects.requireNonNullElse(body.filter(), ""),
                ViewLook.of(Objects.requireNonNullElse(body.look(), "")).orElse(ViewLook.USUAL));
    }

    @Override
    public ViewReply saveView(UUID id, long version, @Nullable QueueView view)
            throws SourceFailure {
        var body =
                Json.mapper()
                        .writeValueAsBytes(
                                new SharedViewWire.Offer(id.toString(), view == null, body(view)));
        var answer =
                http.send(
                        new Request.Builder()
                                .url(http.url(VIEWS).build())
                                .header("Idempotency-Key", key(version, body))
                                .header("If-Match", "\"" + version + "\"")
                                .post(RequestBody.create(body, JSON)));
        return switch (answer.status()) {
            case 200 -> new ViewReply.Saved(saved(id, answer));
            case 409 -> {
                var theirs = PosSource.read(answer, SharedViewWire.Conflict.class).theirs();
                yield new ViewReply.Changed(theirs == null ? null : known(id, theirs));
            }
            case 400, 403, 404, 413, 422 ->
                    new ViewReply.Refused(
                            Objects.requireNonNullElse(
                                    PosSource.read(answer, ErrorWire.class).code(), "refused"));
            default -> throw new SourceFailure(new Failure.ServerFault(answer.status()));
        };
    }

    private static SharedViewWire.Body body(@Nullable QueueView view) {
        return view == null
                ? new SharedViewWire.Body(null, null, null, null)
                : new SharedViewWire.Body(
                        view.name(), view.base(), view.filter(), view.look().text());
    }

    /// The same for the same content over the same version, so that a repetition after a lost
    /// answer has no second effect.
    private static String key(long version, byte[] body) {
        var text = version + " " + new String(body, StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static KeptView.Theirs saved(UUID id, PosHttp.Answer answer) throws SourceFailure {
        return known(id, PosSource.read(answer, SharedViewWire.class));
    }

    private static KeptView.Theirs known(UUID id, SharedViewWire wire) throws SourceFailure {
        var theirs = theirs(wire);
        if (theirs == null || !theirs.id().equals(id)) {
            throw new SourceFailure(new Failure.Broken("view"));
        }
        return theirs;
    }
}
