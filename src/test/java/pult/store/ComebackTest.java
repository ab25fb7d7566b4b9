package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.json.Json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/// The disk of a workstation is lost; a copy of it lies elsewhere.
final class ComebackTest {
    private static final String PHRASE = "ложка снег трамвай ключ";
    private static final AppealId FOURTH = new AppealId(4);

    @TempDir private Path temp;
    private Path share;
    private Path copy;

    private static VaultKeys.Unlock phrase() {
        return new VaultKeys.Unlock.Passphrase(PHRASE.toCharArray());
    }

    @BeforeEach
    void aDayOfWork() throws Exception {
        share = Files.createDirectories(temp.resolve("share"));
        try (var vault = Vault.create(temp.resolve("lost"), phrase(), Folder.CLOCK);
                var store = Store.open(vault, ZoneOffset.UTC, Folder.CLOCK)) {
            Folder.pull(store, Samples.appeal(1), Samples.appeal(4));
            store.outbox()
                    .put(Samples.change(Folder.visible(store, 1), Samples.answer("Ответ")), null);
            store.drafts()
                    .save(new Draft(FOURTH, Draft.Kind.ANSWER, "Уважаемая Анна!", Samples.NOW));
            store.backups().folder(share);
            store.backups().make(() -> false);
        }
        try (var files = Files.list(share)) {
            copy = files.findFirst().orElseThrow();
        }
    }

    private void everythingIsIn(Path folder) throws Exception {
        try (var vault = Vault.open(folder, phrase(), Folder.CLOCK);
                var store = Store.open(vault, ZoneOffset.UTC, Folder.CLOCK)) {
            assertThat(store.drafts().find(FOURTH, Draft.Kind.ANSWER))
                    .get()
                    .extracting(Draft::text)
                    .isEqualTo("Уважаемая Анна!");
            assertThat(store.outbox().waiting()).hasSize(1);
            assertThat(store.backups().last()).isPresent();
        }
    }

    private static Comeback.Why refused(Path folder, Path from) {
        return catchThrowableOfType(Comeback.NotPossible.class, () -> Comeback.into(folder, from))
                .why();
    }

    @Test
    void anEmptyFolderTakesThePlaceOfTheLostOne() throws Exception {
        var folder = temp.resolve("new");
        assertThat(Comeback.into(folder, copy)).isEqualTo(new Comeback.Came(Samples.NOW, false));
        assertThat(Vault.at(folder)).isEqualTo(Vault.Presence.PERSONAL);
        assertThat(refused(folder, copy)).isEqualTo(Comeback.Why.OWN_KEY);
        everythingIsIn(folder);
        assertThat(BackupShelf.place(folder)).as("copies go on to the same place").isEqualTo(share);
    }

