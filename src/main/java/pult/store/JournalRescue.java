package pult.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Takes back from a copy what the journal has lost: the union of both by sequence number. What the
/// journal still has is never replaced, and a copy that tells another history is not touched.
final class JournalRescue {
    private static final Logger LOG = LoggerFactory.getLogger(JournalRescue.class);
    private static final String WORK = "journal.rescue";

    /// What came back.
    ///
    /// @param records how many
    /// @param copiedAt when the copy was made
    record Rescued(Journal journal, long records, Instant copiedAt) {}

    private final Path folder;
    private final VaultKeys keys;
    private final Clock clock;

    JournalRescue(Path folder, VaultKeys keys, Clock clock) {
        this.folder = folder;
        this.keys = keys;
        this.clock = clock;
    }

    /// @param journal as it opened; closed when another one is given back
    /// @return null when it lacks nothing that a copy has
    @Nullable Rescued run(Journal journal) throws IOException {
        var damaged = journal.opened().damaged() != null;
        Map<Long, Integer> left = null;
        for (var item : new BackupShelf(folder, keys.name()).items()) {
            if (!damaged && item.head().seq() <= journal.lastSeq()) {
                continue;
            }
            left = left == null ? hashes(folder.resolve(Journal.NAME)) : left;
            var rescued = run(journal, item, left);
            if (rescued != null) {
                return rescued;
            }
        }
        return null;
    }

    private @Nullable Rescued run(Journal journal, BackupShelf.Item item, Map<Long, Integer> left)
            throws IOException {
        var work = folder.resolve(WORK);
        Files.deleteIfExists(work);
        try {
            if (!restored(item, work)) {
                return null;
            }
            try (var copy = FileChannel.open(work)) {
                var missing = missing(copy, left);
                if (missing == null || missing.size() == 0) {
                    return null;
                }
                var records = missing.size();
                LOG.error("records taken from a copy: {}", records);
                var union = journal.union(folder, keys.journal(), missing, clock);
                return new Rescued(union, records, item.head().madeAt());
            }
        } finally {
            Files.deleteIfExists(work);
        }
    }

    private boolean restored(BackupShelf.Item item, Path work) {
        try {
            // What the operator attached and the folder lost comes back with the records.
            BackupFile.open(item.file(), keys, work, folder, () -> false);
            return true;
        } catch (IOException e) {
            LOG.error("a copy cannot be used: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private Map<Long, Integer> hashes(Path file) throws IOException {
        var hashes = new HashMap<Long, Integer>();
        try (var channel = FileChannel.open(file)) {
            JournalScan.scan(
                    channel,
                    keys.journal(),
                    (seq, plain) -> {
                        var stands = SupersededHashes.of(plain);
                        var first = seq - stands.size() + 1;
                        for (var hash : stands) {
                            hashes.put(first++, hash);
                        }
                    });
        }
        return hashes;
    }

    /// @return null when the copy is of another history
    private @Nullable MissingRecords missing(FileChannel copy, Map<Long, Integer> left)
            throws IOException {
        var missing = MissingRecords.in(copy, keys.journal());
        var same = new boolean[] {true};
        JournalScan.scan(
                copy,
                keys.journal(),
                new JournalScan.Sink() {
                    private long place;

                    @Override
                    public void at(long position) {
                        place = position;
                    }

                    @Override
                    public void accept(long seq, byte[] plain) {
                        var stands = SupersededHashes.of(plain);
                        var number = seq - stands.size();
                        for (var hash : stands) {
                            var here = left.get(++number);
                            same[0] &= here == null || here.equals(hash);
                            if (here != null) {
                                continue;
                            }
                            if (SupersededHashes.is(plain)) {
                                missing.superseded(number, hash);
                            } else {
                                missing.add(number, place);
                            }
                        }
                    }
                });
        return same[0] ? missing : null;
    }

    /// The person's choices in the newest copy that can be read, without what the journal makes.
    Map<String, String> preferences() throws IOException {
        for (var item : new BackupShelf(folder, keys.name()).items()) {
            var work = folder.resolve(WORK);
            Files.deleteIfExists(work);
            try {
                var kept =
                        new TreeMap<>(
                                BackupFile.open(item.file(), keys, work, null, () -> false)
                                        .preferences());
                kept.keySet().removeIf(ClientRows::own);
                return kept;
            } catch (IOException e) {
                LOG.error("a copy cannot be used: {}", e.getClass().getSimpleName());
            } finally {
                Files.deleteIfExists(work);
            }
        }
        return Map.of();
    }
}
