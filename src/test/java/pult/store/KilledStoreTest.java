package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Drafts;
import pult.domain.appeal.Appeal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/// A child process works on the real store and is killed without warning, again and again on the
/// same folder: what it said is there after every kill.
final class KilledStoreTest {
    static final int APPEALS = 5;

    private static final int KILLS = Boolean.getBoolean("pult.deep") ? 1000 : 30;

    /// As many folders at once as a small machine has cores.
    private static final int FOLDERS = 2;

    @TempDir Path temp;

    @Test
    void losesNothingAcknowledgedWhenKilled() throws Exception {
        var seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println(
                KILLS
                        + " kills of the store; again with: mvn -o test -Dtest=KilledStoreTest"
                        + " -Dkill.seed="
                        + seed);
        try (var pool = Executors.newFixedThreadPool(FOLDERS)) {
            var works = new ArrayList<Callable<Integer>>();
            for (var number = 0; number < FOLDERS; number++) {
                var path = temp.resolve("killed" + number);
                var dice = new SplittableRandom(seed + number);
                works.add(() -> kills(path, KILLS / FOLDERS, dice));
            }
            var acknowledged = 0;
            for (var result : pool.invokeAll(works)) {
                acknowledged += result.get();
            }
            assertThat(acknowledged).isGreaterThan(KILLS * 10);
        }
    }

    private static int kills(Path path, int count, SplittableRandom dice) throws Exception {
        try (var live = new Folder(path)) {
            Folder.pull(
                    live.open(),
                    LongStream.rangeClosed(1, APPEALS)
                            .mapToObj(Samples::appeal)
                            .toArray(Appeal[]::new));
        }
        var actions = new ArrayList<String>();
        var all = 0;
        for (var kill = 0; kill < count; kill++) {
            var drafts = new HashMap<String, Integer>();
            var steps = new HashMap<String, Integer>();
            for (var line : DyingProcess.heard(KilledWriter.class, path, 5 + dice.nextInt(40))) {
                all++;
                var parts = line.split(" ", -1);
                if (parts.length == 3) {
                    (parts[0].equals("step") ? steps : drafts)
                            .put(parts[1], Integer.parseInt(parts[2]));
                } else {
                    actions.add(line);
                }
            }
            check(path, actions, drafts, steps);
        }
        return all;
    }

    private static void check(
            Path path,
            List<String> actions,
            Map<String, Integer> drafts,
            Map<String, Integer> steps) {
        try (var live = new Folder(path)) {
            var store = live.open();
            assertThat(store.opening().facts())
                    .noneMatch(f -> f instanceof Opening.Fact.DatabaseDamaged)
                    .noneMatch(f -> f instanceof Opening.Fact.JournalDamaged);
            assertThat(store.outbox().waiting())
                    .extracting(e -> e.change().id().toString())
                    .containsAll(actions);
            var kept = new HashMap<String, String>();
            for (Drafts.Listed listed : store.drafts().list()) {
                kept.put(listed.draft().appeal().toString(), listed.draft().text());
            }
            compare(drafts, kept);
            kept.clear();
            for (var step : store.stepDrafts().of(Samples.ME)) {
                kept.put(step.appeal().toString(), step.said().text());
            }
            compare(steps, kept);
            assertThat(Folder.visible(store, 1).history()).isNotEmpty();
        }
    }

    private static void compare(Map<String, Integer> told, Map<String, String> kept) {
        told.forEach((appeal, number) -> {
            // A later one may have been durable when nobody heard of it any more.
            var text = kept.get(appeal);
            assertThat(text).startsWith("Черновик ");
            assertThat(Integer.parseInt(text.substring(9))).isGreaterThanOrEqualTo(number);
        });
    }
}
