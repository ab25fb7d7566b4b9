package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// A copy is named only after it gave back what it was made of.
final class BackupTest {
    private static final int DAMAGES = Boolean.getBoolean("pult.deep") ? 2000 : 60;

    @TempDir Path temp;

    /// Some of everything a journal holds.
    private static Store day(Folder folder) {
        var store = folder.open();
        Folder.pull(
                store, Samples.appeal(1), Samples.appeal(2), Samples.appeal(3), Samples.appeal(4));
        store.outbox().put(Samples.change(Folder.visible(store, 1), Samples.answer("Ответ")), null);
        var refused = Samples.change(Folder.visible(store, 2), new Action.Note("Можно?"));
        store.outbox().put(refused, null);
        store.replica().settle(refused.id(), new Delivery.Refused("forbidden", null));
        var undone = Samples.change(Folder.visible(store, 3), new Action.Note("Ошибка"));
        store.outbox().put(undone, null);
        assertThat(store.outbox().undo(undone.id())).isTrue();
        draft(store, 4, "Уважаемая Ирина Петровна! ".repeat(2000));
        return store;
    }

    private static void draft(Store store, long number, String text) {
        store.drafts().save(new Draft(new AppealId(number), Draft.Kind.ANSWER, text, Samples.NOW));
    }

    private static List<Path> files(Folder folder) throws IOException {
        var place = folder.path().resolve("backup");
        if (!Files.exists(place)) {
            return List.of();
        }
        try (var all = Files.list(place)) {
            return all.sorted().toList();
        }
    }

