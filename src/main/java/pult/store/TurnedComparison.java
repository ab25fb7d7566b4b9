package pult.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Compares a journal with what was made of it: the same numbers, each record the same to the byte,
/// or one that stands for it where it may go.
final class TurnedComparison {
    private final SupersededTexts texts;
    private int place;

    /// @param texts what may go
    TurnedComparison(SupersededTexts texts) {
        this.texts = texts;
    }

    /// @throws IOException when they say not the same
    void run(JournalReader old, JournalReader made) throws IOException {
        while (made.next()) {
            if (SupersededHashes.is(made.plain())) {
                standsFor(SupersededHashes.of(made.plain()), made.seq(), old);
            } else {
                same(old, made);
            }
        }
        require(!old.next());
    }

    private void same(JournalReader old, JournalReader made) throws IOException {
        require(old.next() && !texts.has(place));
        place++;
        require(old.seq() == made.seq() && Arrays.equals(old.plain(), made.plain()));
    }

    private void standsFor(List<Integer> hashes, long last, JournalReader old) throws IOException {
        for (var done = 0; done < hashes.size(); ) {
            require(old.next());
            require(texts.has(place) || SupersededHashes.is(old.plain()));
            place++;
            var stood = SupersededHashes.of(old.plain());
            var to = done + stood.size();
            require(to <= hashes.size() && hashes.subList(done, to).equals(stood));
            require(last - old.seq() == hashes.size() - to);
            done = to;
        }
    }

    private static void require(boolean so) throws IOException {
        if (!so) {
            throw new IOException("the new journal is not the old one");
        }
    }
}
