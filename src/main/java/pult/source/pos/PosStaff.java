package pult.source.pos;

import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import org.jspecify.annotations.Nullable;

import pult.domain.directory.Directory;
import pult.domain.directory.Person;
import pult.domain.machine.SharedSubstitution;
import pult.json.Json;
import pult.source.pos.wire.DirectoryWire;
import pult.source.pos.wire.ErrorWire;
import pult.source.pos.wire.SharedSubstitutionWire;
import pult.sync.Failure;
import pult.sync.SourceFailure;
import pult.sync.StaffSource;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Dictionaries of bodies and people, and substitutions among the things operators share.
final class PosStaff implements StaffSource {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String DICTIONARIES = "operator/v1/dictionaries/";
    private static final String SUBSTITUTIONS = "operator/v1/shared/substitution";

    private final PosHttp http;

    PosStaff(PosHttp http) {
        this.http = http;
    }

    @Override
    public Directory directory() throws SourceFailure {
        var bodies = new LinkedHashSet<String>();
        for (var entry : dictionary("organisations")) {
            var name = entry.name();
            if (name != null && !name.isBlank()) {
                bodies.add(name);
            }
        }
        var people = new LinkedHashMap<String, Person>();
        for (var entry : dictionary("people")) {
            var login = entry.login();
            if (login != null && !login.isBlank()) {
                people.put(
                        login,
                        new Person(
                                login,
                                Objects.requireNonNullElse(entry.fullName(), login),
                                Objects.requireNonNullElse(entry.position(), ""),
                                Objects.requireNonNullElse(entry.organisation(), "")));
            }
        }
        return new Directory(List.copyOf(bodies), List.copyOf(people.values()));
    }

    /// A platform that has no such dictionary knows nobody.
    private List<DirectoryWire.Entry> dictionary(String name) throws SourceFailure {
        var answer = http.send(new Request.Builder().url(http.url(DICTIONARIES + name).build()));
        if (answer.status() == 404) {
            return List.of();
        }
        if (answer.status() != 200) {
            throw new SourceFailure(new Failure.ServerFault(answer.status()));
        }
        var items = PosSource.read(answer, DirectoryWire.class).items();
        if (items == null) {
            throw new SourceFailure(new Failure.Broken("dictionary"));
        }
        return items.stream().filter(Objects::nonNull).toList();
    }

    /// They are few: all of them are read each time, and nothing of the feed is remembered.
    @Override
    public List<SharedSubstitution> substitutions() throws SourceFailure {
        var found = new LinkedHashMap<String, SharedSubstitution>();
        var cursor = "";
        var more = true;
        while (more) {
            var page = page(cursor, found);
            var next = page.next();
            more = page.hasMore() && next != null && !next.equals(cursor);
            cursor = Objects.requireNonNullElse(next, "");
        }
        return List.copyOf(found.values());
    }

    private SharedSubstitutionWire.Page page(String cursor, Map<String, SharedSubstitution> found)
            throws SourceFailure {
        var url = http.url(SUBSTITUTIONS);
        if (!cursor.isEmpty()) {
            url.addQueryParameter("cursor", cursor);
        }
        var answer = http.send(new Request.Builder().url(url.build()));
        if (answer.status() != 200) {
            throw new SourceFailure(
                    answer.status() == 410
                            ? new Failure.CursorExpired()
                            : new Failure.ServerFault(answer.status()));
        }
        var page = PosSource.read(answer, SharedSubstitutionWire.Page.class);
        var items = page.items();
        if (items == null || page.next() == null || items.size() != page.count()) {
            throw new SourceFailure(new Failure.Broken("substitutions"));
        }
        for (var item : items) {
            var read = item == null ? null : read(item);
            if (read != null) {
                found.put(read.id(), read);
            } else if (item != null && item.id() != null) {
                found.remove(item.id());
            }
        }
        return page;
    }

    /// Null for what is taken back, or names nobody or no period.
    private static @Nullable SharedSubstitution read(SharedSubstitutionWire wire) {
        var id = wire.id();
        var body = wire.body();
        if (id == null || body == null || wire.deleted() || wire.version() < 1) {
            return null;
        }
        var who = body.who();
        var absent = body.absent();
        var from = body.from();
        var until = body.until();
        return who == null || absent == null || from == null || until == null
                ? null
                : new SharedSubstitution(
                        id,
                        wire.version(),
                        who,
                        absent,
                        from,
                        until,
                        Objects.requireNonNullElse(wire.author(), ""));
    }

    @Override
    public Reply save(SharedSubstitution one) throws SourceFailure {
        return offer(one, false);
    }

    @Override
    public Reply end(SharedSubstitution one) throws SourceFailure {
        return offer(one, true);
    }

    private Reply offer(SharedSubstitution one, boolean ended) throws SourceFailure {
        var body =
                Json.mapper()
                        .writeValueAsBytes(
                                new SharedSubstitutionWire.Offer(
                                        one.id(),
                                        ended,
                                        new SharedSubstitutionWire.Body(
                                                one.who(), one.absent(), one.from(), one.until())));
        var answer =
                http.send(
                        new Request.Builder()
                                .url(http.url(SUBSTITUTIONS).build())
                                .header("Idempotency-Key", key(one.version(), body))
                                .header("If-Match", "\"" + one.version() + "\"")
                                .post(RequestBody.create(body, JSON)));
        return switch (answer.status()) {
            case 200 -> {
                var wire = PosSource.read(answer, SharedSubstitutionWire.class);
                if (!one.id().equals(wire.id())) {
                    throw new SourceFailure(new Failure.Broken("substitution"));
                }
                var now = read(wire);
                yield new Reply.Saved(now == null ? one : now);
            }
            case 409 -> new Reply.Changed();
            case 400, 403, 404, 413, 422 ->
                    new Reply.Refused(
                            Objects.requireNonNullElse(
                                    PosSource.read(answer, ErrorWire.class).code(), "refused"));
            default -> throw new SourceFailure(new Failure.ServerFault(answer.status()));
        };
    }

    /// The same for the same content over the same version: a repetition after a lost answer has no
    /// second effect.
    private static String key(long version, byte[] body) {
        var text = version + " " + new String(body, StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