    @Test
    void isMadeAndVerified() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            assertThat(store.backups().last()).isEmpty();
            var made = store.backups().make(() -> false);
            assertThat(store.backups().last()).contains(made);
            assertThat(made.bytes()).isGreaterThan(Files.size(folder.journal()));
            assertThat(files(folder)).singleElement().asString().endsWith(".pultcopy");
            assertThat(folder.path().resolve("backup.check")).doesNotExist();
            var before = store.lastSeq();
            draft(store, 4, "Дальше");
            assertThat(store.lastSeq()).isEqualTo(before + 1);
            store = folder.reopen();
            assertThat(store.opening().facts()).isEmpty();
            assertThat(store.backups().last()).contains(made);
        }
    }

    @Test
    void saysNothingInClear() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            store.preferences().put("window", "marker-of-a-preference");
            store.backups().make(() -> false);
            var text =
                    Files.readString(
                            files(folder).getFirst(), java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain("marker-of-a-preference");
        }
    }

    /// What happened to the file between its writing and the check.
    private static Backups damaged(Store store, Backups.Between damage) {
        return store.backups(Folder.CLOCK, damage);
    }

    @Test
    void aDamagedOneIsNeverNamed() throws Exception {
        var seed = Long.getLong("backup.seed", System.nanoTime());
        System.out.println("damages of copies: -Dbackup.seed=" + seed);
        var dice = new SplittableRandom(seed);
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            for (var count = 0; count < DAMAGES; count++) {
                var number = count;
                var what = new String[1];
                var backups = damaged(store, file -> what[0] = spoil(file, number, dice));
                assertThatThrownBy(() -> backups.make(() -> false))
                        .as(() -> "damage " + what[0])
                        .isInstanceOfSatisfying(
                                Backups.NotMade.class,
                                e -> assertThat(e.trouble()).isEqualTo(Backups.Trouble.CHECK));
                assertThat(files(folder)).as("damage %s", what[0]).isEmpty();
            }
            store.backups().make(() -> false);
            assertThat(files(folder)).hasSize(1);
        }
    }

    /// Each region in turn: magic, length of the head, head, frames, the first chunk, the middle,
    /// the last bytes, an end cut off, bytes behind the end.
    private static String spoil(Path file, int number, SplittableRandom dice) throws IOException {
        var bytes = Files.readAllBytes(file);
        var head = 12 + java.nio.ByteBuffer.wrap(bytes, 8, 4).getInt();
        var region = number % 9;
        var at =
                switch (region) {
                    case 0 -> dice.nextInt(8);
                    case 1 -> 8 + dice.nextInt(4);
                    case 2 -> 12 + dice.nextInt(head - 12);
                    case 3 -> head + dice.nextInt(5);
                    case 4 -> head + 5 + dice.nextInt(1000);
                    case 5 -> head + dice.nextInt(bytes.length - head);
                    case 6 -> bytes.length - 1 - dice.nextInt(16);
                    default -> 0;
                };
        if (region == 7) {
            var cut = dice.nextInt(bytes.length);
            Files.write(file, java.util.Arrays.copyOf(bytes, cut));
            return "cut at " + cut + " of " + bytes.length;
        }
        if (region == 8) {
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length + 1 + dice.nextInt(100)));
            return "longer";
        }
        bytes[at] ^= (byte) (1 << dice.nextInt(8));
        Files.write(file, bytes);
        return "flip at " + at + " of " + bytes.length + ", head " + head;
    }

    @Test
    void aWholeCopyOfAnotherMomentIsNotBelieved() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            store.backups().make(() -> false);
            var earlier = Files.readAllBytes(files(folder).getFirst());
            draft(store, 4, "Дальше");
            var backups = damaged(store, file -> Files.write(file, earlier));
            assertThatThrownBy(() -> backups.make(() -> false)).isInstanceOf(Backups.NotMade.class);
        }
    }

    @Test
    void stopsWhenToldAndLeavesNothing() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            var asked = new AtomicInteger();
            for (var after = 0; after < 6; after++) {
                var allowed = after;
                asked.set(0);
                try {
                    store.backups().make(() -> asked.getAndIncrement() >= allowed);
                } catch (Backups.NotMade e) {
                    assertThat(e.trouble()).isEqualTo(Backups.Trouble.STOPPED);
                    assertThat(files(folder)).isEmpty();
                    assertThat(folder.path().resolve("backup.check")).doesNotExist();
                }
            }
        }
    }

    @Test
    void sevenDaysAreKeptAndTheRichestCopyAlways() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            var shelf =
                    new BackupShelf(
                            folder.path(),
                            VaultKeys.opened(KeyFile.read(folder.path()).openKey()).name());
            for (var day = 0; day < 10; day++) {
                draft(store, 4, "День " + day);
                store.backups(Clock.offset(Folder.CLOCK, Duration.ofDays(day)), file -> {})
                        .make(() -> false);
                store.backups(
                                Clock.offset(Folder.CLOCK, Duration.ofDays(day).plusHours(1)),
                                file -> {})
                        .make(() -> false);
            }
            assertThat(shelf.items()).hasSize(BackupShelf.DAYS);
            assertThat(shelf.items().getLast().head().madeAt())
                    .isEqualTo(Samples.NOW.plus(Duration.ofDays(3)).plus(Duration.ofHours(1)));
            // A journal that lost its records: the later, poorer copies do not push out the last
            // one that knew more.
            var richest = shelf.items().getFirst();
            folder.shut();
            Files.delete(folder.journal());
            Files.delete(folder.database());
            try (var all = Files.list(folder.path().resolve("backup"))) {
                for (var file : new ArrayList<>(all.toList())) {
                    if (!file.equals(richest.file())) {
                        Files.delete(file);
                    }
                }
            }
            var aside = temp.resolve(richest.file().getFileName());
            Files.move(richest.file(), aside);
            var poorer = folder.open();
            Files.move(aside, richest.file());
            for (var day = 20; day < 30; day++) {
                poorer.backups(Clock.offset(Folder.CLOCK, Duration.ofDays(day)), file -> {})
                        .make(() -> false);
            }
            assertThat(shelf.items()).hasSize(BackupShelf.DAYS + 1);
            assertThat(shelf.items()).extracting(BackupShelf.Item::file).contains(richest.file());
        }
    }

    @Test
    void goesWhereTheOperatorChose() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            var other = temp.resolve("elsewhere");
            store.backups().folder(other);
            store.backups().make(() -> false);
            assertThat(files(folder)).isEmpty();
            assertThat(other).isDirectoryContaining("glob:**.pultcopy");
            assertThat(folder.reopen().backups().last()).isPresent();
        }
    }

    @Test
    void aFolderThatIsAFileIsTold() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            store.backups().folder(Files.createFile(temp.resolve("a file")));
            assertThatThrownBy(() -> store.backups().make(() -> false))
                    .isInstanceOfSatisfying(
                            Backups.NotMade.class,
                            e -> assertThat(e.trouble()).isEqualTo(Backups.Trouble.FOLDER));
        }
    }

    @Test
    void aPersonalFolderIsCheckedWithoutItsPassphrase() throws Exception {
        var phrase = "correct horse battery".toCharArray();
        var path = temp.resolve("personal");
        try (var vault = Vault.create(path, new VaultKeys.Unlock.Passphrase(phrase), Folder.CLOCK);
                var store = Store.open(vault, ZoneOffset.UTC, Folder.CLOCK)) {
            Folder.pull(store, Samples.appeal(1));
            draft(store, 1, "Личное");
            assertThat(store.backups().make(() -> false).bytes()).isPositive();
        }
    }

    private static java.util.Map<String, String> work(Store store) {
        var work = new java.util.TreeMap<String, String>();
        store.drafts()
                .list()
                .forEach(d -> work.put("draft " + d.draft().appeal(), digest(d.draft().text())));
        store.outbox().waiting().forEach(e -> work.put(e.change().id().toString(), "waits"));
        store.outbox().needsAttention().forEach(e -> work.put(e.change().id().toString(), "asks"));
        return work;
    }

    /// Short enough for the message of a failure.
    private static String digest(String text) {
        return text.length() + " characters " + text.hashCode();
    }

    private static long restored(Store store) {
        return store.opening().facts().stream()
                .filter(Opening.Fact.JournalRestored.class::isInstance)
                .mapToLong(f -> ((Opening.Fact.JournalRestored) f).records())
                .sum();
    }

    @Test
    void aLostJournalAndDatabaseComeBackFromTheCopy() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            var name = store.clientName();
            store.preferences().put("choices", "DARK 120");
            store.backups().make(() -> false);
            var before = work(store);
            assertThat(before).hasSize(4);
            folder.shut();
            Files.delete(folder.journal());
            Files.delete(folder.database());
            store = folder.open();
            assertThat(restored(store)).isPositive();
            assertThat(work(store)).isEqualTo(before);
            assertThat(store.clientName()).isEqualTo(name);
            assertThat(store.preferences().get("choices")).contains("DARK 120");
            assertThat(folder.reopen().opening().facts()).isEmpty();
        }
    }

    @Test
    void filesAttachedAndNotSentComeBackWithTheCopy() throws Exception {
        var content = "снимок двора".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            var held = store.files().attach(new AppealId(2), "двор.txt", content);
            store.backups().make(() -> false);
            folder.shut();
            Files.delete(folder.journal());
            try (var all = Files.walk(folder.path())) {
                for (var file :
                        all.filter(Files::isRegularFile)
                                .filter(one ->
                                        one.toString().endsWith(".mv.db")
                                                || one.getParent().endsWith("files"))
                                .toList()) {
                    Files.delete(file);
                }
            }
            store = folder.open();
            assertThat(store.files().ofDraft(new AppealId(2)))
                    .extracting(file -> file.id())
                    .containsExactly(held.id());
            assertThat(store.files().read(held.id())).contains(content);
        }
    }

    @Test
    void whatIsNewerThanTheCopyIsNeverLost() throws Exception {
        var seed = Long.getLong("union.seed", System.nanoTime());
        System.out.println("damaged journals with a copy: -Dunion.seed=" + seed);
        var dice = new SplittableRandom(seed);
        for (var round = 0; round < 12; round++) {
            try (var folder = new Folder(temp.resolve("store" + round))) {
                var store = day(folder);
                store.backups().make(() -> false);
                var copied = (int) Files.size(folder.journal());
                draft(store, 2, "Позже копии");
                var later = Samples.change(Folder.visible(store, 4), new Action.Note("Тоже позже"));
                store.outbox().put(later, null);
                var before = work(store);
                folder.shut();
                var bytes = Files.readAllBytes(folder.journal());
                for (var flips = 0; flips < 1 + round; flips++) {
                    bytes[dice.nextInt(copied)] ^= (byte) (1 << dice.nextInt(8));
                }
                Files.write(folder.journal(), bytes);
                if (round % 2 == 0) {
                    Files.delete(folder.database());
                }
                store = folder.open();
                assertThat(restored(store)).as("round %s", round).isPositive();
                assertThat(work(store)).as("round %s", round).isEqualTo(before);
                assertThat(folder.reopen().opening().facts()).isEmpty();
            }
        }
    }

    @Test
    void anEndCutOffComesBack() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            store.backups().make(() -> false);
            var before = work(store);
            folder.shut();
            var bytes = Files.readAllBytes(folder.journal());
            Files.write(folder.journal(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
            Files.delete(folder.database());
            store = folder.open();
            assertThat(restored(store)).isPositive();
            assertThat(work(store)).isEqualTo(before);
        }
    }

    @Test
    void aCopyOfAnotherHistoryIsLeftAlone() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            draft(store, 2, "Одна история");
            store.backups().make(() -> false);
            folder.shut();
            Files.delete(folder.journal());
            Files.delete(folder.database());
            var aside = temp.resolve("aside");
            Files.move(folder.path().resolve("backup"), aside);
            store = folder.open();
            draft(store, 3, "Другая история");
            var before = work(store);
            folder.shut();
            Files.move(aside, folder.path().resolve("backup"));
            store = folder.open();
            assertThat(restored(store)).isZero();
            assertThat(work(store)).isEqualTo(before);
        }
    }

    @Test
    void aDamagedCopyIsPassedOver() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            store.backups().make(() -> false);
            store.backups(Clock.offset(Folder.CLOCK, Duration.ofDays(1)), file -> {})
                    .make(() -> false);
            var before = work(store);
            folder.shut();
            var newest = files(folder).getLast();
            var bytes = Files.readAllBytes(newest);
            bytes[bytes.length / 2] ^= 1;
            Files.write(newest, bytes);
            Files.delete(folder.journal());
            Files.delete(folder.database());
            store = folder.open();
            assertThat(restored(store)).isPositive();
            assertThat(work(store)).isEqualTo(before);
        }
    }

    /// A clock that a test moves.
    private static final class Moved extends Clock {
        private java.time.Instant now = Samples.NOW;

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public java.time.Instant instant() {
            return now;
        }
    }

    @Test
    void onceADayAtAQuietMoment() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            var clock = new Moved();
            var quiet = new java.util.concurrent.atomic.AtomicBoolean();
            var tries = new AtomicInteger();
            var fails = new java.util.concurrent.atomic.AtomicBoolean();
            var backups =
                    store.backups(
                            clock,
                            file -> {
                                tries.incrementAndGet();
                                if (fails.get()) {
                                    throw new IOException("refused");
                                }
                            });
            try (var loop = new BackupLoop(backups, quiet::get, ZoneOffset.UTC, clock)) {
                loop.look();
                assertThat(tries).as("somebody writes").hasValue(0);
                quiet.set(true);
                loop.look();
                loop.look();
                assertThat(tries).as("one a day").hasValue(1);

                clock.now = clock.now.plus(Duration.ofDays(1));
                fails.set(true);
                loop.look();
                loop.look();
                assertThat(tries).as("a failure is not repeated at once").hasValue(2);
                assertThat(loop.state().trouble()).isEqualTo(Backups.Trouble.DISK);
                assertThat(loop.state().last()).as("the earlier one stays").isNotNull();
                fails.set(false);
                clock.now = clock.now.plus(Duration.ofMinutes(31));
                loop.look();
                assertThat(tries).hasValue(3);
                assertThat(loop.state().trouble()).isNull();

                quiet.set(false);
                clock.now = clock.now.plus(Duration.ofDays(1));
                loop.look();
                clock.now = clock.now.plus(Duration.ofMinutes(119));
                loop.look();
                assertThat(tries).as("it waits for a pause").hasValue(3);
                clock.now = clock.now.plus(Duration.ofMinutes(2));
                loop.look();
                assertThat(tries).as("not for ever").hasValue(4);
            }
        }
    }

    @Test
    void theLoopMakesOneWhenAskedAndStopsWhenClosed() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = day(folder);
            try (var loop =
                    new BackupLoop(store.backups(), () -> false, ZoneOffset.UTC, Folder.CLOCK)) {
                loop.start();
                loop.makeNow();
                pult.Await.until("a copy is made", () -> loop.state().last() != null);
                assertThat(loop.state().trouble()).isNull();
            }
            assertThat(files(folder)).hasSize(1);
        }
    }
}
