package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.change.NotSaved;
import pult.platform.WholeFiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/// The append-only, encrypted, tamper-evident record of what the operator did. A record is on the
/// disk (fsync) when `append` returns.
///
/// File: eight bytes of magic, then `[length 4][sequence 8][nonce 12][AES-256-GCM ciphertext and
/// tag]`, each record bound to its length, its sequence and the tag of the one before. Any thread;
/// one record at a time. Seldom it goes on in another file that says the same, see [TurnOver].
final class Journal implements AutoCloseable {
    /// What was found at opening.
    ///
    /// @param torn bytes of an unfinished write that were cut off
    /// @param damaged where the damaged file lies now, null when it was whole
    record Opened(long torn, @Nullable Path damaged) {}

    /// Told the records in their order. The journal waits for it: nothing it does or waits for may
    /// write here.
    interface Reader {
        /// @param gap records are missing before this one
        /// @param bytes of the record in the file, near what it takes of memory
        void read(long seq, JournalRecord record, boolean gap, int bytes);
    }

    static final String NAME = "journal.pult";

    /// One write that did not finish is shorter; more than this is put aside rather than cut off.
    private static final long LONGEST_TORN = JournalScan.HEAD + (long) JournalScan.LONGEST;

    private FileChannel channel;
    private final SecretKey key;
    private final Opened opened;
    private final byte[] nonce = new byte[JournalScan.NONCE];
    private long end;
    private long seq;
    private byte[] tag;
    private byte @Nullable [] last;
    private boolean broken;

    private Journal(
            FileChannel channel, SecretKey key, JournalScan.Found found, Last last, Opened opened) {
        this.channel = channel;
        this.key = key;
        this.opened = opened;
        this.last = last.plain;
        this.end = found.end();
        this.seq = found.lastSeq();
        this.tag = HexFormat.of().parseHex(found.lastTag());
    }

    /// Keeps the last record: most openings ask for no other.
    private static final class Last implements JournalScan.Sink {
        private byte @Nullable [] plain;

        @Override
        public void accept(long seq, byte[] plain) {
            this.plain = plain;
        }
    }

    /// Opens the journal of a folder, or begins one.
    ///
    /// An unfinished write at the end is cut off. A file damaged in the middle is put aside whole,
    /// and what is authentic in it is written into a new one under the same sequence numbers.
    static Journal open(Path folder, SecretKey key, Clock clock) throws IOException {
        var path = folder.resolve(NAME);
        TurnOver.clean(folder);
        if (!Files.exists(path)) {
            WholeFiles.replace(path, JournalScan.MAGIC);
        }
        @Nullable Path aside = null;
        var channel = openFile(path);
        var last = new Last();
        var found = JournalScan.scan(channel, key, last);
        if (found.damaged() && found.lastSeq() == 0 && found.torn() < JournalScan.HEAD) {
            // The very first write of the file did not finish: there was never a record.
            channel.close();
            WholeFiles.replace(path, JournalScan.MAGIC);
            channel = openFile(path);
            found = JournalScan.scan(channel, key, last);
        } else if (found.damaged() || found.torn() > LONGEST_TORN || foreign(found)) {
            var saved = salvage(channel, key, path, MissingRecords.none());
            channel.close();
            aside = DurableFiles.quarantine(path, clock);
            WholeFiles.move(saved, path);
            channel = openFile(path);
            found = JournalScan.scan(channel, key, last);
        } else if (found.torn() > 0) {
            channel.truncate(found.end());
            channel.force(true);
        }
        return new Journal(channel, key, found, last, new Opened(found.torn(), aside));
    }

    /// Not one record is ours: another key, or a first record that did not get whole.
    private static boolean foreign(JournalScan.Found found) {
        return found.lastSeq() == 0 && found.torn() > JournalScan.HEAD + JournalScan.TAG;
    }

