package pult.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import javax.crypto.SecretKey;

/// Records that a copied journal has and this one lacks. Only their places are held: all of them
/// may be more than the memory takes. What is superseded in the copy comes back as that, for the
/// numbers that lack here.
final class MissingRecords {
    private final @Nullable FileChannel copy;
    private final @Nullable SecretKey key;
    private final NavigableMap<Long, Long> places = new TreeMap<>();

    /// Hashes of what is superseded, by the number.
    private final NavigableMap<Long, Integer> superseded = new TreeMap<>();

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

    void superseded(long seq, int hash) {
        superseded.put(seq, hash);
    }

    int size() {
        return places.size() + superseded.size();
    }

    /// Takes the next one, under its number, in the order of the numbers.
    ///
    /// @return null when there is none before that number
    Map.@Nullable Entry<Long, byte[]> next(long before) throws IOException {
        var first = places.firstEntry();
        var gone = superseded.firstEntry();
        if (gone != null
                && gone.getKey() < before
                && (first == null || gone.getKey() < first.getKey())) {
            return together(gone.getKey());
        }
        if (first == null || first.getKey() >= before || copy == null || key == null) {
            return null;
        }
        places.pollFirstEntry();
        return Map.entry(first.getKey(), JournalScan.read(copy, key, first.getValue()));
    }

    /// All that follow one another.
    private Map.Entry<Long, byte[]> together(long from) {
        var hashes = new ArrayList<Integer>();
        var number = from;
        for (var hash = superseded.remove(number);
                hash != null;
                hash = hashes.size() < TurnOver.MOST ? superseded.remove(number) : null) {
            hashes.add(hash);
            number++;
        }
        return Map.entry(number - 1, JournalJson.write(new JournalRecord.Superseded(hashes)));
    }
}
