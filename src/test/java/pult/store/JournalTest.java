package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

final class JournalTest {
    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);

    @TempDir Path folder;
    private final VaultKeys keys = VaultKeys.fresh();

    private Journal open() throws IOException {
        return Journal.open(folder, keys.journal(), CLOCK);
    }

    private static JournalRecord draft(int number) {
        return new JournalRecord.DraftSaved(
                new Draft(new AppealId(number), Draft.Kind.ANSWER, "Текст " + number, Samples.NOW));
    }

    private void fill(int records) throws IOException {
        try (var journal = open()) {
            for (var number = 1; number <= records; number++) {
                journal.append(draft(number));
            }
        }
    }

    private static List<JournalRecord> read(Journal journal, long after) throws IOException {
        var records = new ArrayList<JournalRecord>();
        journal.replay(after, (_, record, _, _) -> records.add(record));
        return records;
    }

    @Test
    void readsBackEveryKindOfRecord() throws IOException {
        var change = Samples.change(Samples.appeal(7), Samples.answer("Ответ «да»"));
        var records =
                List.of(
                        new JournalRecord.ActionMade(change, Samples.NOW, "Дороги"),
                        new JournalRecord.ActionMade(
                                Samples.change(Samples.appeal(7), new Action.TakeToWork()),
                                null,
                                ""),
                        new JournalRecord.ActionMade(
                                Samples.change(Samples.appeal(7), new Action.Release()), null, ""),
                        new JournalRecord.ActionMade(
                                Samples.change(Samples.appeal(7), new Action.Note("з")), null, ""),
                        new JournalRecord.ActionMade(
                                Samples.change(Samples.appeal(7), new Action.InterimAnswer("пока")),
                                null,
                                ""),
                        new JournalRecord.ActionMade(
                                Samples.change(Samples.appeal(8), new Action.Note("и")),
                                null,
                                "",
                                true),
                        new JournalRecord.ActionLeaving(change.id()),
                        new JournalRecord.ActionUndone(change.id(), Samples.NOW),
                        new JournalRecord.ActionSettled(
                                change.id(),
                                JournalRecord.ActionSettled.Kind.ACCEPTED,
                                null,
                                "57-1",
                                Samples.NOW,
                                4),
                        draft(3),
                        new JournalRecord.DraftRemoved(new AppealId(3), Draft.Kind.NOTE),
                        new JournalRecord.HighWater("e", "c", 5));
        try (var journal = open()) {
            assertThat(journal.append(records)).endsWith(12L);
        }
        try (var journal = open()) {
            assertThat(read(journal, 0)).isEqualTo(records);
            assertThat(read(journal, 11)).containsExactly(records.getLast());
            assertThat(journal.append(draft(4))).isEqualTo(13);
            assertThat(journal.opened()).isEqualTo(new Journal.Opened(0, null));
        }
    }

    @Test
    void cutsOffAnUnfinishedWriteWhereverItStopped() throws IOException {
        fill(3);
        var path = folder.resolve(Journal.NAME);
        var whole = Files.readAllBytes(path);
        var third = (int) Files.size(path) - recordLength(whole);
        for (var length = third; length < whole.length; length++) {
            Files.write(path, java.util.Arrays.copyOf(whole, length));
            try (var journal = open()) {
                assertThat(read(journal, 0)).containsExactly(draft(1), draft(2));
                assertThat(journal.opened()).isEqualTo(new Journal.Opened(length - third, null));
                assertThat(journal.append(draft(9))).isEqualTo(3);
            }
            try (var journal = open()) {
                assertThat(read(journal, 2)).containsExactly(draft(9));
            }
        }
    }

    private static int recordLength(byte[] file) {
        // All three records have the same length.
        return (file.length - JournalScan.MAGIC.length) / 3;
    }

    @Test
    void findsEveryFlippedBitAndKeepsTheOtherRecords() throws IOException {
        fill(4);
        var path = folder.resolve(Journal.NAME);
        var whole = Files.readAllBytes(path);
        var record = (whole.length - JournalScan.MAGIC.length) / 4;
        // The last record is left alone: there a flip cannot be told from an unfinished write.
        for (var place = 0; place < whole.length - record; place += 3) {
            var damaged = whole.clone();
            damaged[place] ^= (byte) (1 << (place % 8));
            Files.write(path, damaged);
            try (var journal = open()) {
                var aside = journal.opened().damaged();
                assertThat(aside).as("flip at %d", place).isNotNull();
                assertThat(Files.readAllBytes(aside)).isEqualTo(damaged);
                var kept = read(journal, 0);
                // A flip in a tag takes the record after it along: it was chained to that tag.
                assertThat(kept).hasSizeGreaterThanOrEqualTo(2);
                assertThat(List.of(draft(1), draft(2), draft(3), draft(4))).containsAll(kept);
                assertThat(journal.append(draft(5))).isGreaterThan(kept.size());
            }
        }
    }

    /// A pasted text of megabytes, and the power gone while it was being written.
    @Test
    void aLongWriteThatDidNotFinishIsCutOffAsAShortOneIs() throws IOException {
        fill(2);
        var path = folder.resolve(Journal.NAME);
        try (var journal = open()) {
            journal.append(
                    new JournalRecord.DraftSaved(
                            new Draft(
                                    new AppealId(3),
                                    Draft.Kind.ANSWER,
                                    "а".repeat(Draft.LONGEST),
                                    Samples.NOW)));
        }
        try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 1);
        }
        try (var journal = open()) {
            assertThat(journal.opened().damaged()).isNull();
            assertThat(read(journal, 0)).containsExactly(draft(1), draft(2));
        }
    }

    @Test
    void noticesRecordsThatWereSwappedOrRepeated() throws IOException {
        fill(3);
        var path = folder.resolve(Journal.NAME);
        var whole = Files.readAllBytes(path);
        var record = recordLength(whole);
        var swapped = whole.clone();
        System.arraycopy(whole, 8, swapped, 8 + record, record);
        System.arraycopy(whole, 8 + record, swapped, 8, record);
        Files.write(path, swapped);

        try (var journal = open()) {
            assertThat(read(journal, 0)).isNotEqualTo(List.of(draft(2), draft(1), draft(3)));
            assertThat(journal.opened().damaged() != null || journal.opened().torn() > 0).isTrue();
        }
    }

    @Test
    void doesNotOpenWithAnotherKey() throws IOException {
        fill(2);
        try (var journal = Journal.open(folder, VaultKeys.fresh().journal(), CLOCK)) {
            assertThat(read(journal, 0)).isEmpty();
            assertThat(journal.opened().damaged()).as("what was there is kept").isNotNull();
        }
    }

    @Test
    void tellsWhereRecordsAreMissing() throws IOException {
        fill(4);
        var path = folder.resolve(Journal.NAME);
        var bytes = Files.readAllBytes(path);
        bytes[8 + (bytes.length - 8) / 4 + 40] ^= 1;
        Files.write(path, bytes);

        var gaps = new ArrayList<Long>();
        try (var journal = open()) {
            journal.replay(
                    0,
                    (seq, _, gap, _) -> {
                        if (gap) {
                            gaps.add(seq);
                        }
                    });
        }
        assertThat(gaps).containsExactly(3L);
    }
}
