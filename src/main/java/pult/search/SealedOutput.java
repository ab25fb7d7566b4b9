package pult.search;

import org.apache.lucene.store.BufferedChecksum;
import org.apache.lucene.store.IndexOutput;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

import javax.crypto.SecretKey;

/// Writes a file of the index block by block.
final class SealedOutput extends IndexOutput {
    private final IndexOutput raw;
    private final SealedBlocks blocks;
    private final Checksum sum = new BufferedChecksum(new CRC32());
    private final byte[] block = new byte[SealedBlocks.BLOCK];
    private int used;
    private long number;
    private boolean closed;

    /// @param salt what the key was derived from
    SealedOutput(IndexOutput raw, SecretKey key, byte[] salt) throws IOException {
        super("sealed " + raw.getName(), raw.getName());
        this.raw = raw;
        this.blocks = new SealedBlocks(key);
        raw.writeBytes(salt, salt.length);
    }

    @Override
    public void writeByte(byte b) throws IOException {
        room();
        block[used++] = b;
        sum.update(b);
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
        sum.update(bytes, offset, length);
        for (var done = 0; done < length; ) {
            room();
            var some = Math.min(length - done, block.length - used);
            System.arraycopy(bytes, offset + done, block, used, some);
            used += some;
            done += some;
        }
    }

    /// A full block is written when more comes: only then it is known not to be the last.
    private void room() throws IOException {
        if (used == block.length) {
            flush(false);
        }
    }

    private void flush(boolean last) throws IOException {
        var sealed = blocks.seal(block, used, number++, last);
        raw.writeBytes(sealed, sealed.length);
        used = 0;
    }

    @Override
    public long getFilePointer() {
        return number * SealedBlocks.BLOCK + used;
    }

    @Override
    public long getChecksum() {
        return sum.getValue();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (raw) {
                flush(true);
            }
        }
    }
}
