package pult.search;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// Blocks that were decrypted lately, so that a query does not decrypt the same ones again and
/// again. Safe on any thread.
final class BlockCache {
    /// @param file number given to an open file, never used twice
    private record Place(long file, long block) {}

    private final int most;
    private final Map<Place, byte[]> blocks = new LinkedHashMap<>(256, 0.75f, true);

    /// @param most blocks that are kept
    BlockCache(int most) {
        this.most = most;
    }

    synchronized byte @Nullable [] get(long file, long block) {
        return blocks.get(new Place(file, block));
    }

    synchronized void put(long file, long block, byte[] content) {
        blocks.put(new Place(file, block), content);
        if (blocks.size() > most) {
            var oldest = blocks.entrySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /// A file was closed.
    synchronized void forget(long file) {
        blocks.keySet().removeIf(place -> place.file() == file);
    }
}
