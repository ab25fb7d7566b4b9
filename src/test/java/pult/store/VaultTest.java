package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

final class VaultTest {
    private static final class Watch extends Clock {
        private Instant now = Samples.NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @TempDir Path folder;
    private final Watch clock = new Watch();

    private static VaultKeys.Unlock phrase(String text) {
        return new VaultKeys.Unlock.Passphrase(text.toCharArray());
    }

    private VaultFailure.Reason refused(VaultKeys.Unlock unlock) {
        return refused(folder, unlock);
    }

    private VaultFailure.Reason refused(Path path, VaultKeys.Unlock unlock) {
        try (var vault = Vault.open(path, unlock, clock)) {
            throw new AssertionError("opened " + vault.folder());
        } catch (VaultFailure e) {
            return e.reason();
        }
    }

    @Test
    void anOpenFolderKnowsItsPassphraseAndCountsWrongOnes() throws Exception {
        try (var vault = Vault.create(folder, phrase("четыре слова и день"), clock)) {
            assertThat(vault.guarded()).isTrue();
            vault.check("четыре слова и день".toCharArray());
            for (var tries = 1; tries <= 3; tries++) {
                var wrong = tries;
                assertThatThrownBy(() -> vault.check("не та".toCharArray()))
                        .isInstanceOfSatisfying(
                                VaultFailure.class,
                                e ->
                                        assertThat(e.reason())
                                                .isInstanceOfSatisfying(
                                                        VaultFailure.Reason.WrongPassphrase.class,
                                                        no ->
                                                                assertThat(no.tries())
                                                                        .isEqualTo(wrong)));
                clock.now = clock.now.plus(Duration.ofMinutes(10));
            }
            vault.check("четыре слова и день".toCharArray());
            assertThatThrownBy(() -> vault.check("не та".toCharArray()))
                    .isInstanceOfSatisfying(
                            VaultFailure.class,
                            e ->
                                    assertThat(e.reason())
                                            .isInstanceOfSatisfying(
                                                    VaultFailure.Reason.WrongPassphrase.class,
                                                    no -> assertThat(no.tries()).isEqualTo(1)));
        }
        clock.now = clock.now.plus(Duration.ofMinutes(10));
        try (var again = Vault.open(folder, phrase("четыре слова и день"), clock)) {
            assertThat(again.guarded()).isTrue();
        }
    }

    @Test
    void opensWithItsPassphraseOnly() throws Exception {
        assertThat(refused(phrase("весна 2026")))
                .isEqualTo(new VaultFailure.Reason.NoPassphraseYet());
        Vault.create(folder, phrase("весна 2026"), clock).close();

        assertThat(Vault.at(folder)).isEqualTo(Vault.Presence.PERSONAL);
        assertThat(refused(new VaultKeys.Unlock.Training()))
                .isEqualTo(new VaultFailure.Reason.PassphraseNeeded());
        assertThat(refused(phrase("весна 2025")))
                .isEqualTo(new VaultFailure.Reason.WrongPassphrase(1, Duration.ZERO));
        Vault.open(folder, phrase("весна 2026"), clock).close();
        assertThat(Files.readString(folder.resolve("vault.json"))).doesNotContain("весна");
    }

    @Test
    void listensLessAndLessToWrongPassphrases() throws Exception {
        Vault.create(folder, phrase("верно"), clock).close();
        refused(phrase("a"));
        refused(phrase("b"));
        assertThat(refused(phrase("c")))
                .isEqualTo(new VaultFailure.Reason.WrongPassphrase(3, Duration.ofSeconds(1)));

        assertThat(refused(phrase("верно")))
                .isEqualTo(new VaultFailure.Reason.TooSoon(Samples.NOW.plusSeconds(1)));
        clock.now = Samples.NOW.minus(Duration.ofDays(1));
        assertThat(refused(phrase("верно")))
                .as("a clock put back does not lengthen the pause")
                .isEqualTo(new VaultFailure.Reason.TooSoon(clock.now.plusSeconds(1)));
        clock.now = Samples.NOW.plusSeconds(1);
        assertThat(refused(phrase("d")))
                .isEqualTo(new VaultFailure.Reason.WrongPassphrase(4, Duration.ofSeconds(2)));
        clock.now = Samples.NOW.plusSeconds(5);
        Vault.open(folder, phrase("верно"), clock).close();
        assertThat(refused(phrase("e")))
                .isEqualTo(new VaultFailure.Reason.WrongPassphrase(1, Duration.ZERO));
    }