    /// Both key files are gone, the rest of the folder is whole: it is kept.
    @Test
    void aFolderThatLostItsKeysTakesThemFromTheCopy() throws Exception {
        var folder = temp.resolve("lost");
        try (var vault = Vault.open(folder, phrase(), Folder.CLOCK);
                var store = Store.open(vault, ZoneOffset.UTC, Folder.CLOCK)) {
            store.drafts().save(new Draft(FOURTH, Draft.Kind.NOTE, "После копии", Samples.NOW));
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
                Files.delete(file);
            }
        }
        assertThat(Vault.at(folder)).isEqualTo(Vault.Presence.ABSENT);
        Comeback.into(folder, copy);
        try (var vault = Vault.open(folder, phrase(), Folder.CLOCK);
                var store = Store.open(vault, ZoneOffset.UTC, Folder.CLOCK)) {
            assertThat(store.drafts().find(FOURTH, Draft.Kind.NOTE)).isPresent();
            assertThat(store.drafts().find(FOURTH, Draft.Kind.ANSWER)).isPresent();
        }
    }

    @Test
    void aCopyUnderAnotherNameIsTakenInAsWell() throws Exception {
        var named = Files.createDirectories(temp.resolve("stick")).resolve("копия Крыловой.bin");
        Files.move(copy, named);
        var folder = temp.resolve("new");
        Comeback.into(folder, named);
        everythingIsIn(folder);
        assertThat(named).exists();
    }

    private Path nextDay(String text) throws Exception {
        var tomorrow = Clock.offset(Folder.CLOCK, Duration.ofDays(1));
        try (var vault = Vault.open(temp.resolve("lost"), phrase(), tomorrow);
                var store = Store.open(vault, ZoneOffset.UTC, tomorrow)) {
            store.drafts().save(new Draft(FOURTH, Draft.Kind.NOTE, text, Samples.NOW));
            store.backups().make(() -> false);
        }
        try (var files = Files.list(share)) {
            return files.filter(file -> !file.equals(copy)).findFirst().orElseThrow();
        }
    }

    private static Optional<String> note(Path folder) throws Exception {
        try (var vault = Vault.open(folder, phrase(), Folder.CLOCK);
                var store = Store.open(vault, ZoneOffset.UTC, Folder.CLOCK)) {
            return store.drafts().find(FOURTH, Draft.Kind.NOTE).map(Draft::text);
        }
    }

    /// Beside it lie older ones under their own names.
    @Test
    void aNewerCopyUnderAnotherNameIsTheOneThatCounts() throws Exception {
        var later = nextDay("Потом");
        var named = Files.move(later, share.resolve("последняя.pultcopy"));
        var folder = temp.resolve("new");
        assertThat(Comeback.into(folder, named))
                .isEqualTo(new Comeback.Came(Samples.NOW.plus(Duration.ofDays(1)), false));
        assertThat(note(folder)).contains("Потом");
    }

    @Test
    void aNewerCopyBesideTheChosenOneIsSaid() throws Exception {
        nextDay("Потом");
        var folder = temp.resolve("new");
        assertThat(Comeback.into(folder, copy))
                .isEqualTo(new Comeback.Came(Samples.NOW.plus(Duration.ofDays(1)), true));
        assertThat(note(folder)).contains("Потом");
    }

    /// The key cannot be written: copies of a new folder must not go to a foreign place.
    @Test
    void afterAFaultOfTheDiskTheFolderIsAsItWas() throws Exception {
        var folder = Files.createDirectories(temp.resolve("new"));
        // The second of the two files: what is written first to be put in its place cannot be.
        Files.createDirectories(folder.resolve("vault.copy.json.new"));
        assertThat(refused(folder, copy)).isEqualTo(Comeback.Why.DISK);
        assertThat(BackupShelf.place(folder)).isEqualTo(folder.resolve("backup"));
        assertThat(Vault.at(folder)).isEqualTo(Vault.Presence.ABSENT);
    }

    /// Each start would refuse the folder, and there would be no way back.
    @Test
    void aCopyByALaterProgramIsRefused() throws Exception {
        var later = byALaterProgram(nextDay("Потом"));
        var folder = temp.resolve("new");
        assertThat(refused(folder, later)).isEqualTo(Comeback.Why.NEWER);
        assertThat(refused(folder, copy)).as("the later one counts").isEqualTo(Comeback.Why.NEWER);
        assertThat(Vault.at(folder)).isEqualTo(Vault.Presence.ABSENT);
        assertThat(BackupShelf.place(folder)).isEqualTo(folder.resolve("backup"));
    }

    private Path byALaterProgram(Path made) throws Exception {
        var head = BackupFile.head(made);
        var key = KeyFile.parsed(head.keyFile().getBytes(StandardCharsets.UTF_8));
        var other = Files.createDirectories(temp.resolve("later"));
        new KeyFile(
                        KeyFile.FORMAT,
                        Migrations.NEWEST + 1,
                        key.profile(),
                        null,
                        key.database(),
                        key.wrapped(),
                        null,
                        0,
                        null,
                        null)
                .write(other);
        var json =
                Json.mapper()
                        .writeValueAsBytes(
                                new BackupFile.Head(
                                        head.format(),
                                        head.id(),
                                        head.vault(),
                                        head.madeAt(),
                                        head.seq(),
                                        new String(KeyFile.bytes(other), StandardCharsets.UTF_8)));
        var before = ByteBuffer.wrap(Files.readAllBytes(made));
        var body = 12 + before.getInt(8);
        var all = ByteBuffer.allocate(12 + json.length + before.capacity() - body);
        all.put(before.slice(0, 8)).putInt(json.length).put(json);
        all.put(before.slice(body, before.capacity() - body));
        return Files.write(made, all.array());
    }

    @Test
    void anotherPhraseOpensNothing() throws Exception {
        var folder = temp.resolve("new");
        Comeback.into(folder, copy);
        var wrong = new VaultKeys.Unlock.Passphrase("другая фраза из слов".toCharArray());
        var failure =
                catchThrowableOfType(
                        VaultFailure.class, () -> Vault.open(folder, wrong, Folder.CLOCK));
        assertThat(failure.reason()).isInstanceOf(VaultFailure.Reason.WrongPassphrase.class);
    }

    @Test
    void whatIsNoCopyIsToldAndChangesNothing() throws IOException {
        var folder = temp.resolve("new");
        var other = Files.writeString(temp.resolve("letter.pultcopy"), "Здравствуйте!");
        assertThat(refused(folder, other)).isEqualTo(Comeback.Why.NO_COPY);
        assertThat(refused(folder, temp.resolve("absent"))).isEqualTo(Comeback.Why.DISK);
        assertThat(folder).doesNotExist();
    }

    @Test
    void aTrainingCopyIsNoneOfAPerson() throws Exception {
        try (var training = new Folder(temp.resolve("training"))) {
            var store = training.open();
            store.backups().make(() -> false);
            try (var files = Files.list(store.backups().folder())) {
                var its = files.findFirst().orElseThrow();
                assertThat(refused(temp.resolve("new"), its)).isEqualTo(Comeback.Why.NO_COPY);
            }
        }
    }
}
