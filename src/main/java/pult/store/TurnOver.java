package pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.platform.FreeSpace;
import pult.platform.WholeFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import javax.crypto.SecretKey;

/// Turns the journal over: writes it anew with the same records under the same numbers, but for
/// whole texts that later records supersede ([SupersededTexts]). What stands for them is one record
/// for all that lie together, under the last of their numbers.
///
/// The new file is read again and compared with the old one before it takes its place. Nearly all
/// of the work is done beside the operator, on what does not change any more; only what was written
/// meanwhile is carried over while the journal waits. Any failure leaves the old file. Blocking;
/// one at a time, and not while a copy is being made.
final class TurnOver {
    private static final Logger LOG = LoggerFactory.getLogger(TurnOver.class);

    /// Of the new file until it takes its place; what a kill left is removed at the next opening.
    static final String NAME = Journal.NAME + ".turned";

    /// A day longer than earlier texts are shown: the platform's clock may differ, and a stretch of
    /// typing is one version.
    static final Duration KEPT_WHOLE = SqlLosses.KEPT.plusDays(1);

    /// When it is worth the work. Of a smaller journal nobody notices the length.
    static final Worth USUAL = new Worth(16L * 1024 * 1024, 3);

    /// One record stands for no more numbers.
    static final int MOST = 1 << 16;

    /// @param least bytes of a journal
    /// @param share one of so many bytes must go
    record Worth(long least, long share) {
        private boolean it(long journal, long superseded) {
            return superseded > 0 && superseded >= journal / share;
        }
    }

    /// What was done last.
    enum Step {
        /// The new file has what lay before the standing.
        WRITTEN,
        /// That was compared.
        VERIFIED,
        /// The rest is there too, compared and on the disk, and nothing is open.
        CARRIED,
        /// The new file has the name of the journal.
        MOVED
    }

    /// Work between the steps, for the tests.
    interface Between {
        void after(Step step) throws IOException;
    }

    /// @param before bytes of the journal
    /// @param after bytes of it now
    record Turned(long before, long after) {}

    private final Path folder;
    private final SecretKey key;
    private final Db db;
    private final Journal journal;
    private final Clock clock;
    private final Worth worth;
    private final Between between;

    TurnOver(Vault vault, Db db, Journal journal, Clock clock, Worth worth, Between between) {
        this.folder = vault.folder();
        this.key = vault.keys().journal();
        this.db = db;
        this.journal = journal;
        this.clock = clock;
        this.worth = worth;
        this.between = between;
    }