    private static FileChannel openFile(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// This journal with records it lacks, as a file of its own; this one is put aside. What was
    /// found at its opening stays said of the new one.
    ///
    /// @param missing is used up
    synchronized Journal union(Path folder, SecretKey key, MissingRecords missing, Clock clock)
            throws IOException {
        var path = folder.resolve(NAME);
        var made = salvage(channel, key, path, missing);
        close();
        if (seq > 0) {
            DurableFiles.quarantine(path, clock);
        }
        WholeFiles.move(made, path);
        var fresh = openFile(path);
        var last = new Last();
        return new Journal(fresh, key, JournalScan.scan(fresh, key, last), last, opened);
    }

    /// @param missing records to put between those that are there; none of their numbers is
    private static Path salvage(FileChannel from, SecretKey key, Path path, MissingRecords missing)
            throws IOException {
        var fresh = path.resolveSibling(NAME + ".salvaged");
        try (var journal = blank(fresh, key)) {
            JournalScan.scan(
                    from,
                    key,
                    (seq, plain) -> {
                        journal.putBack(missing, seq);
                        journal.carry(seq, plain);
                    });
            journal.putBack(missing, Long.MAX_VALUE);
            journal.force();
        }
        return fresh;
    }

    /// A new file for records that have their numbers already.
    static Journal blank(Path path, SecretKey key) throws IOException {
        WholeFiles.replace(path, JournalScan.MAGIC);
        var nothing =
                new JournalScan.Found(
                        JournalScan.MAGIC.length, 0, "00".repeat(JournalScan.TAG), 0, false);
        return new Journal(openFile(path), key, nothing, new Last(), new Opened(0, null));
    }

    /// Writes a record of another file under the number it has there.
    ///
    /// @throws NotSaved when the disk refused
    synchronized void carry(long number, byte[] plain) {
        seq = number - 1;
        write(plain);
    }

    /// What was carried over is on the disk when it returns.
    synchronized void force() throws IOException {
        channel.force(true);
    }

    private void putBack(MissingRecords records, long before) {
        try {
            for (var next = records.next(before); next != null; next = records.next(before)) {
                carry(next.getKey(), next.getValue());
            }
        } catch (IOException e) {
            throw new NotSaved("journal", e);
        }
    }

    Opened opened() {
        return opened;
    }

    synchronized long lastSeq() {
        return seq;
    }

    /// How far the file has come.
    ///
    /// @param end bytes; what lies before them never changes once their transaction is over
    /// @param seq of the last record
    /// @param tag of the last record, hexadecimal
    record Standing(long end, long seq, String tag) {}

    synchronized Standing standing() {
        return new Standing(end, seq, HexFormat.of().formatHex(tag));
    }

    /// A file that says the same as this journal and is about to take its place.
    interface Successor {
        /// Brings it up to where the journal stands; on the disk and closed when it returns.
        ///
        /// @return where it stands itself
        Standing complete(Standing now) throws IOException;

        /// Gives it the name of the journal, which is closed.
        void takePlace() throws IOException;
    }

    /// Goes on in another file. To be called where no [Mark] is outstanding.
    ///
    /// @throws IOException when it was not done: the journal goes on in its own file; where that is
    ///   not sure, it takes nothing until it is opened anew
    synchronized void goOnIn(Successor next, Path folder) throws IOException {
        if (broken) {
            throw new IOException("closed after an earlier failure");
        }
        var here = standing();
        var there = next.complete(here);
        broken = true;
        try {
            channel.close();
            next.takePlace();
        } catch (IOException | RuntimeException e) {
            // The name may have changed before the failure: only the file itself says.
            try {
                reopen(folder, here);
            } catch (IOException unsure) {
                e.addSuppressed(unsure);
            }
            throw e;
        }
        reopen(folder, there);
        // The number may be ahead of the file, see [#continueAfter]: it stays.
        end = there.end();
        tag = HexFormat.of().parseHex(there.tag());
        last = null;
    }

    /// @throws IOException when another file lies there; the journal stays broken
    private void reopen(Path folder, Standing expected) throws IOException {
        channel = openFile(folder.resolve(NAME));
        if (channel.size() != expected.end()
                || !JournalScan.tagBefore(channel, expected.end()).equals(expected.tag())) {
            throw new IOException("another journal");
        }
        broken = false;
    }

    /// Goes on after a number that was given out before, when the end of the file is missing.
    synchronized void continueAfter(long least) {
        seq = Math.max(seq, least);
    }

    /// @return the sequence number of the record, which is on the disk now
    /// @throws NotSaved when the disk refused; the record is not in the journal
    long append(JournalRecord record) {
        return append(List.of(record)).getFirst();
    }

    /// Several records with one fsync.
    synchronized List<Long> append(List<? extends JournalRecord> records) {
        if (broken) {
            throw new NotSaved("journal", new IOException("closed after an earlier failure"));
        }
        var startEnd = end;
        var startSeq = seq;
        var startTag = tag;
        var numbers = new ArrayList<Long>(records.size());
        try {
            for (var record : records) {
                write(JournalJson.write(record));
                numbers.add(seq);
            }
            channel.force(false);
            return numbers;
        } catch (IOException | NotSaved e) {
            // After a failed fsync nothing is known about the page cache: no record is believed to
            // be safe until the file has been read anew.
            broken = true;
            end = startEnd;
            seq = startSeq;
            tag = startTag;
            cutBack(e);
            throw e instanceof NotSaved known ? known : new NotSaved("journal", e);
        }
    }

    /// Where the journal stands.
    final class Mark {
        private final long markEnd = end;
        private final long markSeq = seq;
        private final byte[] markTag = tag;

        private Mark() {}

        /// Takes back what was written since: what it stands for could not be done, and the
        /// operator is told that it was not saved.
        ///
        /// @return false when the disk refused that too
        boolean revoke() {
            synchronized (Journal.this) {
                end = markEnd;
                seq = markSeq;
                tag = markTag;
                broken = true;
                cutBack(new IOException("revoked"));
                return !broken;
            }
        }
    }

    synchronized Mark mark() {
        return new Mark();
    }

    private void cutBack(Exception reason) {
        try {
            channel.truncate(end);
            channel.force(true);
            broken = false;
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private void write(byte[] plain) {
        try {
            var next = seq + 1;
            var length = plain.length + JournalScan.TAG;
            if (length > JournalScan.LONGEST) {
                throw new IOException("a record is too long");
            }
            System.arraycopy(VaultKeys.random(JournalScan.NONCE), 0, nonce, 0, nonce.length);
            var sealed =
                    JournalScan.cipher(Cipher.ENCRYPT_MODE, key, nonce, length, next, tag)
                            .doFinal(plain);
            var buffer = ByteBuffer.allocate(JournalScan.HEAD + length);
            buffer.putInt(length).putLong(next).put(nonce).put(sealed).flip();
            var position = end;
            while (buffer.hasRemaining()) {
                position += channel.write(buffer, position);
            }
            end = position;
            seq = next;
            last = null;
            tag = Arrays.copyOfRange(sealed, sealed.length - JournalScan.TAG, sealed.length);
        } catch (IOException e) {
            throw new NotSaved("journal", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of the platform", e);
        }
    }

    /// The last record, as it was when the journal was opened.
    ///
    /// @return null when there was none, or others have been written since
    synchronized @Nullable JournalRecord lastFound() {
        return last == null ? null : JournalJson.readRecord(last);
    }

    /// Reads the records after a sequence number.
    synchronized void replay(long after, Reader reader) throws IOException {
        var previous = new long[1];
        JournalScan.scan(
                channel,
                key,
                (number, plain) -> {
                    if (number > after) {
                        var record = JournalJson.readRecord(plain);
                        var stands =
                                record instanceof JournalRecord.Superseded(var hashes)
                                        ? hashes.size()
                                        : 1;
                        var gap = number - stands != previous[0];
                        reader.read(number, record, gap, plain.length);
                    }
                    previous[0] = number;
                });
    }

    @Override
    public synchronized void close() throws IOException {
        broken = true;
        channel.close();
    }
}
