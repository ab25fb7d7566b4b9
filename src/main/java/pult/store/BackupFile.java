package pult.store;

import org.jspecify.annotations.Nullable;

import pult.json.Json;
import pult.platform.WholeFiles;

import tools.jackson.core.JacksonException;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// A copy of what cannot be fetched again, in one encrypted file: journal, key file, choices, and
/// the files the operator attached that are not at the platform yet, each as it lies on the disk.
///
/// File: eight bytes of magic, `[length 4][head as JSON]`, then [BackupChunks] under a key of this
/// file alone, bound to all that stands before them. The head is not secret: it says what the file
/// is and carries the key file, whose key is wrapped.
final class BackupFile {
    /// What the file says of itself without being opened.
    ///
    /// @param format version of this format
    /// @param id random, the key of the file is derived with it
    /// @param vault whose copy it is, a name derived from the key
    /// @param madeAt when what it holds was so
    /// @param seq last sequence number of the journal
    /// @param keyFile `vault.json` as it was
    record Head(int format, String id, String vault, Instant madeAt, long seq, String keyFile) {}

    /// What it holds besides the journal.
    ///
    /// @param preferences small choices of the person, by name
    record Contents(Holdings holdings, Map<String, String> preferences) {}

    /// The copying was told to stop.
    static final class Stopped extends IOException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped");
        }
    }

    /// Its journal may have been turned over: an earlier program does not know such records.
    static final int FORMAT = 3;

    /// Without attached files.
    private static final int FIRST_FORMAT = 1;

    private static final long LONGEST_FILE = 64L * 1024 * 1024;
    private static final int MOST_FILES = 10_000;
    private static final byte[] MAGIC = {'P', 'U', 'L', 'T', 'B', 'A', 'K', '1'};
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int LONGEST_CONTENTS = 16 * 1024 * 1024;

    private BackupFile() {}

    /// Writes and fsyncs the file.
    ///
    /// @param from its journal is copied up to where it stood; an attached file that has gone
    ///   meanwhile is left out
    /// @param stop asked between chunks
    /// @throws Stopped when `stop` said so
    static void write(
            Path to,
            Head head,
            Contents contents,
            Origin from,
            VaultKeys keys,
            BooleanSupplier stop)
            throws IOException {
        var start = start(head);
        try (var channel =
                FileChannel.open(
                        to,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            out.write(start);
            var sealed = new BackupChunks.Writer(out, keys.backup(head.id()), digest(start));
            var data = new DataOutputStream(sealed);
            var json = Json.mapper().writeValueAsBytes(contents);
            data.writeInt(json.length);
            data.write(json);
            data.writeLong(contents.holdings().end());
            try (var journal = Files.newInputStream(from.store().resolve(Journal.NAME))) {
                copy(journal, data, contents.holdings().end(), stop);
            }
            for (var name : from.files()) {
                attached(from.store().resolve(FilePlaces.FOLDER).resolve(name), name, data);
            }
            data.writeUTF("");
            sealed.finish();
            channel.force(true);
        }
    }

    /// What is copied.
    ///
    /// @param store its folder
    /// @param files names of attached files
    record Origin(Path store, List<String> files) {}

    private static void attached(Path file, String name, DataOutputStream to) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException sentOrTakenOff) {
            return;
        }
        to.writeUTF(name);
        to.writeLong(content.length);
        to.write(content);
    }

    /// Reads the attached files; those that are not there are written, fsynced.
    ///
    /// @param into folder of a store, null to write none
    private static void attachments(DataInputStream data, @Nullable Path into) throws IOException {
        var files = 0;
        for (var name = data.readUTF(); !name.isEmpty(); name = data.readUTF()) {
            var length = data.readLong();
            if (++files > MOST_FILES
                    || !name.matches("[0-9a-f]{32}")
                    || length < 0
                    || length > LONGEST_FILE) {
                throw new IOException("no attached file");
            }
            var content = data.readNBytes((int) length);
            if (content.length < length) {
                throw new IOException("cut");
            }
            if (into != null) {
                var folder = into.resolve(FilePlaces.FOLDER);
                Files.createDirectories(folder);
                if (!Files.exists(folder.resolve(name))) {
                    WholeFiles.replace(folder.resolve(name), content);
                }
            }
        }
    }

    private static void copy(InputStream from, OutputStream to, long bytes, BooleanSupplier stop)
            throws IOException {
        var buffer = new byte[BackupChunks.CHUNK];
        for (var left = bytes; left > 0; ) {
            if (stop.getAsBoolean()) {
                throw new Stopped();
            }
            var read = from.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
            if (read == 0) {
                throw new IOException("the journal is shorter than it was");
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }

    private static byte[] start(Head head) throws IOException {
        var json = Json.mapper().writeValueAsBytes(head);
        var start = new ByteArrayOutputStream();
        start.write(MAGIC);
        start.write(ByteBuffer.allocate(4).putInt(json.length).array());
        start.write(json);
        return start.toByteArray();
    }

    private static byte[] digest(byte[] start) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(start);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Reads the head, which is believed only once [#open] has read the rest.
    ///
    /// @return null when the file is none of ours
    static @Nullable Head head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = readStart(in);
            return start == null ? null : parsed(start);
        }
    }

    private static byte @Nullable [] readStart(InputStream in) throws IOException {
        var first = in.readNBytes(MAGIC.length + 4);
        if (first.length < MAGIC.length + 4 || !Arrays.equals(first, 0, 8, MAGIC, 0, 8)) {
            return null;
        }
        var length = ByteBuffer.wrap(first, MAGIC.length, 4).getInt();
        if (length < 2 || length > LONGEST_HEAD) {
            return null;
        }
        var json = in.readNBytes(length);
        if (json.length < length) {
            return null;
        }
        var start = Arrays.copyOf(first, first.length + length);
        System.arraycopy(json, 0, start, first.length, length);
        return start;
    }

    private static @Nullable Head parsed(byte[] start) {
        try {
            var skip = MAGIC.length + 4;
            var head = Json.mapper().readValue(start, skip, start.length - skip, Head.class);
            return head == null || !known(head.format()) || !whole(head) ? null : head;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static boolean known(int format) {
        return format >= FIRST_FORMAT && format <= FORMAT;
    }

    @SuppressWarnings("ConstantValue") // what was read may lack anything
    private static boolean whole(Head head) {
        return head.id() != null
                && head.id().matches("[0-9a-f]{32}")
                && head.vault() != null
                && head.madeAt() != null
                && head.keyFile() != null;
    }

    /// Reads the whole file and writes its journal to a new file, which is fsynced.
    ///
    /// @param journal does not exist yet
    /// @param attached folder of a store that gets the attached files it lacks, null for none
    /// @throws IOException when a single byte is not what was written
    static Contents open(
            Path file, VaultKeys keys, Path journal, @Nullable Path attached, BooleanSupplier stop)
            throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var start = readStart(in);
            var head = start == null ? null : parsed(start);
            if (start == null || head == null || !head.vault().equals(keys.name())) {
                throw new IOException("not a copy of this store");
            }
            var sealed = new BackupChunks.Reader(in, keys.backup(head.id()), digest(start));
            var data = new DataInputStream(sealed);
            var contents = contents(data);
            var bytes = data.readLong();
            if (bytes != contents.holdings().end() || head.seq() != contents.holdings().seq()) {
                throw new IOException("the head is about something else");
            }
            writeOut(data, bytes, journal, stop);
            if (head.format() != FIRST_FORMAT) {
                attachments(data, attached);
            }
            if (data.read() >= 0) {
                throw new IOException("longer than it says");
            }
            return contents;
        }
    }

    private static Contents contents(DataInputStream data) throws IOException {
        var length = data.readInt();
        if (length < 2 || length > LONGEST_CONTENTS) {
            throw new IOException("no contents");
        }
        var json = data.readNBytes(length);
        try {
            var contents = Json.mapper().readValue(json, Contents.class);
            if (contents == null || contents.holdings() == null || contents.preferences() == null) {
                throw new IOException("no contents");
            }
            return contents;
        } catch (JacksonException e) {
            throw new IOException("no contents", e);
        }
    }

    private static void writeOut(InputStream from, long bytes, Path to, BooleanSupplier stop)
            throws IOException {
        try (var channel =
                FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            copy(from, Channels.newOutputStream(channel), bytes, stop);
            channel.force(true);
        }
    }
}
