package pult.store;

import org.jspecify.annotations.Nullable;

import pult.platform.WholeFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;

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
/// @param check sum of all the rest, null in files of earlier programs: a flipped digit of a key is
///   a digit too, and opens nothing
record KeyFile(
        int format,
        int storeVersion,
        Profile profile,
        @Nullable String note,
        String database,
        VaultKeys.@Nullable Wrapped wrapped,
        @Nullable String openKey,
        int wrongTries,
        @Nullable Instant lastWrongAt,
        @Nullable String check) {
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
                null,
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
                null,
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
        return new KeyFile(
                format, storeVersion, profile, note, database, fresh, openKey, 0, null, null);
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
                lastWrongAt,
                null);
    }

    KeyFile withTries(int wrong, @Nullable Instant at) {
        return new KeyFile(
                format, storeVersion, profile, note, database, wrapped, openKey, wrong, at, null);
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

    /// Makes ready what reads a key file and opens its keys.
    static void prepare() {
        var keys = VaultKeys.fresh();
        var sample = training(keys.open(), freshDatabase()).checked();
        if (parsed(KeyFileText.readable(sample)) == null) {
            throw new IllegalStateException("a key file is not read back");
        }
        keys.journal();
        keys.wipe();
    }

    /// The file, or its copy when the file is damaged or gone.
    static KeyFile read(Path folder) throws VaultFailure {
        var first = readOne(folder.resolve(NAME));
        if (first != null && first.check != null) {
            return first;
        }
        var copy = readOne(folder.resolve(COPY));
        var file = first == null || (copy != null && copy.check != null) ? copy : first;
        if (file == null) {
            throw new VaultFailure(new VaultFailure.Reason.Damaged(folder.resolve(NAME)));
        }
        return file;
    }

    /// Writes the two files anew where one of them cannot be read or they differ.
    ///
    /// @return where the one that could not be read lies now, null when there was none
    static @Nullable Path mend(Path folder, KeyFile file, Clock clock)
            throws IOException, VaultFailure {
        @Nullable Path aside = null;
        var same = true;
        for (var name : List.of(NAME, COPY)) {
            var path = folder.resolve(name);
            var one = readOne(path);
            same &= file.says(one);
            if (one == null && Files.exists(path)) {
                aside = DurableFiles.quarantine(path, clock);
            }
        }
        if (!same) {
            file.write(folder);
        }
        return aside;
    }

    /// The same, by the sum over everything where there is one.
    private boolean says(@Nullable KeyFile other) {
        return check == null ? equals(other) : other != null && check.equals(other.check);
    }

    private KeyFile checked() {
        var sum = withCheck(null).sum();
        return withCheck(sum);
    }

    private KeyFile withCheck(@Nullable String sum) {
        return new KeyFile(
                format,
                storeVersion,
                profile,
                note,
                database,
                wrapped,
                openKey,
                wrongTries,
                lastWrongAt,
                sum);
    }

    private String sum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(KeyFileText.compact(this)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static @Nullable KeyFile readOne(Path path) throws VaultFailure {
        try {
            if (!Files.exists(path) || Files.size(path) > 64 * 1024) {
                return null;
            }
            var fields = KeyFileText.fields(Files.readAllBytes(path));
            if (fields == null) {
                return null;
            }
            var format = fields.number("format");
            if (format <= FORMAT) {
                return parsed(fields);
            }
            if (oursBut(fields)) {
                return null;
            }
            throw new VaultFailure(new VaultFailure.Reason.MadeByNewerVersion(format));
        } catch (IOException e) {
            throw new VaultFailure(
                    new VaultFailure.Reason.Unreadable(e.getClass().getSimpleName()));
        }
    }

    /// @return null when it is no key file, or not as it was written
    static @Nullable KeyFile parsed(byte[] text) {
        var fields = KeyFileText.fields(text);
        return fields == null ? null : parsed(fields);
    }

    private static @Nullable KeyFile parsed(KeyFileText.Fields fields) {
        var file = KeyFileText.file(fields);
        return file != null && file.whole() ? file : null;
    }

    /// Only the number of the format was damaged: no later program wrote this sum.
    private static boolean oursBut(KeyFileText.Fields fields) {
        var mended = new HashMap<>(fields.of());
        mended.put("format", FORMAT);
        var ours = parsed(new KeyFileText.Fields(mended));
        return ours != null && ours.check != null;
    }

    private boolean whole() {
        if (format != FORMAT || !database.matches("[0-9a-f]{16}")) {
            return false;
        }
        if (check != null && !check.equals(withCheck(null).sum())) {
            return false;
        }
        return profile == Profile.TRAINING
                ? openKey != null && openKey.matches("[0-9a-f]{64}")
                : wrapped != null;
    }

    /// The file as it lies in the folder.
    static byte[] bytes(Path folder) throws IOException {
        return Files.readAllBytes(folder.resolve(NAME));
    }

    /// Puts both files into a folder, as they were read elsewhere.
    static void place(Path folder, byte[] bytes) throws IOException {
        WholeFiles.replace(folder.resolve(NAME), bytes);
        WholeFiles.replace(folder.resolve(COPY), bytes);
    }

    /// Takes both files away again.
    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
        Files.deleteIfExists(folder.resolve(COPY));
    }

    /// Whether a later program wrote it.
    static boolean newer(byte[] text) {
        var fields = KeyFileText.fields(text);
        return fields != null
                && (fields.number("storeVersion") > Migrations.NEWEST
                        || (fields.number("format") > FORMAT && !oursBut(fields)));
    }

    void write(Path folder) throws IOException {
        var bytes = KeyFileText.readable(checked());
        WholeFiles.replace(folder.resolve(NAME), bytes);
        WholeFiles.replace(folder.resolve(COPY), bytes);
    }

    @Override
    public String toString() {
        return "KeyFile[" + profile + ' ' + database + ']';
    }
}
