package pult.store;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import pult.json.Json;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// `vault.json`: which key opens the folder and which database belongs to it. Small, versioned,
/// replaced atomically; a second copy is kept beside it.
///
/// @param format version of this file
/// @param storeVersion version of the database scheme the folder was last opened with
/// @param profile whose folder it is
/// @param note said to whoever opens the file by hand, null for a personal folder
/// @param database id of the database file
/// @param wrapped null in the training profile
/// @param openKey the key itself in hexadecimal, training profile only
/// @param wrongTries in a row
/// @param lastWrongAt null when the last try was right
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyFile(
        int format,
        int storeVersion,
        Profile profile,
        @Nullable String note,
        String database,
        VaultKeys.@Nullable Wrapped wrapped,
        @Nullable String openKey,
        int wrongTries,
        @Nullable Instant lastWrongAt) {
    enum Profile {
        PERSONAL,
        TRAINING
    }

    static final int FORMAT = 1;
    static final String NAME = "vault.json";
    private static final String COPY = "vault.copy.json";
    private static final String TRAINING_NOTE =
            "Учебный профиль: ключ лежит открыто, настоящих данных здесь быть не должно.";
    private static final int FREE_TRIES = 3;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    static KeyFile personal(VaultKeys.Wrapped wrapped, String database) {
        return new KeyFile(
                FORMAT,
                Migrations.NEWEST,
                Profile.PERSONAL,
                null,
                database,
                wrapped,
                null,
                0,
                null);
    }

    static KeyFile training(String key, String database) {
        return new KeyFile(
                FORMAT,
                Migrations.NEWEST,
                Profile.TRAINING,
                TRAINING_NOTE,
                database,
                null,
                key,
                0,
                null);
    }

    /// What the wrapping is bound to, so that a personal file cannot be turned into another.
    static byte[] context() {
        return ("pult key " + FORMAT + ' ' + Profile.PERSONAL).getBytes(StandardCharsets.UTF_8);
    }

    static String freshDatabase() {
        return java.util.HexFormat.of().formatHex(VaultKeys.random(8));
    }

    KeyFile withWrapped(VaultKeys.Wrapped fresh) {
        return new KeyFile(format, storeVersion, profile, note, database, fresh, openKey, 0, null);
    }

    KeyFile withDatabase(String id) {
        return new KeyFile(
                format,
                Migrations.NEWEST,
                profile,
                note,
                id,
                wrapped,
                openKey,
                wrongTries,
                lastWrongAt);
    }

    KeyFile withTries(int wrong, @Nullable Instant at) {
        return new KeyFile(
                format, storeVersion, profile, note, database, wrapped, openKey, wrong, at);
    }

    /// Pause after the wrong tries so far: none for the first three, then doubling.
    Duration pause() {
        if (wrongTries < FREE_TRIES) {
            return Duration.ZERO;
        }
        var wait = Duration.ofSeconds(1L << Math.min(wrongTries - FREE_TRIES, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /// The moment before which no try is listened to, null for now. A clock put back never makes it
    /// longer than the pause itself.
    @Nullable Instant closedUntil(Instant now) {
        var at = lastWrongAt;
        if (at == null) {
            return null;
        }
        var from = at.isAfter(now) ? now : at;
        var until = from.plus(pause());
        return until.isAfter(now) ? until : null;
    }

    static boolean present(Path folder) {
        return Files.exists(folder.resolve(NAME)) || Files.exists(folder.resolve(COPY));
    }

    /// Teaches the reader what a key file looks like.
    static void prepare() {
        var keys = VaultKeys.fresh();
        var sample = Json.mapper().valueToTree(training(keys.open(), freshDatabase()));
        if (Json.mapper().treeToValue(sample, KeyFile.class) == null) {
            throw new IllegalStateException("a key file is not read back");
        }
        keys.journal();
        keys.wipe();
    }

    /// The file, or its copy when the file is damaged or gone.
    static KeyFile read(Path folder) throws VaultFailure {
        var first = readOne(folder.resolve(NAME));
        var file = first != null ? first : readOne(folder.resolve(COPY));
        if (file == null) {
            throw new VaultFailure(new VaultFailure.Reason.Damaged(folder.resolve(NAME)));
        }
        return file;
    }

    private static @Nullable KeyFile readOne(Path path) throws VaultFailure {
        try {
            if (!Files.exists(path) || Files.size(path) > 64 * 1024) {
                return null;
            }
            var bytes = Files.readAllBytes(path);
            var tree = Json.mapper().readTree(bytes);
            var format = tree.path("format").asInt(0);
            if (format > FORMAT) {
                throw new VaultFailure(new VaultFailure.Reason.MadeByNewerVersion(format));
            }
            var file = Json.mapper().treeToValue(tree, KeyFile.class);
            return file != null && file.whole() ? file : null;
        } catch (JacksonException e) {
            // Not JSON or not ours: the same as no file, the copy is tried.
            return null;
        } catch (IOException e) {
            throw new VaultFailure(
                    new VaultFailure.Reason.Unreadable(e.getClass().getSimpleName()));
        }
    }

    @SuppressWarnings("ConstantValue")
    private boolean whole() {
        var wrap = wrapped;
        var named = format == FORMAT && profile != null && database != null;
        if (!named || !database.matches("[0-9a-f]{16}")) {
            return false;
        }
        return profile == Profile.TRAINING
                ? openKey != null && openKey.matches("[0-9a-f]{64}")
                : wrap != null
                        && wrap.key() != null
                        && wrap.nonce() != null
                        && wrap.stretch() != null
                        && wrap.stretch().salt() != null;
    }

    void write(Path folder) throws IOException {
        var bytes = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        DurableFiles.replace(folder.resolve(NAME), bytes);
        DurableFiles.replace(folder.resolve(COPY), bytes);
    }

    @Override
    public String toString() {
        return "KeyFile[" + profile + ' ' + database + ']';
    }
}