    @Test
    void changesThePassphraseAndKeepsTheData() throws Exception {
        try (var vault = Vault.create(folder, phrase("старая"), clock);
                var store = Store.open(vault, ZoneOffset.UTC, clock)) {
            store.preferences().put("окно", "1366x768");
            vault.changePassphrase("старая".toCharArray(), "новая".toCharArray());
        }
        assertThat(refused(phrase("старая")))
                .isInstanceOf(VaultFailure.Reason.WrongPassphrase.class);
        try (var vault = Vault.open(folder, phrase("новая"), clock);
                var store = Store.open(vault, ZoneOffset.UTC, clock)) {
            assertThat(store.preferences().get("окно")).contains("1366x768");
            assertThat(store.opening().facts()).isEmpty();
        }
    }

    @Test
    void saysThatTheTrainingKeyLiesOpen() throws Exception {
        Vault.create(folder, new VaultKeys.Unlock.Training(), clock).close();

        assertThat(Vault.at(folder)).isEqualTo(Vault.Presence.TRAINING);
        assertThat(Files.readString(folder.resolve("vault.json"))).contains("ключ лежит открыто");
    }

    @Test
    void letsOneInAtATime() throws Exception {
        try (var vault = Vault.create(folder, new VaultKeys.Unlock.Training(), clock)) {
            assertThat(vault.folder()).isEqualTo(folder.toAbsolutePath().normalize());
            assertThat(refused(new VaultKeys.Unlock.Training()))
                    .isEqualTo(new VaultFailure.Reason.InUse());
        }
        Vault.open(folder, new VaultKeys.Unlock.Training(), clock).close();
    }

    @Test
    void leavesTheFolderOfALaterProgramUntouched() throws Exception {
        try (var files = new Folder(folder)) {
            files.open();
        }
        for (var name : new String[] {"vault.json", "vault.copy.json"}) {
            var file = folder.resolve(name);
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replaceAll("\"storeVersion\" : \\d+", "\"storeVersion\" : 77")
                            // A later program writes its own sum, or none.
                            .replaceAll(",\\s*\"check\" : \"[0-9a-f]+\"", ""));
        }
        var before = contents();

        assertThat(refused(new VaultKeys.Unlock.Training()))
                .isEqualTo(new VaultFailure.Reason.MadeByNewerVersion(77));
        assertThat(contents()).isEqualTo(before);
    }

    private String contents() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(file.getFileName())
                        .append(Files.getLastModifiedTime(file))
                        .append(Files.size(file));
            }
        }
        return all.toString();
    }

    @Test
    void refusesADatabaseOfALaterSchemeAlsoWhenTheKeyFileDoesNotSay() throws Exception {
        try (var vault = Vault.create(folder, new VaultKeys.Unlock.Training(), clock)) {
            Store.open(vault, ZoneOffset.UTC, clock).close();
            var file = new DbFile(vault.folder(), vault.database(), vault.keys());
            try (var owner = file.prepare()) {
                Migrations.execute(owner, "UPDATE scheme SET version = " + (Migrations.NEWEST + 1));
            }
            assertThatThrownBy(() -> Store.open(vault, ZoneOffset.UTC, clock))
                    .isInstanceOfSatisfying(
                            VaultFailure.class,
                            e ->
                                    assertThat(e.reason())
                                            .isEqualTo(
                                                    new VaultFailure.Reason.MadeByNewerVersion(
                                                            Migrations.NEWEST + 1)));
        }
    }

    @Test
    void readsTheCopyOfADamagedKeyFile() throws Exception {
        Vault.create(folder, phrase("верно"), clock).close();
        Files.writeString(folder.resolve("vault.json"), "{\"format\":1,");

        Vault.open(folder, phrase("верно"), clock).close();
        Files.writeString(folder.resolve("vault.json"), "");
        Files.writeString(folder.resolve("vault.copy.json"), "\0\0\0");
        assertThat(refused(phrase("верно"))).isInstanceOf(VaultFailure.Reason.Damaged.class);
    }

    @Test
    void saysThatAFolderCannotBeWritten() {
        var readOnly = Path.of("/proc/sys");
        assumeThat(Files.isDirectory(readOnly)).isTrue();

        assertThatThrownBy(() ->
                        Vault.create(readOnly, new VaultKeys.Unlock.Training(), clock).close())
                .isInstanceOf(VaultFailure.class);
        assertThatThrownBy(() ->
                        Vault.create(folder.resolve("a;b"), new VaultKeys.Unlock.Training(), clock)
                                .close())
                .isInstanceOfSatisfying(
                        VaultFailure.class,
                        e ->
                                assertThat(e.reason())
                                        .isEqualTo(new VaultFailure.Reason.UnfitFolder()));
    }
}
