package pult.search;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicLong;

import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/// Reads a file of the index from any place. Clones and slices share the open file.
final class SealedInput extends IndexInput implements RandomAccessInput {
    private static final AtomicLong OPENED = new AtomicLong();
    private static final byte[] NOTHING = {};

    /// What clones share.
    private static final class Shared {
        private final FileChannel channel;
        private final SealedBlocks blocks;
        private final BlockCache cache;
        private final String name;
        private final long content;
        private final long file = OPENED.incrementAndGet();

        Shared(FileChannel channel, SecretKey key, BlockCache cache, String name, long content) {
            this.channel = channel;
            this.blocks = new SealedBlocks(key);
            this.cache = cache;
            this.name = name;
            this.content = content;
        }

        byte[] block(long number) throws IOException {
            var known = cache.get(file, number);
            if (known != null) {
                return known;
            }
            var sealed = ByteBuffer.allocate(SealedBlocks.sealedLength(number, content));
            var place = SealedBlocks.placeOf(number);
            while (sealed.hasRemaining()) {
                if (channel.read(sealed, place + sealed.position()) < 0) {
                    throw new CorruptIndexException("cut off", name);
                }
            }
            var opened = opened(sealed.array(), number);
            cache.put(file, number, opened);
            return opened;
        }

        private synchronized byte[] opened(byte[] sealed, long number) throws IOException {
            try {
                return blocks.open(sealed, number, number == SealedBlocks.last(content));
            } catch (AEADBadTagException e) {
                throw new CorruptIndexException("block " + number, name, e);
            }
        }
    }

    private final Shared shared;
    private final boolean whole;
    private final long from;
    private final long length;
    private long place;
    private byte[] block = NOTHING;
    private long blockBegin;

    private SealedInput(String what, Shared shared, boolean whole, long from, long length) {
        super(what);
        this.shared = shared;
        this.whole = whole;
        this.from = from;
        this.length = length;
    }

    /// @param channel closed with this
    /// @param content length of what is in it, bytes
    /// @throws CorruptIndexException when its end is not the one that was written
    static SealedInput open(
            FileChannel channel, SecretKey key, BlockCache cache, String name, long content)
            throws IOException {
        var shared = new Shared(channel, key, cache, name, content);
        shared.block(SealedBlocks.last(content));
        return new SealedInput(name, shared, true, 0, content);
    }

    @Override
    public byte readByte() throws IOException {
        var value = readByte(place);
        place++;
        return value;
    }

    @Override
    public void readBytes(byte[] to, int offset, int count) throws IOException {
        readBytes(place, to, offset, count);
        place += count;
    }

    @Override
    public short readShort() throws IOException {
        var value = readShort(place);
        place += Short.BYTES;
        return value;
    }

    @Override
    public int readInt() throws IOException {
        var value = readInt(place);
        place += Integer.BYTES;
        return value;
    }

    @Override
    public long readLong() throws IOException {
        var value = readLong(place);
        place += Long.BYTES;
        return value;
    }

    @Override
    public byte readByte(long at) throws IOException {
        // The block may be another one afterwards.
        var start = within(at, 1);
        return block[start];
    }

    @Override
    public void readBytes(long at, byte[] to, int offset, int count) throws IOException {
        if (at < 0 || at + count > length) {
            throw new EOFException(toString());
        }
        for (var done = 0; done < count; ) {
            var start = within(at + done, 1);
            var some = Math.min(count - done, block.length - start);
            System.arraycopy(block, start, to, offset + done, some);
            done += some;
        }
    }

    @Override
    public short readShort(long at) throws IOException {
        return (short) ((readByte(at) & 0xFF) | readByte(at + 1) << 8);
    }

    @Override
    public int readInt(long at) throws IOException {
        var start = within(at, Integer.BYTES);
        return start < 0
                ? (readShort(at) & 0xFFFF) | readShort(at + 2) << 16
                : (int) Littles.INT.get(block, start);
    }

    @Override
    public long readLong(long at) throws IOException {
        var start = within(at, Long.BYTES);
        return start < 0
                ? (readInt(at) & 0xFFFF_FFFFL) | (long) readInt(at + 4) << 32
                : (long) Littles.LONG.get(block, start);
    }

    /// Makes the block of a place the present one.
    ///
    /// @return where in it the place is; −1 when fewer bytes are left of it
    private int within(long at, int bytes) throws IOException {
        if (at < 0 || at + bytes > length) {
            throw new EOFException(toString());
        }
        var wanted = from + at;
        var start = wanted - blockBegin;
        if (start < 0 || start >= block.length) {
            var number = wanted / SealedBlocks.BLOCK;
            block = shared.block(number);
            blockBegin = number * SealedBlocks.BLOCK;
            start = wanted - blockBegin;
        }
        return start + bytes > block.length ? -1 : (int) start;
    }

    @Override
    public long getFilePointer() {
        return place;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0 || to > length) {
            throw new EOFException(toString());
        }
        place = to;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public IndexInput clone() {
        var copy = new SealedInput(toString(), shared, false, from, length);
        copy.place = place;
        copy.block = block;
        copy.blockBegin = blockBegin;
        return copy;
    }

    @Override
    public IndexInput slice(String what, long offset, long count) {
        return part(what, offset, count);
    }

    @Override
    public RandomAccessInput randomAccessSlice(long offset, long count) {
        return part(toString(), offset, count);
    }

    private SealedInput part(String what, long offset, long count) {
        if (offset < 0 || count < 0 || offset + count > length) {
            throw new IllegalArgumentException("no such slice of " + this);
        }
        return new SealedInput(what, shared, false, from + offset, count);
    }

    @Override
    public void close() throws IOException {
        if (whole) {
            shared.channel.close();
            shared.cache.forget(shared.file);
        }
    }
}
