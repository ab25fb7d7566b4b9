package pult.store;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Reads a journal file from its beginning and tells authentic records from everything else.
///
/// A record authenticates together with its length, its sequence number and the tag of the record
/// before it. After damage the scan goes on byte by byte: a later record is recognised by itself,
/// because the 16 bytes before it are the tag it was chained to.
final class JournalScan {
    /// Told every authentic record.
    interface Sink {
        void accept(long seq, byte[] plain);

        /// Told before each of them where in the file it lies.
        default void at(long position) {}
    }

    /// What the file turned out to be.
    ///
    /// @param end bytes up to which it is whole
    /// @param lastSeq sequence number of the last authentic record, 0 when there is none
    /// @param lastTag its tag in hexadecimal
    /// @param torn bytes after `end` that are no record: a write that did not finish
    /// @param damaged an authentic record follows bytes that are none
    record Found(long end, long lastSeq, String lastTag, long torn, boolean damaged) {}

    static final byte[] MAGIC = {'P', 'U', 'L', 'T', 'J', 'R', 'N', '1'};
    static final int TAG = 16;
    static final int NONCE = 12;
    static final int HEAD = 4 + 8 + NONCE;

    /// Bytes of one record's ciphertext with its tag.
    static final int LONGEST = 16 * 1024 * 1024;

    private static final long LARGEST_GAP = 1L << 24;
    private final MemorySegment file;
    private final SecretKey key;
    private final Sink sink;
    private byte[] previousTag = new byte[TAG];
    private long lastSeq;

    private JournalScan(MemorySegment file, SecretKey key, Sink sink) {
        this.file = file;
        this.key = key;
        this.sink = sink;
    }

    static Found scan(FileChannel channel, SecretKey key, Sink sink) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return new JournalScan(file, key, sink).run();
        }
    }

    private Found run() {
        var size = file.byteSize();
        var damaged = !magic();
        long position = Math.min(MAGIC.length, size);
        var end = position;
        while (position < size) {
            var plain = recordAt(position, previousTag);
            if (plain == null) {
                var next = nextAuthentic(position + 1);
                if (next < 0) {
                    // A write that did not finish is shorter than its length says.
                    damaged |= plausible(position);
                    break;
                }
                damaged = true;
                position = next;
                previousTag = tagBefore(position);
                continue;
            }
            sink.at(position);
            lastSeq = seq(position);
            position += HEAD + length(position);
            previousTag = tagBefore(position);
            end = position;
            sink.accept(lastSeq, plain);
        }
        return new Found(end, lastSeq, HexFormat.of().formatHex(previousTag), size - end, damaged);
    }

    private boolean magic() {
        if (file.byteSize() < MAGIC.length) {
            return false;
        }
        return file.asSlice(0, MAGIC.length).mismatch(MemorySegment.ofArray(MAGIC)) < 0;
    }

    /// Through a buffer: handles of the memory itself are made at run time, which a start waits
    /// for.
    private int length(long position) {
        return file.asSlice(position, 4).asByteBuffer().getInt();
    }

    private long seq(long position) {
        return file.asSlice(position + 4, 8).asByteBuffer().getLong();
    }

    private byte[] tagBefore(long position) {
        return file.asSlice(position - TAG, TAG).toArray(ValueLayout.JAVA_BYTE);
    }

    private long nextAuthentic(long from) {
        for (var position = Math.max(from, TAG);
                position + HEAD + TAG <= file.byteSize();
                position++) {
            if (plausible(position) && recordAt(position, tagBefore(position)) != null) {
                return position;
            }
        }
        return -1;
    }

    private boolean plausible(long position) {
        if (position + HEAD + TAG > file.byteSize()) {
            return false;
        }
        var length = length(position);
        var seq = seq(position);
        return length >= TAG
                && length <= LONGEST
                && position + HEAD + length <= file.byteSize()
                && seq > lastSeq
                && seq - lastSeq <= LARGEST_GAP;
    }

    private byte @Nullable [] recordAt(long position, byte[] chainedTo) {
        if (!plausible(position)) {
            return null;
        }
        var length = length(position);
        var seq = seq(position);
        var nonce = file.asSlice(position + 12, NONCE).toArray(ValueLayout.JAVA_BYTE);
        var sealed = file.asSlice(position + HEAD, length).toArray(ValueLayout.JAVA_BYTE);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, length, seq, chainedTo).doFinal(sealed);
        } catch (GeneralSecurityException e) {
            // Not authentic: the answer to the question, not a fault.
            return null;
        }
    }

    /// One record of a file that was scanned.
    ///
    /// @param position as the scan told it
    /// @throws IOException also when it is not what the scan has seen
    static byte[] read(FileChannel channel, SecretKey key, long position) throws IOException {
        var head = bytes(channel, position, HEAD);
        var length = head.getInt();
        var seq = head.getLong();
        var nonce = new byte[NONCE];
        head.get(nonce);
        if (length < TAG || length > LONGEST) {
            throw new IOException("a record has changed");
        }
        var chainedTo =
                position == MAGIC.length
                        ? new byte[TAG]
                        : bytes(channel, position - TAG, TAG).array();
        var sealed = bytes(channel, position + HEAD, length).array();
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, length, seq, chainedTo).doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new IOException("a record has changed", e);
        }
    }

    /// The tag of the record that ends there, hexadecimal.
    static String tagBefore(FileChannel channel, long end) throws IOException {
        return HexFormat.of().formatHex(bytes(channel, end - TAG, TAG).array());
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int count) throws IOException {
        var buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    static Cipher cipher(
            int mode, SecretKey key, byte[] nonce, int length, long seq, byte[] chainedTo)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        var bound = ByteBuffer.allocate(4 + 8 + TAG);
        bound.putInt(length).putLong(seq).put(chainedTo);
        cipher.updateAAD(bound.flip());
        return cipher;
    }
}
