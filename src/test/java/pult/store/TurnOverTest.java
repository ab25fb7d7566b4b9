package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.domain.change.NotSaved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// The journal is turned over: what a store shows is the same, whatever it is made of afterwards,
/// and any failure leaves the journal as it was.
final class TurnOverTest {
    static final TurnOver.Worth ANY = new TurnOver.Worth(0, Long.MAX_VALUE);
    static final Instant OLD = Samples.NOW.minus(Duration.ofDays(100));

    private static final int HISTORIES = Boolean.getBoolean("pult.deep") ? 60 : 3;

    @TempDir Path temp;

    static void save(Store store, long appeal, String text, Instant at) {
        store.drafts().save(new Draft(new AppealId(appeal), Draft.Kind.ANSWER, text, at));
    }

    /// Texts of months ago at two appeals, and one of today.
    static Store filled(Folder folder) {
        var store = folder.open();
        Folder.pull(store, Samples.appeal(1), Samples.appeal(2), Samples.appeal(3));
        store.clientName();
        for (var number = 1; number <= 20; number++) {
            save(store, 1 + number % 2, "Давно " + number + " щ".repeat(200), OLD);
        }
        save(store, 3, "Сегодня", Samples.NOW);
        save(store, 3, "Сегодня же", Samples.NOW);
        return store;
    }

    private static boolean turn(Store store) throws IOException {
        return store.turnOver(Folder.CLOCK, ANY, _ -> {}).run(() -> false).isPresent();
    }

    private static List<String> texts(Store store) {
        return store.drafts().list().stream().map(one -> one.draft().text()).sorted().toList();
    }

    static List<JournalRecord> records(Folder folder) throws Exception {
        var keys = VaultKeys.opened(KeyFile.read(folder.path()).openKey());
        var records = new ArrayList<JournalRecord>();
        try (var journal = Journal.open(folder.path(), keys.journal(), Folder.CLOCK)) {
            journal.replay(
                    0,
                    (_, record, gap, _) -> {
                        assertThat(gap).isFalse();
                        records.add(record);
                    });
        }
        return records;
    }

    @Test
    void theSameHistoryIsShownWhateverItIsMadeOf() throws Exception {
        var seed = Long.getLong("history.seed", System.nanoTime());
        System.out.println("histories turned over: -Dhistory.seed=" + seed);
        var dice = new SplittableRandom(seed);
        var before = 0L;
        var after = 0L;
        for (var round = 0; round < HISTORIES; round++) {
            var history = new OldHistory(dice.split());
            var whole = new Folder(temp.resolve("whole" + round));
            whole.open();
            whole.shut();
            history.firstHalf(whole);
            whole.open();
            whole.shut();
            var half = Files.readAllBytes(whole.database());
            history.secondHalf(whole);
            before += Files.size(whole.journal());
            try (var turned = whole.copyTo(temp.resolve("turned" + round));
                    var behind = whole.copyTo(temp.resolve("behind" + round))) {
                var store = turned.open();
                var shown = OldHistory.shown(store);
                var versions = OldHistory.versions(store);
                assertThat(shown).hasSizeGreaterThan(20);
                assertThat(versions).hasSizeGreaterThan(10);
                assertThat(turn(store)).isTrue();
                OldHistory.same(store, shown);
                store = turned.reopen();
                assertThat(store.opening().facts()).isEmpty();
                OldHistory.same(store, shown);
                assertThat(OldHistory.versions(store)).isEqualTo(versions);
                turned.shut();
                after += Files.size(turned.journal());
                Files.copy(turned.journal(), behind.journal(), StandardCopyOption.REPLACE_EXISTING);
                Files.delete(turned.database());
                Files.delete(whole.database());
                store = turned.open();
                OldHistory.same(store, shown);
                OldHistory.same(whole.open(), shown);
                var rebuilt = OldHistory.versions(whole.reopen());
                // A text that was written again long afterwards is found again now.
                assertThat(OldHistory.versions(store)).containsAll(rebuilt);
                whole.shut();
                // Of a database that knows the first half alone.
                Files.write(behind.database(), half);
                store = behind.open();
                OldHistory.same(store, shown);
                assertThat(OldHistory.versions(store)).containsAll(rebuilt);
            }
        }
        System.out.println(before + " bytes, turned over " + after);
        assertThat(after).isLessThan(before);
    }

