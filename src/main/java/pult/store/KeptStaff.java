package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.directory.Directory;
import pult.domain.directory.Person;
import pult.domain.machine.SharedSubstitution;
import pult.json.Json;
import pult.sync.Staff;
import pult.sync.StaffLoop;

import tools.jackson.core.JacksonException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Remembers bodies, people and substitutions among the small things of the encrypted database. A
/// preference is short, so the text is cut into parts; the head names their number and the mark of
/// the whole, and parts of two writings are never taken for one.
public final class KeptStaff implements StaffLoop.Memory {
    private static final String HEAD = "staff";
    private static final int PART = 90_000;
    private static final int MOST_PARTS = 100;

    private final Preferences store;

    public KeptStaff(Preferences store) {
        this.store = store;
    }

    /// What is kept; added to, never renamed.
    private record Kept(
            @Nullable List<String> bodies,
            @Nullable List<Person> people,
            @Nullable List<SharedSubstitution> substitutions,
            @Nullable Instant asOf) {}

    @Override
    public Staff last() {
        try {
            var text = text();
            return text == null ? Staff.UNTOLD : staff(Json.mapper().readValue(text, Kept.class));
        } catch (JacksonException | NullPointerException madeByAnotherVersion) {
            return Staff.UNTOLD;
        }
    }

    private static Staff staff(@Nullable Kept kept) {
        return kept == null
                ? Staff.UNTOLD
                : new Staff(
                        new Directory(list(kept.bodies()), list(kept.people())),
                        list(kept.substitutions()),
                        kept.asOf());
    }

    private static <T> List<T> list(@Nullable List<T> read) {
        return read == null ? List.of() : read.stream().filter(Objects::nonNull).toList();
    }

    private @Nullable String text() {
        var head = store.get(HEAD).map(line -> line.split(" ", -1)).orElse(null);
        if (head == null || head.length != 2 || !head[0].matches("\\d{1,3}")) {
            return null;
        }
        var whole = new StringBuilder();
        for (var part = 0; part < Integer.parseInt(head[0]); part++) {
            whole.append(store.get(HEAD + '.' + part).orElse(""));
        }
        var text = whole.toString();
        return mark(text).equals(head[1]) ? text : null;
    }

    @Override
    public void remember(Staff staff) {
        var text =
                Json.mapper()
                        .writeValueAsString(
                                new Kept(
                                        staff.directory().bodies(),
                                        staff.directory().people(),
                                        staff.substitutions(),
                                        staff.asOf()));
        var parts = (text.length() + PART - 1) / PART;
        if (parts > MOST_PARTS) {
            // Nine million characters are no directory of a region.
            store.remove(HEAD);
            return;
        }
        for (var part = 0; part < parts; part++) {
            store.put(
                    HEAD + '.' + part,
                    text.substring(part * PART, Math.min(text.length(), (part + 1) * PART)));
        }
        store.put(HEAD, parts + " " + mark(text));
    }

    private static String mark(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
