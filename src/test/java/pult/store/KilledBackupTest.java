package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// A child process makes copies and is killed at any moment of it: what has a good name is good,
/// and the next start is an ordinary one.
final class KilledBackupTest {
    private static final int KILLS = Boolean.getBoolean("pult.deep") ? 200 : 10;

    @TempDir Path temp;

    @Test
    void whatHasAGoodNameIsGood() throws Exception {
        var seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("kills of copies: -Dkill.seed=" + seed);
        var dice = new SplittableRandom(seed);
        var path = temp.resolve("store");
        try (var folder = new Folder(path)) {
            Folder.pull(
                    folder.open(),
                    Samples.appeal(1),
                    Samples.appeal(2),
                    Samples.appeal(3),
                    Samples.appeal(4),
                    Samples.appeal(5));
        }
        var good = 0;
        var unfinished = 0;
        // A quick machine is between two copies most of the time.
        for (var kill = 0; kill < KILLS || (unfinished == 0 && kill < 10 * KILLS); kill++) {
            workAndDie(path, dice.nextInt(1, 120));
            unfinished += leftovers(path);
            try (var folder = new Folder(path)) {
                var store = folder.open();
                assertThat(store.opening().facts())
                        .noneMatch(f -> f instanceof Opening.Fact.DatabaseDamaged)
                        .noneMatch(f -> f instanceof Opening.Fact.JournalRestored);
                var keys = VaultKeys.opened(KeyFile.read(path).openKey());
                for (var item : new BackupShelf(path, keys.name()).items()) {
                    var journal = temp.resolve("read" + kill + '-' + good++);
                    var contents = BackupFile.open(item.file(), keys, journal, null, () -> false);
                    assertThat(contents.holdings().seq()).isLessThanOrEqualTo(store.lastSeq());
                    Files.delete(journal);
                }
                store.backups().make(() -> false);
                assertThat(leftovers(path)).as("the next copy cleans up").isZero();
            }
        }
        System.out.println(good + " good copies read, " + unfinished + " unfinished ones left");
        assertThat(good).isPositive();
        assertThat(unfinished).as("some kills fell into a copy").isPositive();
    }

    private static int leftovers(Path path) throws Exception {
        var count = Files.exists(path.resolve("backup.check")) ? 1 : 0;
        var backup = path.resolve("backup");
        if (Files.exists(backup)) {
            try (var files = Files.list(backup)) {
                count += (int) files.filter(f -> f.toString().endsWith(".part")).count();
            }
        }
        return count;
    }

    private static void workAndDie(Path path, int millis) throws Exception {
        var process = DyingProcess.start(KilledBackup.class, path);
        var heard = new ArrayList<Integer>();
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            heard.add(reader.read());
            // Ended by the kill below; the time says where in a copy it falls.
            assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
            process.toHandle().destroyForcibly();
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).first().isNotEqualTo(-1);
    }
}