    @Test
    void numbersStayAndOneRecordStandsForManyTexts() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = filled(folder);
            var last = store.lastSeq();
            var before = Files.size(folder.journal());
            assertThat(turn(store)).isTrue();
            assertThat(store.lastSeq()).isEqualTo(last);
            assertThat(Files.size(folder.journal())).isLessThan(before / 2);
            save(store, 3, "Потом", Samples.NOW);
            assertThat(store.lastSeq()).isEqualTo(last + 1);
            var texts = texts(store);
            folder.shut();
            assertThat(records(folder))
                    .filteredOn(JournalRecord.Superseded.class::isInstance)
                    .extracting(one -> ((JournalRecord.Superseded) one).hashes().size())
                    .containsExactly(18);
            store = folder.open();
            assertThat(store.opening().facts()).isEmpty();
            assertThat(texts(store)).isEqualTo(texts).hasSize(3).contains("Потом");
        }
    }

    @Test
    void aSecondTimeChangesNothingAndALaterOneJoinsWhatLiesTogether() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = filled(folder);
            assertThat(turn(store)).isTrue();
            var bytes = Files.readAllBytes(folder.journal());
            assertThat(turn(store)).isFalse();
            assertThat(Files.readAllBytes(folder.journal())).isEqualTo(bytes);
            save(store, 1, "Новее", Samples.NOW);
            save(store, 2, "Новее", Samples.NOW);
            assertThat(turn(store)).isTrue();
            var texts = texts(store);
            folder.shut();
            assertThat(records(folder))
                    .filteredOn(JournalRecord.Superseded.class::isInstance)
                    .extracting(one -> ((JournalRecord.Superseded) one).hashes().size())
                    .containsExactly(20);
            Files.delete(folder.database());
            assertThat(texts(folder.open())).isEqualTo(texts);
        }
    }

    @Test
    void aShortJournalOrOneOfLivingTextsIsLeft() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = filled(folder);
            var length = Files.size(folder.journal());
            for (var worth : List.of(TurnOver.USUAL, new TurnOver.Worth(length + 1, 100))) {
                assertThat(store.turnOver(Folder.CLOCK, worth, _ -> {}).run(() -> false)).isEmpty();
            }
            assertThat(Files.size(folder.journal())).isEqualTo(length);
            assertThat(turn(store)).isTrue();
            save(store, 3, "щ".repeat(100_000), Samples.NOW);
            save(store, 1, "Новее", Samples.NOW);
            var third = new TurnOver.Worth(0, 3);
            assertThat(store.turnOver(Folder.CLOCK, third, _ -> {}).run(() -> false)).isEmpty();
        }
    }

    @Test
    void whatIsWrittenMeanwhileIsCarriedOver() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = filled(folder);
            var written = new AtomicInteger();
            var turned =
                    store.turnOver(
                                    Folder.CLOCK,
                                    ANY,
                                    step -> {
                                        if (step == TurnOver.Step.WRITTEN
                                                || step == TurnOver.Step.VERIFIED) {
                                            save(store, 2, "Между " + written, Samples.NOW);
                                            save(store, 3, "Между " + written, Samples.NOW);
                                            written.incrementAndGet();
                                        }
                                    })
                            .run(() -> false);
            assertThat(turned).isPresent();
            var last = store.lastSeq();
            save(store, 1, "После", Samples.NOW);
            folder.shut();
            Files.delete(folder.database());
            var again = folder.open();
            assertThat(texts(again)).containsExactly("Между 1", "Между 1", "После");
            assertThat(again.lastSeq()).isGreaterThan(last);
        }
    }

    /// The numbers go on where the database has seen more of them than the file has.
    @Test
    void aNumberGivenOutBeforeIsNotGivenOutAgain() throws Exception {
        var keys = VaultKeys.fresh();
        Files.createDirectories(temp.resolve("j"));
        try (var journal = Journal.open(temp.resolve("j"), keys.journal(), Folder.CLOCK)) {
            journal.append(new JournalRecord.HighWater(null, "", 0));
            journal.continueAfter(7);
            var from = journal.standing();
            journal.goOnIn(
                    new Journal.Successor() {
                        @Override
                        public Journal.Standing complete(Journal.Standing now) {
                            return from;
                        }

                        @Override
                        public void takePlace() {}
                    },
                    temp.resolve("j"));
            assertThat(journal.append(new JournalRecord.HighWater(null, "", 1))).isEqualTo(8);
            var bytes = Files.readAllBytes(temp.resolve("j").resolve(Journal.NAME));
            var mark = journal.mark();
            journal.append(new JournalRecord.HighWater(null, "", 2));
            assertThat(mark.revoke()).isTrue();
            assertThat(Files.readAllBytes(temp.resolve("j").resolve(Journal.NAME)))
                    .isEqualTo(bytes);
        }
    }

    @Test
    void aFailureAtAnyStepLeavesTheJournal() throws Exception {
        for (var failing :
                List.of(TurnOver.Step.WRITTEN, TurnOver.Step.VERIFIED, TurnOver.Step.CARRIED)) {
            for (var failure :
                    List.<Exception>of(
                            new IOException("no space"),
                            new NotSaved("journal", new IOException("no space")))) {
                try (var folder =
                        new Folder(temp.resolve(failing + failure.getClass().getSimpleName()))) {
                    var store = filled(folder);
                    var bytes = Files.readAllBytes(folder.journal());
                    assertThatThrownBy(() -> turn(store, failing, failure)).isEqualTo(failure);
                    assertThat(Files.readAllBytes(folder.journal())).isEqualTo(bytes);
                    leftNothing(folder);
                    save(store, 1, "Дальше", Samples.NOW);
                    assertThat(texts(folder.reopen())).contains("Дальше");
                }
            }
        }
    }

    private static void turn(Store store, TurnOver.Step at, Exception failure) throws Exception {
        store.turnOver(
                        Folder.CLOCK,
                        ANY,
                        step -> {
                            if (step == at && failure instanceof IOException io) {
                                throw io;
                            }
                            if (step == at) {
                                throw (RuntimeException) failure;
                            }
                        })
                .run(() -> false);
    }

    private static void leftNothing(Folder folder) {
        assertThat(folder.path().resolve(TurnOver.NAME)).doesNotExist();
        assertThat(folder.path().resolve("quarantine")).doesNotExist();
    }

    /// A folder stands where the new file was: the name cannot be given.
    @Test
    void aMoveThatFailsLeavesTheJournal() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = filled(folder);
            var bytes = Files.readAllBytes(folder.journal());
            var turned = folder.path().resolve(TurnOver.NAME);
            assertThatThrownBy(() ->
                            store.turnOver(
                                            Folder.CLOCK,
                                            ANY,
                                            step -> {
                                                if (step == TurnOver.Step.CARRIED) {
                                                    Files.delete(turned);
                                                }
                                            })
                                    .run(() -> false))
                    .isInstanceOf(IOException.class);
            assertThat(Files.readAllBytes(folder.journal())).isEqualTo(bytes);
            save(store, 1, "Дальше", Samples.NOW);
            assertThat(texts(folder.reopen())).contains("Дальше");
        }
    }

    /// Which of both files a power cut would leave is not sure then: nothing is promised until the
    /// journal has been read anew.
    @Test
    void whereTheNewNameIsNotSureASaveIsRefused() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = filled(folder);
            var texts = texts(store);
            var failure = new IOException("folder not on the disk");
            assertThatThrownBy(() -> turn(store, TurnOver.Step.MOVED, failure)).isEqualTo(failure);
            leftNothing(folder);
            assertThatThrownBy(() -> save(store, 1, "Дальше", Samples.NOW))
                    .isInstanceOf(NotSaved.class);
            assertThatThrownBy(() -> turn(store)).isInstanceOf(IOException.class);
            var again = folder.reopen();
            assertThat(again.opening().facts()).isEmpty();
            assertThat(texts(again)).isEqualTo(texts);
            save(again, 1, "Дальше", Samples.NOW);
            folder.shut();
            Files.delete(folder.database());
            assertThat(texts(folder.open())).contains("Дальше");
        }
    }

    /// The disk writes something else than it was given, or the journal has rotted unnoticed.
    @Test
    void aByteThatIsNotWhatItWasEndsIt() throws Exception {
        var dice = new SplittableRandom(7);
        for (var round = 0; round < 40; round++) {
            try (var folder = new Folder(temp.resolve("store" + round))) {
                var store = filled(folder);
                var spoilt =
                        round % 2 == 0 ? folder.path().resolve(TurnOver.NAME) : folder.journal();
                var bytes = new byte[1][];
                assertThatThrownBy(() ->
                                store.turnOver(
                                                Folder.CLOCK,
                                                ANY,
                                                step -> {
                                                    if (step == TurnOver.Step.WRITTEN) {
                                                        bytes[0] = flipped(spoilt, dice);
                                                        Files.write(spoilt, bytes[0]);
                                                    }
                                                })
                                        .run(() -> false))
                        .isInstanceOf(IOException.class);
                leftNothing(folder);
                if (round % 2 == 0) {
                    save(store, 1, "Дальше", Samples.NOW);
                    assertThat(texts(folder.reopen())).contains("Дальше");
                } else {
                    assertThat(Files.readAllBytes(folder.journal())).isEqualTo(bytes[0]);
                }
            }
        }
    }

    private static byte[] flipped(Path file, SplittableRandom dice) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
        return bytes;
    }

    @Test
    void stopsWhenToldAndLeavesNothing() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = filled(folder);
            var bytes = Files.readAllBytes(folder.journal());
            for (var asked : new int[] {0, 10, 30, 50}) {
                var times = new AtomicInteger();
                assertThatThrownBy(() ->
                                store.turnOver(Folder.CLOCK, ANY, _ -> {})
                                        .run(() -> times.getAndIncrement() == asked))
                        .isInstanceOf(BackupFile.Stopped.class);
                leftNothing(folder);
            }
            assertThat(Files.readAllBytes(folder.journal())).isEqualTo(bytes);
        }
    }

    @Test
    void whatAKillLeftIsRemoved() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            filled(folder);
            folder.shut();
            Files.write(folder.path().resolve(TurnOver.NAME), new byte[] {1, 2, 3});
            assertThat(folder.open().opening().facts()).isEmpty();
            leftNothing(folder);
        }
    }
}
