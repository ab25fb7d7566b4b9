package pult.search;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.function.Function;

import javax.crypto.SecretKey;

/// A folder of the index in which every file is encrypted by itself, see [SealedBlocks]. The folder
/// of the store is locked already, so that a lock within the process is enough.
final class SealedDirectory extends FilterDirectory {
    /// 24 MB of what is read often.
    private static final int CACHED_BLOCKS = 3 * 1024;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Function<byte[], SecretKey> keys;
    private final BlockCache cache = new BlockCache(CACHED_BLOCKS);

    private SealedDirectory(FSDirectory raw, Function<byte[], SecretKey> keys) {
        super(raw);
        this.folder = raw.getDirectory();
        this.keys = keys;
    }

    /// @param keys gives the key that belongs to a salt
    static SealedDirectory open(Path folder, Function<byte[], SecretKey> keys) throws IOException {
        return new SealedDirectory(
                new NIOFSDirectory(folder, new SingleInstanceLockFactory()), keys);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return sealed(in.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
            throws IOException {
        return sealed(in.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput sealed(IndexOutput raw) throws IOException {
        var salt = new byte[SealedBlocks.SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new SealedOutput(raw, keys.apply(salt), salt);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        // Lucene is told of a file that is not there by its own directory.
        var content = fileLength(name);
        var channel = FileChannel.open(folder.resolve(name), StandardOpenOption.READ);
        var done = false;
        try {
            var salt = ByteBuffer.allocate(SealedBlocks.SALT_BYTES);
            while (salt.hasRemaining()) {
                if (channel.read(salt, salt.position()) < 0) {
                    throw new CorruptIndexException("cut off", name);
                }
            }
            var input = SealedInput.open(channel, keys.apply(salt.array()), cache, name, content);
            done = true;
            return input;
        } finally {
            if (!done) {
                channel.close();
            }
        }
    }

    @Override
    public long fileLength(String name) throws IOException {
        var content = SealedBlocks.contentOf(in.fileLength(name));
        if (content < 0) {
            throw new CorruptIndexException("length", name);
        }
        return content;
    }
}
