package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.Delivery;
import pult.domain.change.OutboxEntry;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Crashes, lost and damaged files.
final class StoreRecoveryTest {
    private static final String MARKER = "ЖарПтицаМаркер";

    @TempDir Path temp;

    private Folder folder(String name) {
        return new Folder(temp.resolve(name));
    }

    private static Change put(Store store, long number, Action action) {
        var change = Samples.change(Folder.visible(store, number), action);
        store.outbox().put(change, null);
        return change;
    }

    @Test
    void survivesACutAtAnyMoment() {
        try (var live = folder("live")) {
            var store = live.open();
            Folder.pull(store, Samples.appeal(1), Samples.appeal(2));
            var made = new ArrayList<Change>();
            for (var step = 0; step < 6; step++) {
                made.add(put(store, 1 + step % 2, new Action.Note("шаг " + step)));
                try (var cut = live.copyTo(temp.resolve("cut" + step))) {
                    var again = cut.open();
                    assertThat(again.outbox().waiting())
                            .extracting(OutboxEntry::change)
                            .isEqualTo(made);
                    assertThat(Folder.visible(again, 1)).isEqualTo(Folder.visible(store, 1));
                    assertThat(Folder.visible(again, 2)).isEqualTo(Folder.visible(store, 2));
                }
            }
        }
    }

    /// Nothing can be brought back, and nothing is said to be kept.
    @Test
    void saysThatWorkIsGoneWithBothFiles() throws Exception {
        try (var live = folder("live")) {
            put(filled(live), 1, new Action.Note("не найти"));
            live.shut();
            Files.delete(live.journal());
            Files.delete(live.database());
            assertThat(live.open().opening().facts())
                    .containsExactly(new Opening.Fact.WorkMissing());
            assertThat(live.reopen().opening().facts()).as("said once").isEmpty();
            live.shut();
            Files.delete(live.journal());
            Files.write(live.database(), new byte[] {1, 2, 3});
            assertThat(live.open().opening().facts())
                    .as("not that drafts are kept")
                    .containsExactly(new Opening.Fact.WorkMissing());
        }
    }

