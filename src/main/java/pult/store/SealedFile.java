package pult.store;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Function;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// A file on the disk, encrypted in parts (AES-256-GCM), each bound to its number and its place: a
/// part that was changed, moved, doubled or taken from another file is noticed. A part may have any
/// length, so that whatever has come is kept and the rest is fetched from exactly that byte. The
/// first part is a head that says what the file is, so that the index can be made anew.
///
/// That parts are missing at the end is for who knows the whole length to see. One thread at a
/// time.
final class SealedFile implements Closeable {
    /// Longest part, bytes.
    static final int LONGEST_PART = 256 * 1024;

    private static final byte[] MAGIC = {'P', 'U', 'L', 'T', 'F', 'I', 'L', '1'};
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int BEFORE = 4 + NONCE_BYTES;
    private static final int AROUND = BEFORE + TAG_BYTES;
    private static final int FIRST = 8 + SALT_BYTES;

    /// The disk has spoilt it, or somebody has touched it.
    static final class Spoilt extends Exception {
        private static final long serialVersionUID = 1L;

        Spoilt(String what) {
            super(what);
        }
    }

    /// Takes content in its order.
    interface Sink {
        void take(byte[] bytes) throws IOException;
    }

    private final FileChannel channel;
    private final SecretKey key;
    private final byte[] salt;
    private byte[] head = {};
    private long parts;
    private long length;

    private SealedFile(FileChannel channel, SecretKey key, byte[] salt) {
        this.channel = channel;
        this.key = key;
        this.salt = salt;
    }

    /// @param keys gives the key that belongs to a salt
    static SealedFile create(Path path, Function<byte[], SecretKey> keys, byte[] head)
            throws IOException {
        var salt = VaultKeys.random(SALT_BYTES);
        var channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        var done = false;
        try {
            var made = new SealedFile(channel, keys.apply(salt), salt);
            var start = ByteBuffer.allocate(FIRST).put(MAGIC).put(salt).flip();
            made.write(start, 0);
            made.put(head, 0, head.length);
            made.head = head.clone();
            made.length = 0;
            done = true;
            return made;
        } finally {
            if (!done) {
                channel.close();
            }
        }
    }

    /// Reads the head; the content is looked at by whoever reads it.
    static SealedFile open(Path path, Function<byte[], SecretKey> keys) throws IOException, Spoilt {
        var channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var done = false;
        try {
            var start = read(channel, 0, FIRST);
            if (!Arrays.equals(Arrays.copyOf(start, MAGIC.length), MAGIC)) {
                throw new Spoilt("magic");
            }
            var salt = Arrays.copyOfRange(start, MAGIC.length, FIRST);
            var file = new SealedFile(channel, keys.apply(salt), salt);
            var size = file.sizeAt(FIRST);
            file.head = file.part(FIRST, size, 0, 0);
            file.parts = 1;
            done = true;
            return file;
        } catch (EOFException e) {
            throw new Spoilt("head");
        } finally {
            if (!done) {
                channel.close();
            }
        }
    }

    byte[] head() {
        return head.clone();
    }

    /// Reads what is whole, in its order, and cuts off what is not: a part that a power cut left
    /// half written. Afterwards [#append] goes on from there.
    ///
    /// @return bytes of content that are whole
    long resume(Sink sink) throws IOException {
        var at = walk(sink);
        channel.truncate(at);
        return length;
    }

    /// Reads everything.
    ///
    /// @throws Spoilt when something is not as it was written
    void read(Sink sink) throws IOException, Spoilt {
        if (walk(sink) != channel.size()) {
            throw new Spoilt("part " + parts);
        }
    }

    /// Up to so many bytes from a place; without reading what lies before.
    ///
    /// @throws Spoilt when a part on the way is not as it was written
    byte[] read(long from, int most) throws IOException, Spoilt {
        var out = ByteBuffer.allocate(most);
        var place = (long) FIRST + AROUND + head.length;
        long number = 1;
        long begin = 0;
        while (out.hasRemaining() && place < channel.size()) {
            var size = sizeAt(place);
            if (begin + size > from) {
                var part = part(place, size, number, begin);
                var skip = (int) Math.max(0, from - begin);
                out.put(part, skip, Math.min(part.length - skip, out.remaining()));
            }
            begin += size;
            place += AROUND + (long) size;
            number++;
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private long walk(Sink sink) throws IOException {
        var place = (long) FIRST + AROUND + head.length;
        parts = 1;
        length = 0;
        try {
            while (place < channel.size()) {
                var size = sizeAt(place);
                sink.take(part(place, size, parts, length));
                place += AROUND + (long) size;
                length += size;
                parts++;
            }
        } catch (Spoilt e) {
            // The caller compares how far this came.
            return place;
        }
        return place;
    }

    /// Writes content behind what is there. Not yet durable, see [#force].
    void append(byte[] bytes, int from, int count) throws IOException {
        for (var done = 0; done < count; ) {
            var size = Math.min(LONGEST_PART, count - done);
            put(bytes, from + done, size);
            done += size;
        }
    }

    private void put(byte[] bytes, int from, int count) throws IOException {
        var nonce = VaultKeys.random(NONCE_BYTES);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, parts, length);
            var sealed = cipher.doFinal(bytes, from, count);
            var record =
                    ByteBuffer.allocate(BEFORE + sealed.length)
                            .putInt(count)
                            .put(nonce)
                            .put(sealed)
                            .flip();
            write(record, channel.size());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of the platform", e);
        }
        parts++;
        length += count;
    }

    private void write(ByteBuffer record, long at) throws IOException {
        var place = at;
        while (record.hasRemaining()) {
            place += channel.write(record, place);
        }
    }

    private int sizeAt(long place) throws IOException, Spoilt {
        try {
            var size = ByteBuffer.wrap(read(channel, place, 4)).getInt();
            if (size < 0 || size > LONGEST_PART || place + AROUND + size > channel.size()) {
                throw new Spoilt("length");
            }
            return size;
        } catch (EOFException e) {
            throw new Spoilt("end");
        }
    }

    private byte[] part(long place, int size, long number, long begin) throws IOException, Spoilt {
        try {
            var nonce = read(channel, place + 4, NONCE_BYTES);
            var sealed = read(channel, place + BEFORE, size + TAG_BYTES);
            return cipher(Cipher.DECRYPT_MODE, nonce, number, begin).doFinal(sealed);
        } catch (GeneralSecurityException | EOFException e) {
            throw new Spoilt("part " + number);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long number, long begin)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(
                ByteBuffer.allocate(SALT_BYTES + 16)
                        .put(salt)
                        .putLong(number)
                        .putLong(begin)
                        .array());
        return cipher;
    }

    private static byte[] read(FileChannel channel, long from, int count) throws IOException {
        var buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.array();
    }

    /// Makes durable what was written.
    void force() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
