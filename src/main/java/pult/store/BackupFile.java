package pult.store;

import org.jspecify.annotations.Nullable;

import pult.json.Json;

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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// A copy of what cannot be fetched again, in one encrypted file: journal, key file, choices.
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

    static final int FORMAT = 1;
    private static final byte[] MAGIC = {'P', 'U', 'L', 'T', 'B', 'A', 'K', '1'};
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int LONGEST_CONTENTS = 16 * 1024 * 1024;

    private BackupFile() {}

    /// Writes and fsyncs the file.
    ///
    /// @param journal file of the journal, which is copied up to where it stood
    /// @param stop asked between chunks
    /// @throws Stopped when `stop` said so
    static void write(
            Path to,
            Head head,
            Contents contents,
            Path journal,
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
            try (var from = Files.newInputStream(journal)) {
                copy(from, data, contents.holdings().end(), stop);
            }
            sealed.finish();
            channel.force(true);
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
            return head == null || head.format() != FORMAT || !whole(head) ? null : head;
        } catch (JacksonException e) {
            return null;
        }
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
    /// @throws IOException when a single byte is not what was written
    static Contents open(Path file, VaultKeys keys, Path journal, BooleanSupplier stop)
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