    /// Removes what a kill left.
    static void clean(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
        } catch (IOException e) {
            LOG.warn("an unfinished journal stays: {}", e.getClass().getSimpleName());
        }
    }

    /// @param stop asked at every record; when it says yes, nothing was done
    /// @return empty when it is not worth it, or there is no room
    /// @throws IOException when it was not done, see [Journal#goOnIn]
    Optional<Turned> run(BooleanSupplier stop) throws IOException {
        // On the thread that writes: no transaction is under way that could take records back.
        var standing = db.write(Db.Priority.SYNC, _ -> journal.standing());
        if (standing.end() < worth.least() || !room(standing.end())) {
            return Optional.empty();
        }
        try (var old = FileChannel.open(folder.resolve(Journal.NAME), StandardOpenOption.READ)) {
            var texts = texts(reader(old, standing.end(), stop));
            if (!worth.it(standing.end(), texts.bytes())) {
                return Optional.empty();
            }
            return Optional.of(turned(old, standing, texts, stop));
        } finally {
            clean(folder);
        }
    }

    private boolean room(long bytes) throws IOException {
        return FreeSpace.at(folder).bytes() >= FreeSpace.LOW + bytes;
    }

    private JournalReader reader(FileChannel file, long until, BooleanSupplier stop)
            throws IOException {
        return new JournalReader(file, key, JournalReader.BEGINNING, until, stop);
    }

    private SupersededTexts texts(JournalReader records) throws IOException {
        var texts = new SupersededTexts(clock.instant().minus(KEPT_WHOLE));
        while (records.next()) {
            texts.add(
                    JournalJson.readRecord(records.plain()),
                    JournalScan.HEAD + records.plain().length + JournalScan.TAG);
        }
        return texts;
    }

    private Turned turned(
            FileChannel old, Journal.Standing standing, SupersededTexts texts, BooleanSupplier stop)
            throws IOException {
        var path = folder.resolve(NAME);
        try (var fresh = Journal.blank(path, key);
                var written = FileChannel.open(path, StandardOpenOption.READ)) {
            var from = write(reader(old, standing.end(), stop), texts, fresh);
            fresh.force();
            between.after(Step.WRITTEN);
            var to = fresh.standing();
            new TurnedComparison(texts)
                    .run(reader(old, standing.end(), stop), reader(written, to.end(), stop));
            between.after(Step.VERIFIED);
            var rest = new Rest(old, fresh, written, from);
            onTheWritingThread(rest);
            return new Turned(rest.before, rest.after);
        }
    }

    /// @return where the reading ended
    private static Journal.Standing write(JournalReader old, SupersededTexts texts, Journal to)
            throws IOException {
        var run = new Run(to);
        for (var place = 0; old.next(); place++) {
            if (texts.has(place) || SupersededHashes.is(old.plain())) {
                run.take(old.seq(), SupersededHashes.of(old.plain()));
            } else {
                run.end();
                to.carry(old.seq(), old.plain());
            }
        }
        run.end();
        return old.at();
    }

    /// Numbers that lie together and are superseded.
    private static final class Run {
        private final Journal to;
        private final List<Integer> hashes = new ArrayList<>();
        private long last;

        Run(Journal to) {
            this.to = to;
        }

        void take(long number, List<Integer> more) {
            if (number - more.size() != last || hashes.size() + more.size() > MOST) {
                end();
            }
            last = number;
            hashes.addAll(more);
        }

        void end() {
            if (!hashes.isEmpty()) {
                to.carry(last, JournalJson.write(new JournalRecord.Superseded(hashes)));
                hashes.clear();
            }
        }
    }

    /// No mark of a transaction is outstanding there: it would lead back into the old file.
    private void onTheWritingThread(Rest rest) throws IOException {
        try {
            db.write(
                    Db.Priority.SYNC,
                    _ -> {
                        try {
                            journal.goOnIn(rest, folder);
                            return true;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// What is done while the journal waits.
    private final class Rest implements Journal.Successor {
        private final FileChannel old;
        private final Journal fresh;
        private final FileChannel written;
        private final Journal.Standing from;
        private long before;
        private long after;

        /// @param from where what is carried over already ends in the old file
        Rest(FileChannel old, Journal fresh, FileChannel written, Journal.Standing from) {
            this.old = old;
            this.fresh = fresh;
            this.written = written;
            this.from = from;
        }

        private JournalReader reader(FileChannel file, Journal.Standing start, long until)
                throws IOException {
            return new JournalReader(file, key, start, until, () -> false);
        }

        @Override
        public Journal.Standing complete(Journal.Standing now) throws IOException {
            var to = fresh.standing();
            var rest = reader(old, from, now.end());
            while (rest.next()) {
                fresh.carry(rest.seq(), rest.plain());
            }
            fresh.force();
            var whole = fresh.standing();
            new TurnedComparison(new SupersededTexts(Instant.MIN))
                    .run(reader(old, from, now.end()), reader(written, to, whole.end()));
            if (!rest.at().tag().equals(now.tag()) || written.size() != whole.end()) {
                throw new IOException("not what the journal says of itself");
            }
            before = now.end();
            after = whole.end();
            fresh.close();
            written.close();
            old.close();
            between.after(Step.CARRIED);
            return whole;
        }

        /// In one step or not at all: where the file system cannot, the journal stays as it is.
        @Override
        public void takePlace() throws IOException {
            Files.move(
                    folder.resolve(NAME),
                    folder.resolve(Journal.NAME),
                    StandardCopyOption.ATOMIC_MOVE);
            between.after(Step.MOVED);
            WholeFiles.forceFolder(folder);
        }
    }
}
