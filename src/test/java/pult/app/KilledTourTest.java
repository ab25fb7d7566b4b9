package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.change.Change;
import pult.store.Vault;
import pult.store.VaultKeys;
import pult.sync.Pace;
import pult.sync.SyncStatus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The whole program, killed with `kill -9` at random moments of the tour and started again on the
/// same folder: what was acknowledged is never lost, and nothing goes out twice. `-Dkill.seed=N`
/// repeats a run's moments, `-Pdeep` kills more often.
class KilledTourTest {
    private static final int KILLS = Boolean.getBoolean("pult.deep") ? 1000 : 30;

    /// As many folders at once as a small machine has cores.
    private static final int FOLDERS = 2;

    /// A whole tour beside another one takes a little less.
    private static final int LONGEST_LIFE_MILLIS = 22_000;

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    @TempDir private Path temp;

    @Test
    void nothingAcknowledgedIsLostAndNothingGoesOutTwice() throws Exception {
        var seed = Long.getLong("kill.seed", System.nanoTime());
        var ends = new ArrayList<Callable<End>>();
        for (var number = 0; number < FOLDERS; number++) {
            var place = Files.createDirectory(temp.resolve("killed" + number));
            var random = new Random(seed + number);
            ends.add(() -> new Lives(place).untilTheEnd(KILLS / FOLDERS, random));
        }
        try (var pool = Executors.newFixedThreadPool(FOLDERS)) {
            for (var end : pool.invokeAll(ends)) {
                judge(end.get(), "seed " + seed);
            }
        }
    }

    private static void judge(End end, String seed) {
        var what = seed + ", killed after " + end.lives + " ms, " + end.saved.size() + " saved";
        assertThat(end.saved)
                .as("the lives were long enough to save something, " + what)
                .isNotEmpty();
        assertThat(end.waiting).as("everything came to rest, " + what).isEmpty();
        for (var id : end.saved) {
            assertThat(end.effects.stream().filter(id::equals).count())
                    .as("effects of " + id + ", " + what)
                    .isEqualTo(1);
        }
        assertThat(end.effects).as("no action took effect twice, " + what).doesNotHaveDuplicates();
    }

    /// What stands after the last life.
    ///
    /// @param lives how long each lasted, in milliseconds
    /// @param saved ids that the program said were saved
    /// @param effects ids that took effect on the stand
    private record End(
            List<Integer> lives, Set<String> saved, List<Change> waiting, List<String> effects) {}

    /// The program on one folder, again and again.
    ///
    /// @param folder everything of it
    private record Lives(Path folder) {
        End untilTheEnd(int kills, Random random) throws Exception {
            var saved = new LinkedHashSet<String>();
            var lives = new ArrayList<Integer>();
            // The first one dies at its first word, so that something is at stake on any machine.
            saved.addAll(dieAtTheFirstWord());
            for (var kill = 1; kill < kills; kill++) {
                // Half of the lives end in the start itself, where files are made and opened.
                var longest = random.nextBoolean() ? LONGEST_LIFE_MILLIS : 5_000;
                var life = 300 + random.nextInt(longest);
                lives.add(life);
                saved.addAll(liveAndDie(life));
            }
            var waiting = settled();
            return new End(lives, saved, waiting, effects());
        }

        /// @return ids that the program said were saved
        private Set<String> liveAndDie(int millis) throws IOException, InterruptedException {
            var out = Files.createTempFile(folder, "life", ".txt");
            var process = live(out);
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            return said(out);
        }

        private Set<String> dieAtTheFirstWord() throws IOException, InterruptedException {
            var out = Files.createTempFile(folder, "life", ".txt");
            var process = live(out);
            try {
                Await.until("a first word", Duration.ofMinutes(3), () -> !said(out).isEmpty());
            } finally {
                process.destroyForcibly().waitFor();
            }
            return said(out);
        }

        private Process live(Path out) throws IOException {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-XX:TieredStopAtLevel=1",
                            "-Dglass.platform=Headless",
                            "-Dprism.order=sw",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "pult.app.Main",
                            "tour",
                            "--data",
                            folder.resolve("data").toString(),
                            "--out",
                            folder.resolve("pictures").toString(),
                            "--appeals",
                            "300")
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
        }

        private static Set<String> said(Path out) {
            var saved = new LinkedHashSet<String>();
            try {
                // The last line may be half a word: whole ones end with a line break.
                var text = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
                for (var line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                    if (line.startsWith("сохранено ")) {
                        saved.add(line.substring("сохранено ".length()).strip());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return saved;
        }

        /// Lets what waits go out, on the folder of the last life.
        ///
        /// @return what still waits
        private List<Change> settled() throws Exception {
            var clock = Clock.systemUTC();
            var data = folder.resolve("data");
            var place =
                    new TrainingGround.Settings(
                            "RU-ORL", 300, 1, 0, data.resolve("stand"), Duration.ofMillis(500), 0);
            var vault =
                    Vault.openOrCreate(
                            data.resolve("store"), new VaultKeys.Unlock.Training(), clock);
            try (var ground = TrainingGround.open(place, clock);
                    var session =
                            Session.open(
                                    vault,
                                    ZONE,
                                    Workplace.trainingPlatform(ground.uri()),
                                    Pace.USUAL,
                                    clock,
                                    Session.Witness.NOBODY)) {
                session.start();
                Await.until(
                        "the sync rests",
                        () -> session.loop().status().phase() == SyncStatus.Phase.IDLE);
                Await.until("all has gone out", () -> session.outbox().waiting().isEmpty());
                assertThat(session.outbox().needsAttention()).isEmpty();
                return session.outbox().waiting().stream().map(entry -> entry.change()).toList();
            }
        }

        /// Ids of all actions that took effect, from the stand's own file.
        private List<String> effects() throws IOException {
            var ids = new ArrayList<String>();
            try (var files = Files.newDirectoryStream(folder.resolve("data").resolve("stand"))) {
                for (var file : files) {
                    if (Files.isRegularFile(file)) {
                        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                                .map(Lives::key)
                                .filter(key -> !key.isEmpty())
                                .forEach(ids::add);
                    }
                }
            }
            return ids;
        }

        private static String key(String line) {
            var mark = "\"key\":\"";
            var from = line.indexOf(mark);
            if (from < 0 || !line.contains("\"status\":200")) {
                return "";
            }
            return line.substring(from + mark.length(), line.indexOf('"', from + mark.length()));
        }
    }
}
