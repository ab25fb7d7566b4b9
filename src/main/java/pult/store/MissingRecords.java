package pult.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import javax.crypto.SecretKey;

/// Records that a copied journal has and this one lacks. Only their places are held: all of them
/// may be more than the memory takes.
final class MissingRecords {
    private final @Nullable FileChannel copy;
    private final @Nullable SecretKey key;
    private final NavigableMap<Long, Long> places = new TreeMap<>();

    private MissingRecords(@Nullable FileChannel copy, @Nullable SecretKey key) {
        this.copy = copy;
        this.key = key;
    }

    static MissingRecords none() {
        return new MissingRecords(null, null);
    }

    /// @param copy stays open until the last was taken
    static MissingRecords in(FileChannel copy, SecretKey key) {
        return new MissingRecords(copy, key);
    }

    void add(long seq, long position) {
        places.put(seq, position);
    }

    int size() {
        return places.size();
    }

    /// Takes the next one, under its number, in the order of the numbers.
    ///
    /// @return null when there is none before that number
    Map.@Nullable Entry<Long, byte[]> next(long before) throws IOException {
        var first = places.firstEntry();
        if (first == null || first.getKey() >= before || copy == null || key == null) {
            return null;
        }
        places.pollFirstEntry();
        return Map.entry(first.getKey(), JournalScan.read(copy, key, first.getValue()));
    }
}
