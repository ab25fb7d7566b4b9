package pult.store;

import org.jspecify.annotations.Nullable;

import pult.json.JsonTokens;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The text of `vault.json`. Written and read token by token: a start waits for nothing else before
/// it can open the database, and binding the record would take longer than opening the keys.
final class KeyFileText {
    private KeyFileText() {}

    /// A JSON object; values that are neither text, whole numbers nor objects are null.
    record Fields(Map<String, @Nullable Object> of) {
        int number(String name) {
            return of.get(name) instanceof Number number ? number.intValue() : 0;
        }

        @Nullable String text(String name) {
            return of.get(name) instanceof String text ? text : null;
        }

        @Nullable Fields object(String name) {
            return of.get(name) instanceof Fields fields ? fields : null;
        }
    }

    /// @return null when it is no JSON object
    static @Nullable Fields fields(byte[] text) {
        try (var in = JsonTokens.factory().createParser(ObjectReadContext.empty(), text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            var fields = object(in);
            return in.nextToken() == null ? fields : null;
        } catch (JacksonException e) {
            // Not JSON: the same as no file, the copy is tried.
            return null;
        }
    }

    private static Fields object(JsonParser in) {
        var fields = new HashMap<String, @Nullable Object>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = in.currentName();
            fields.put(name, value(in, in.nextToken()));
        }
        return new Fields(fields);
    }

    private static @Nullable Object value(JsonParser in, JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            return object(in);
        }
        if (token == JsonToken.VALUE_STRING) {
            return in.getString();
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return in.getIntValue();
        }
        in.skipChildren();
        return null;
    }

    /// @return null when something is missing that every such file has
    static @Nullable KeyFile file(Fields fields) {
        var profile = profile(fields.text("profile"));
        var database = fields.text("database");
        var wrapped = fields.object("wrapped");
        var at = fields.text("lastWrongAt");
        if (profile == null || database == null) {
            return null;
        }
        try {
            return new KeyFile(
                    fields.number("format"),
                    fields.number("storeVersion"),
                    profile,
                    fields.text("note"),
                    database,
                    wrapped == null ? null : wrapped(wrapped),
                    fields.text("openKey"),
                    fields.number("wrongTries"),
                    at == null ? null : Instant.parse(at),
                    fields.text("check"));
        } catch (DateTimeException e) {
            // A moment that is none: damaged like any other.
            return null;
        }
    }

    private static KeyFile.@Nullable Profile profile(@Nullable String name) {
        for (var profile : KeyFile.Profile.values()) {
            if (profile.name().equals(name)) {
                return profile;
            }
        }
        return null;
    }

    private static VaultKeys.@Nullable Wrapped wrapped(Fields fields) {
        var stretch = fields.object("stretch");
        var nonce = fields.text("nonce");
        var key = fields.text("key");
        var salt = stretch == null ? null : stretch.text("salt");
        if (stretch == null || salt == null || nonce == null || key == null) {
            return null;
        }
        return new VaultKeys.Wrapped(
                new VaultKeys.Stretch(stretch.number("memoryKiB"), stretch.number("passes"), salt),
                nonce,
                key);
    }

    /// For the sum: every byte counts, files of earlier programs are checked by it too.
    static byte[] compact(KeyFile file) {
        return written(file, ObjectWriteContext.empty());
    }

    /// For the folder, where a person may look at it.
    static byte[] readable(KeyFile file) {
        return written(
                file,
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return new DefaultPrettyPrinter();
                    }
                });
    }

    private static byte[] written(KeyFile file, ObjectWriteContext how) {
        var bytes = new ByteArrayOutputStream(1024);
        try (var out = JsonTokens.factory().createGenerator(how, bytes)) {
            out.writeStartObject();
            out.writeNumberProperty("format", file.format());
            out.writeNumberProperty("storeVersion", file.storeVersion());
            out.writeStringProperty("profile", file.profile().name());
            text(out, "note", file.note());
            out.writeStringProperty("database", file.database());
            wrapped(out, file.wrapped());
            text(out, "openKey", file.openKey());
            out.writeNumberProperty("wrongTries", file.wrongTries());
            var at = file.lastWrongAt();
            text(out, "lastWrongAt", at == null ? null : at.toString());
            text(out, "check", file.check());
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void wrapped(JsonGenerator out, VaultKeys.@Nullable Wrapped wrapped) {
        if (wrapped == null) {
            return;
        }
        out.writeObjectPropertyStart("wrapped");
        out.writeObjectPropertyStart("stretch");
        out.writeNumberProperty("memoryKiB", wrapped.stretch().memoryKiB());
        out.writeNumberProperty("passes", wrapped.stretch().passes());
        out.writeStringProperty("salt", wrapped.stretch().salt());
        out.writeEndObject();
        out.writeStringProperty("nonce", wrapped.nonce());
        out.writeStringProperty("key", wrapped.key());
        out.writeEndObject();
    }

    private static void text(JsonGenerator out, String name, @Nullable String text) {
        if (text != null) {
            out.writeStringProperty(name, text);
        }
    }
}