    /// The database is opened beside the journal: it must let go of its file when the journal
    /// fails.
    @Test
    void opensOnceTheJournalCanBeReadAgain() throws Exception {
        try (var live = folder("live")) {
            var made = put(filled(live), 1, new Action.Note("не потерять"));
            live.shut();
            var aside = temp.resolve("aside");
            Files.move(live.journal(), aside);
            Files.createDirectory(live.journal());
            assertThatThrownBy(live::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(VaultFailure.class);
            Files.delete(live.journal());
            Files.move(aside, live.journal());
            var again = live.open();
            assertThat(again.opening().facts()).isEmpty();
            assertThat(again.outbox().waiting())
                    .extracting(OutboxEntry::change)
                    .containsExactly(made);
        }
    }

    private static Store filled(Folder folder) {
        var store = folder.open();
        Folder.pull(store, Samples.appeal(1));
        return store;
    }

    @Test
    void appliesWhatOnlyTheJournalHas() throws Exception {
        Path journal;
        Change answer;
        try (var live = folder("live")) {
            var store = live.open();
            Folder.pull(store, Samples.appeal(1), Samples.appeal(2));
            live.shut();
            try (var older = live.copyTo(temp.resolve("older"))) {
                store = live.open();
                put(store, 1, new Action.TakeToWork());
                answer = put(store, 2, Samples.answer("Ответ"));
                store.drafts()
                        .save(
                                new Draft(
                                        new AppealId(1),
                                        Draft.Kind.ANSWER,
                                        "недописано",
                                        Samples.NOW));
                journal = Files.copy(live.journal(), temp.resolve("journal"));
                Files.copy(
                        journal,
                        older.journal(),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                var again = older.open();

                assertThat(again.opening().facts()).hasSize(1);
                assertThat(again.opening().facts().getFirst())
                        .isInstanceOf(Opening.Fact.Replayed.class);
                assertThat(Folder.visible(again, 1).assignee()).isEqualTo(Samples.ME);
                assertThat(Folder.visible(again, 2).state()).isEqualTo(AppealState.ON_APPROVAL);
                assertThat(again.outbox().waiting().getLast().change()).isEqualTo(answer);
                assertThat(again.drafts().list()).hasSize(1);
                assertThat(again.appeals().rows(new long[] {1}).getFirst().drafted()).isTrue();
            }
        }
    }

    @Test
    void aNoteMadeElsewhereLeavesTheDraftWhenTheJournalIsReadAgain() throws Exception {
        try (var live = folder("live")) {
            var store = live.open();
            Folder.pull(store, Samples.appeal(1), Samples.appeal(2));
            live.shut();
            try (var older = live.copyTo(temp.resolve("older"))) {
                store = live.open();
                for (var number : List.of(1L, 2L)) {
                    store.drafts()
                            .save(
                                    new Draft(
                                            new AppealId(number),
                                            Draft.Kind.NOTE,
                                            "начато",
                                            Samples.NOW));
                }
                store.outbox()
                        .putBeside(
                                Samples.change(
                                        Folder.visible(store, 1), new Action.Note("из списка")));
                put(store, 2, new Action.Note("из карточки"));
                Files.copy(
                        live.journal(),
                        older.journal(),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                assertThat(older.open().drafts().list())
                        .singleElement()
                        .satisfies(d -> assertThat(d.draft().appeal()).isEqualTo(new AppealId(1)));
            }
        }
    }

    @Test
    void bringsUnsentWorkBackWhenTheDatabaseIsGone() throws Exception {
        try (var live = folder("live")) {
            var store = live.open();
            Folder.pull(store, Samples.appeal(1), Samples.appeal(2), Samples.appeal(3));
            var sent = put(store, 3, new Action.TakeToWork());
            store.replica()
                    .settle(
                            sent.id(),
                            new Delivery.Accepted(
                                    Samples.next(
                                            Samples.appeal(3),
                                            AppealState.IN_PROGRESS,
                                            Samples.ME,
                                            null,
                                            null),
                                    "57-3",
                                    Samples.NOW));
            var take = put(store, 1, new Action.TakeToWork());
            var answer = put(store, 2, Samples.answer("Ответ"));
            store.drafts()
                    .save(new Draft(new AppealId(1), Draft.Kind.ANSWER, "недописано", Samples.NOW));
            live.shut();
            var before = live.database();
            Files.delete(before);
            store = live.open();

            assertThat(live.database()).isNotEqualTo(before);
            assertThat(store.opening().facts()).contains(new Opening.Fact.DatabaseMissing());
            assertThat(store.replica().bookmark().cursor()).isEmpty();
            assertThat(store.outbox().waiting())
                    .extracting(OutboxEntry::change)
                    .containsExactly(take, answer);
            assertThat(store.outbox().waiting().getFirst().topic()).isEqualTo("Уличное освещение");
            assertThat(store.outbox().sent(9).getFirst().number()).isEqualTo("57-3");
            assertThat(store.drafts().list()).hasSize(1);
            assertThat(store.replica().pending())
                    .as("what never left waits for its appeal")
                    .isEmpty();
            assertThat(store.outbox().waiting())
                    .extracting(OutboxEntry::hindrance)
                    .containsOnly(new OutboxEntry.Hindrance.NoAppeal());

            Folder.pull(
                    store,
                    Samples.appeal(1),
                    Samples.next(Samples.appeal(2), AppealState.REGISTERED, null, null, null));
            assertThat(Folder.visible(store, 1).assignee()).isEqualTo(Samples.ME);
            assertThat(store.replica().pending()).hasSize(1);
            assertThat(store.outbox().needsAttention().getFirst().reason())
                    .isEqualTo("changed_meanwhile");
        }
    }

    @Test
    void replacesADatabaseOfAnotherKeyOrOfNoise() throws Exception {
        try (var live = folder("live")) {
            var store = live.open();
            Folder.pull(store, Samples.appeal(1));
            var take = put(store, 1, new Action.TakeToWork());
            live.shut();
            var bytes = new byte[64 * 1024];
            new Random(5).nextBytes(bytes);
            Files.write(live.database(), bytes);
            store = live.open();

            assertThat(store.opening().facts().getFirst())
                    .isInstanceOfSatisfying(
                            Opening.Fact.DatabaseDamaged.class,
                            fact ->
                                    assertThat(fact.quarantined())
                                            .exists()
                                            .hasBinaryContent(bytes));
            assertThat(store.outbox().waiting().getFirst().change()).isEqualTo(take);
            store = live.reopen();
            assertThat(store.opening().facts()).isEmpty();
        }
    }

    @Test
    void findsRowsThatAreNotWhatWasWritten() throws Exception {
        try (var live = folder("live")) {
            var store = live.open();
            Folder.pull(store, Samples.appeal(1), Samples.appeal(2));
            var take = put(store, 1, new Action.TakeToWork());
            live.shut();
            tamper(
                    live,
                    "UPDATE appeal_body SET sealed = (SELECT sealed FROM appeal_body WHERE id = 2)"
                            + " WHERE id = 1");
            store = live.open();
            var damaged = store;
            assertThatThrownBy(() -> damaged.appeals().find(new AppealId(1)))
                    .isInstanceOf(StoreDamaged.class);
            assertThat(damaged.appeals().find(new AppealId(2))).isPresent();

            store = live.reopen();
            assertThat(store.opening().facts().getFirst())
                    .isInstanceOf(Opening.Fact.DatabaseDamaged.class);
            assertThat(store.outbox().waiting().getFirst().change()).isEqualTo(take);
            Folder.pull(store, Samples.appeal(1));
            assertThat(Folder.visible(store, 1).assignee()).isEqualTo(Samples.ME);
        }
    }

    @Test
    void findsANarrowRowThatDoesNotAgree() throws Exception {
        try (var live = folder("live")) {
            Folder.pull(live.open(), Samples.appeal(1));
            live.shut();
            tamper(live, "UPDATE appeal SET due_at = due_at + 86400000");
            var store = live.open();
            assertThatThrownBy(() -> store.appeals().find(new AppealId(1)))
                    .isInstanceOf(StoreDamaged.class);
        }
    }

    @Test
    void findsMissingRowsAtOpening() throws Exception {
        try (var live = folder("live")) {
            Folder.pull(live.open(), Samples.appeal(1), Samples.appeal(2));
            live.shut();
            tamper(live, "DELETE FROM appeal WHERE id = 2");
            var store = live.open();
            assertThat(store.opening().facts().getFirst())
                    .isInstanceOf(Opening.Fact.DatabaseDamaged.class);
        }
    }

    private static void tamper(Folder folder, String sql) throws VaultFailure, SQLException {
        try (var vault = Vault.open(folder.path(), new VaultKeys.Unlock.Training(), Folder.CLOCK)) {
            var file = new DbFile(vault.folder(), vault.database(), vault.keys());
            try (var owner = file.prepare()) {
                Migrations.execute(owner, sql);
            }
        }
    }

    @Test
    void comesBackFromFlipsAnywhereInTheDatabase() throws Exception {
        try (var live = folder("live")) {
            var store = live.open();
            for (var page = 0; page < 3; page++) {
                Folder.pull(
                        store,
                        java.util.stream.LongStream.range(page * 200 + 1, page * 200 + 201)
                                .mapToObj(Samples::synthetic)
                                .toArray(pult.domain.appeal.Appeal[]::new));
            }
            store.replica().finishFirstLoad();
            var number = store.appeals().ids(QueueQuery.ALL.onlyUnassigned(), 1)[0];
            var note = put(store, number, new Action.Note("Проверить"));
            live.shut();
            var random = new Random(11);
            for (var round = 0; round < 40; round++) {
                try (var cut = live.copyTo(temp.resolve("flip" + round))) {
                    flip(cut.database(), random);
                    readAll(cut, note);
                }
            }
        }
    }

    private static void flip(Path file, Random random) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (random.nextInt(4) == 0) {
            Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            return;
        }
        for (var flips = 0; flips < 20; flips++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file, bytes);
    }

    /// Wrong texts are never shown; the action is there after two openings at the most.
    private static void readAll(Folder folder, Change note) {
        var store = folder.open();
        try {
            for (var id : store.appeals().ids(QueueQuery.ALL, Integer.MAX_VALUE)) {
                store.appeals()
                        .find(new AppealId(id))
                        .filter(a -> a.id().equals(note.appeal()) == false)
                        .ifPresent(a -> assertThat(a).isEqualTo(Samples.synthetic(id)));
            }
            store.outbox().waiting();
        } catch (StoreDamaged | StoreFailure e) {
            store = folder.reopen();
            assertThat(store.opening().facts()).isNotEmpty();
        }
        assertThat(store.outbox().waiting()).extracting(OutboxEntry::change).containsExactly(note);
    }

    @Test
    void writesAgainWhatTheJournalLost() throws Exception {
        try (var live = folder("live")) {
            var store = live.open();
            Folder.pull(store, Samples.appeal(1), Samples.appeal(2));
            var take = put(store, 1, new Action.TakeToWork());
            var note = put(store, 2, new Action.Note("Звонил"));
            var seq = store.lastSeq();
            live.shut();
            Files.write(live.journal(), JournalScan.MAGIC);
            store = live.open();
            assertThat(store.opening().facts().getFirst())
                    .isInstanceOf(Opening.Fact.JournalShort.class);
            assertThat(store.lastSeq()).isGreaterThan(seq);
            live.shut();
            Files.delete(live.database());
            store = live.open();
            assertThat(store.outbox().needsAttention()).isEmpty();
            assertThat(store.outbox().waiting())
                    .extracting(OutboxEntry::change)
                    .containsExactly(take, note);
        }
    }

    @Test
    void lessTrustWhenJournalAndDatabaseAreBothDamaged() throws Exception {
        try (var live = folder("live")) {
            var store = live.open();
            Folder.pull(store, Samples.appeal(1), Samples.appeal(2));
            var length = Files.size(live.journal());
            var take = put(store, 1, new Action.TakeToWork());
            var lost = (int) Files.size(live.journal());
            put(store, 2, new Action.Note("Звонил"));
            var later = put(store, 2, new Action.Note("Ещё раз"));
            live.shut();
            var bytes = Files.readAllBytes(live.journal());
            bytes[lost + 30] ^= 1;
            Files.write(live.journal(), bytes);
            Files.delete(live.database());
            store = live.open();

            assertThat(length).isLessThan(lost);
            assertThat(store.opening().facts().getFirst())
                    .isInstanceOf(Opening.Fact.JournalDamaged.class);
            assertThat(store.outbox().waiting())
                    .extracting(OutboxEntry::change)
                    .containsExactly(later);
            assertThat(store.outbox().needsAttention())
                    .extracting(OutboxEntry::change)
                    .containsExactly(take);
            assertThat(store.outbox().needsAttention().getFirst().reason())
                    .isEqualTo(Ledger.JOURNAL_DAMAGED);
        }
    }

    @Test
    void leavesNothingReadableOnTheDisk() throws Exception {
        try (var live = folder("live")) {
            var store = live.open();
            Folder.pull(
                    store,
                    Samples.appeal(1, 1, AppealState.REGISTERED, null, MARKER + " в обращении"));
            put(store, 1, new Action.Note(MARKER + " в заметке"));
            store.drafts().save(new Draft(new AppealId(1), Draft.Kind.ANSWER, MARKER, Samples.NOW));
            store.preferences().put("поиск", MARKER);
            store.replica().finishFirstLoad();
            store.appeals().ids(QueueQuery.ALL, 10);
            assertNoMarker(live.path());
            live.shut();
            assertNoMarker(live.path());
        }
    }

    private static void assertNoMarker(Path folder) throws IOException {
        var markers =
                List.of(
                        hex(MARKER, StandardCharsets.UTF_8),
                        hex(MARKER, StandardCharsets.UTF_16BE),
                        hex(MARKER, StandardCharsets.UTF_16LE),
                        hex("79001112233", StandardCharsets.UTF_8));
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (var marker : markers) {
                    assertThat(content.contains(marker)).as(file.toString()).isFalse();
                }
            }
        }
    }

    private static String hex(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
