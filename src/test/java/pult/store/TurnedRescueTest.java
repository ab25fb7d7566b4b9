package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// Copies from before and after the journal was turned over give back what it lost, and nothing
/// that was superseded meanwhile.
final class TurnedRescueTest {
    private static final int ROUNDS = Boolean.getBoolean("pult.deep") ? 200 : 8;

    @TempDir Path temp;

    private static void copy(Store store, int day) throws Exception {
        var clock = Clock.offset(Folder.CLOCK, Duration.ofDays(day));
        store.backups(clock, _ -> {}).make(() -> false);
    }

    private static void turn(Store store) throws IOException {
        assertThat(store.turnOver(Folder.CLOCK, TurnOverTest.ANY, _ -> {}).run(() -> false))
                .isPresent();
    }

    private static Store filled(Folder folder) {
        var store = TurnOverTest.filled(folder);
        var note = Samples.change(Folder.visible(store, 1), new Action.Note("Ждёт"));
        store.outbox().put(note, null);
        return store;
    }

    private static boolean restored(Store store) {
        return store.opening().facts().stream()
                .anyMatch(Opening.Fact.JournalRestored.class::isInstance);
    }

    private static List<JournalRecord> records(Folder folder) throws Exception {
        return TurnOverTest.records(folder);
    }

    /// All copies but the oldest.
    private static void spoilNewer(Folder folder) throws IOException {
        try (var copies = Files.list(folder.path().resolve("backup"))) {
            for (var copy : copies.sorted().skip(1).toList()) {
                var bytes = Files.readAllBytes(copy);
                bytes[bytes.length / 2] ^= 1;
                Files.write(copy, bytes);
            }
        }
    }

    private static void flip(Path file, int within, int flips, SplittableRandom dice)
            throws IOException {
        var bytes = Files.readAllBytes(file);
        for (var flip = 0; flip < flips; flip++) {
            bytes[dice.nextInt(within)] ^= (byte) (1 << dice.nextInt(8));
        }
        Files.write(file, bytes);
    }

    @Test
    void aDamagedTurnedJournalGetsBackWhatItLost() throws Exception {
        var seed = Long.getLong("turned.seed", System.nanoTime());
        System.out.println("damaged turned journals: -Dturned.seed=" + seed);
        var dice = new SplittableRandom(seed);
        for (var round = 0; round < ROUNDS; round++) {
            var older = round % 2 == 0;
            try (var folder = new Folder(temp.resolve("store" + round))) {
                var store = filled(folder);
                copy(store, 0);
                turn(store);
                var turned = (int) Files.size(folder.journal());
                TurnOverTest.save(store, 2, "После", Samples.NOW);
                copy(store, 1);
                var copied = (int) Files.size(folder.journal());
                TurnOverTest.save(store, 3, "Позже копий", Samples.NOW);
                var shown = OldHistory.shown(store);
                folder.shut();
                var before = records(folder);
                if (older) {
                    spoilNewer(folder);
                }
                flip(folder.journal(), older ? turned : copied, 1 + dice.nextInt(8), dice);
                if (dice.nextBoolean()) {
                    Files.delete(folder.database());
                }
                store = folder.open();
                assertThat(restored(store)).as("round %s", round).isTrue();
                OldHistory.same(store, shown);
                folder.shut();
                if (!older) {
                    assertThat(records(folder)).startsWith(before.toArray(JournalRecord[]::new));
                }
                Files.delete(folder.database());
                OldHistory.same(folder.open(), shown);
            }
        }
    }

    @Test
    void aLostJournalComesBackFromATurnedCopy() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = filled(folder);
            copy(store, 0);
            turn(store);
            copy(store, 1);
            var shown = OldHistory.shown(store);
            Files.copy(folder.journal(), temp.resolve("journal"));
            folder.shut();
            Files.delete(folder.journal());
            Files.delete(folder.database());
            store = folder.open();
            assertThat(restored(store)).isTrue();
            OldHistory.same(store, shown);
            assertThat(Files.size(folder.journal()))
                    .isLessThan(Files.size(temp.resolve("journal")) + 1000);
        }
    }

    /// The journal is the one of before, and has lost something too.
    @Test
    void aWholeJournalAndATurnedCopyAreOneHistory() throws Exception {
        var dice = new SplittableRandom(11);
        for (var round = 0; round < ROUNDS; round++) {
            try (var folder = new Folder(temp.resolve("store" + round))) {
                var store = filled(folder);
                var whole = Files.copy(folder.journal(), temp.resolve("whole" + round));
                turn(store);
                TurnOverTest.save(store, 2, "После", Samples.NOW);
                copy(store, 1);
                var shown = OldHistory.shown(store);
                folder.shut();
                Files.copy(whole, folder.journal(), StandardCopyOption.REPLACE_EXISTING);
                Files.delete(folder.database());
                if (round > 0) {
                    flip(folder.journal(), (int) Files.size(whole), round, dice);
                }
                store = folder.open();
                assertThat(restored(store)).isTrue();
                OldHistory.same(store, shown);
                folder.shut();
                assertThat(records(folder)).as("no gap").isNotEmpty();
            }
        }
    }

    /// Its first records have the numbers of what is superseded in the copy.
    @Test
    void aTurnedCopyOfAnotherHistoryIsLeftAlone() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = filled(folder);
            turn(store);
            copy(store, 0);
            folder.shut();
            var keys = VaultKeys.opened(KeyFile.read(folder.path()).openKey());
            var first = records(folder).subList(0, 2);
            Files.delete(folder.journal());
            Files.delete(folder.database());
            var aside = temp.resolve("aside");
            Files.move(folder.path().resolve("backup"), aside);
            try (var journal = Journal.open(folder.path(), keys.journal(), Folder.CLOCK)) {
                journal.append(first);
                for (var number = 0; number < 5; number++) {
                    journal.append(
                            new JournalRecord.DraftSaved(
                                    new Draft(
                                            new AppealId(1),
                                            Draft.Kind.ANSWER,
                                            "Другая история " + number,
                                            Samples.NOW)));
                }
            }
            Files.move(aside, folder.path().resolve("backup"));
            store = folder.open();
            assertThat(restored(store)).isFalse();
            assertThat(store.drafts().list())
                    .extracting(one -> one.draft().text())
                    .containsExactly("Другая история 4");
        }
    }
}
