package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.change.NotSaved;
import pult.domain.change.OutboxEntry;
import pult.sync.SyncNote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

final class DbFileTest {
    private static final Duration WAIT = Duration.ofSeconds(30);

    @TempDir Path folder;

    @Test
    void runsWithTheSettingsThatWereMeasured() throws Exception {
        var file = new DbFile(folder, "0123456789abcdef", VaultKeys.fresh());
        try (var session = connected(file)) {
            var database = database(session);
            assertThat(database.getOptimizeReuseResults()).isFalse();
            assertThat(database.getStore().getMvStore().getAutoCommitDelay()).isZero();
            assertThat(database.getTraceSystem().getLevelFile()).isZero();
            assertThat(database.getMaxMemoryRows()).isEqualTo(4_000_000);
            // An index of 230,000 rows is made in seconds; whoever reads meanwhile waits for it.
            assertThat(local(session).getLockTimeout()).isEqualTo(60_000);
            for (var sql :
                    List.of(
                            "CREATE TABLE x (a INT)",
                            "DROP TABLE appeal",
                            "CREATE ALIAS f FOR 'java.lang.System.exit'",
                            "SCRIPT",
                            "SELECT FILE_READ('/etc/passwd')")) {
                assertThatThrownBy(() -> session.update(sql))
                        .as(sql)
                        .isInstanceOf(SQLException.class);
            }
        }
        assertThat(System.getProperty("h2.allowedClasses")).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactly("store-0123456789abcdef.mv.db");
        }
    }

    /// A window that closes waits for no counter: one is running, others wait behind it.
    @Test
    void whatIsBeingLookedThroughIsLeftWhenTheStoreCloses() throws Exception {
        var file = new DbFile(folder, "0123456789abcdef", VaultKeys.fresh());
        file.prepare().close();
        try (var lists = Executors.newVirtualThreadPerTaskExecutor()) {
            var db = Db.start(file);
            var begun = new CountDownLatch(2);
            var asked = new ArrayList<CompletableFuture<Long>>();
            for (var list = 0; list < 5; list++) {
                asked.add(
                        CompletableFuture.supplyAsync(
                                () ->
                                        db.scan(session -> {
                                            begun.countDown();
                                            return session.number(
                                                    "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 9000000)"
                                                            + " a, SYSTEM_RANGE(1, 9000000) b"
                                                            + " WHERE MOD(a.x + b.x, 7) = 3");
                                        }),
                                lists));
            }
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(db.stop()).isTrue();
            assertThat(asked).allSatisfy(each -> assertThat(each).failsWithin(WAIT));
        }
        assertThat(file.suspected()).isFalse();
    }

    /// Whoever meets a damaged page marks the file, so that the next opening replaces it: without
    /// that nothing could be stored any more, today and tomorrow.
    @Test
    void aDamagedPageMarksTheFile() throws Exception {
        var keys = VaultKeys.fresh();
        var file = new DbFile(folder, "0123456789abcdef", keys);
        file.prepare().close();
        try (var db = Db.start(file)) {
            for (var row = 0; row < 3_000; row++) {
                var name = "n" + row;
                var text = name.repeat(200);
                db.write(
                        Db.Priority.SYNC,
                        session ->
                                session.update(
                                        "INSERT INTO preference (name, text) VALUES (?, ?)",
                                        name,
                                        text));
            }
        }
        var whole = Files.readAllBytes(file.path());
        var met = 0;
        for (var part = 1; part < 19; part++) {
            var damaged = whole.clone();
            var from = whole.length / 20 * part / 4096 * 4096;
            if (part % 2 == 0) {
                Arrays.fill(damaged, from, from + 65_536, (byte) 0x5a);
            } else {
                // Blocks that are good, in the place of others.
                System.arraycopy(whole, from + 4_096, damaged, from, 65_536);
            }
            Files.write(file.path(), damaged);
            file.forgive();
            met += met(file, db -> db.scan(DbFileTest::readAll)) ? 1 : 0;
            Files.write(file.path(), damaged);
            file.forgive();
            met += met(file, db -> db.write(Db.Priority.SYNC, DbFileTest::writeAll)) ? 1 : 0;
        }
        assertThat(met).as("damages that were met").isGreaterThan(20);
        file.forgive();
    }

    /// What a damaged page can give: nothing where the program always writes something.
    @Test
    void aValueThatCannotMissMarksTheFile() throws Exception {
        var file = new DbFile(folder, "0123456789abcdef", VaultKeys.fresh());
        file.prepare().close();
        try (var db = Db.start(file)) {
            assertThatThrownBy(() ->
                            db.write(
                                    Db.Priority.SYNC,
                                    session ->
                                            session.update(
                                                    "INSERT INTO preference (name, text)"
                                                            + " VALUES (?, ?)",
                                                    "n",
                                                    null)))
                    .isInstanceOf(NotSaved.class);
            assertThat(file.suspected()).isTrue();
        }
        file.forgive();
    }

    private static long readAll(Session session) throws SQLException {
        return session.number("SELECT SUM(LENGTH(text)) FROM preference");
    }

    private static int writeAll(Session session) throws SQLException {
        return session.update("UPDATE preference SET text = text || 'x'");
    }

    /// @return false when the file does not even open, or the damage was not met
    private static boolean met(DbFile file, Consumer<Db> work) throws IOException {
        try (var db = Db.start(file)) {
            work.accept(db);
            return false;
        } catch (StoreFailure | NotSaved e) {
            assertThat(file.suspected()).as("%s, %s", e, e.getCause()).isTrue();
            return true;
        } catch (SQLException e) {
            assertThat(e.getErrorCode()).isPositive();
            return false;
        }
    }

    /// Lists of a million appeals take seconds; a card is asked for meanwhile.
    @Test
    void whatIsFoundAtOnceDoesNotWaitBehindLists() throws Exception {
        var file = new DbFile(folder, "0123456789abcdef", VaultKeys.fresh());
        file.prepare().close();
        var hold = new CountDownLatch(1);
        var held = new CountDownLatch(2);
        try (var db = Db.start(file);
                var lists = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var list = 0; list < 5; list++) {
                lists.execute(() -> db.scan(session -> held(held, hold)));
            }
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
            var found =
                    CompletableFuture.supplyAsync(
                            () -> db.read(session -> session.number("SELECT COUNT(*) FROM appeal")),
                            lists);
            assertThat(found.get(30, TimeUnit.SECONDS)).isZero();
            // Making the indexes takes less memory, and gives the setting back.
            assertThat(db.makeIndexes()).isTrue();
            assertThat((int) db.read(session -> database(session).getMaxMemoryRows()))
                    .isEqualTo(4_000_000);
            hold.countDown();
        }
    }

    private static boolean held(CountDownLatch begun, CountDownLatch hold) {
        begun.countDown();
        try {
            return hold.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Session connected(DbFile file) throws SQLException {
        try (var owner = file.prepare()) {
            assertThat(owner.isValid(1)).isTrue();
            return file.connect();
        }
    }

    private static Database database(Session session) {
        return local(session).getDatabase();
    }

    private static SessionLocal local(Session session) {
        return session.connection() instanceof JdbcConnection connection
                        && connection.getSession() instanceof SessionLocal local
                ? local
                : fail("not an embedded database");
    }

    @Test
    void hasANumberForEveryValue() {
        assertThat(Codes.STATES.values()).containsExactlyInAnyOrder(AppealState.values());
        assertThat(Codes.CHANNELS.values()).containsExactlyInAnyOrder(Channel.values());
        assertThat(Codes.REGIMES.values()).containsExactlyInAnyOrder(LegalRegime.values());
        assertThat(Codes.STATUSES.values()).containsExactlyInAnyOrder(OutboxEntry.Status.values());
        assertThat(Codes.DRAFTS.values()).containsExactlyInAnyOrder(Draft.Kind.values());
        assertThat(Codes.NOTES.values()).containsExactlyInAnyOrder(SyncNote.Kind.values());
        assertThatThrownBy(() -> Codes.STATES.value(99)).isInstanceOf(StoreDamaged.class);
    }

    @Test
    void cutsFirstWordsBetweenWords() {
        assertThat(NarrowRow.firstWords("  Не \n\t горит\r\nфонарь ")).isEqualTo("Не горит фонарь");
        var cut = NarrowRow.firstWords("слово ".repeat(40));
        assertThat(cut).hasSizeLessThanOrEqualTo(120).endsWith("слово…");
        assertThat(NarrowRow.firstWords("x".repeat(500))).hasSize(120);
        assertThat(NarrowRow.firstWords("😀".repeat(300)))
                .hasSizeLessThanOrEqualTo(120)
                .doesNotContain("?");
    }
}
