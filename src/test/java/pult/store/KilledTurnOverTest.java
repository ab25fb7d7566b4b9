package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.appeal.Appeal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// A child process turns its journal over again and again while it works, and is killed at any
/// moment of it: what it said is there, in the database and in what a new one is made of.
final class KilledTurnOverTest {
    static final int APPEALS = 5;
    private static final int KILLS = Boolean.getBoolean("pult.deep") ? 300 : 10;

    @TempDir Path temp;

    @Test
    void losesNothingAcknowledgedWhenKilledWhileTurningOver() throws Exception {
        var seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("kills of turning over: -Dkill.seed=" + seed);
        var dice = new SplittableRandom(seed);
        var path = temp.resolve("store");
        try (var folder = new Folder(path)) {
            Folder.pull(
                    folder.open(),
                    LongStream.rangeClosed(1, APPEALS)
                            .mapToObj(Samples::appeal)
                            .toArray(Appeal[]::new));
        }
        var actions = new ArrayList<String>();
        var turned = 0;
        var unfinished = 0;
        // A quick machine is between two of them most of the time.
        for (var kill = 0; kill < KILLS || (unfinished == 0 && kill < 10 * KILLS); kill++) {
            var drafts = new HashMap<String, Integer>();
            for (var line : DyingProcess.heard(KilledTurnOver.class, path, 10 + dice.nextInt(60))) {
                assertThat(line).doesNotStartWith("failed");
                var parts = line.split(" ", -1);
                if (parts.length == 3) {
                    drafts.put(parts[1], Integer.parseInt(parts[2]));
                } else if (line.equals("turned")) {
                    turned++;
                } else {
                    actions.add(line);
                }
            }
            unfinished += Files.exists(path.resolve(TurnOver.NAME)) ? 1 : 0;
            check(path, actions, drafts);
            assertThat(path.resolve(TurnOver.NAME)).doesNotExist();
            var rebuilt = temp.resolve("rebuilt" + kill);
            try (var copy = new Folder(path).copyTo(rebuilt)) {
                Files.delete(copy.database());
            }
            check(rebuilt, actions, drafts);
        }
        System.out.println(turned + " times turned over, " + unfinished + " unfinished ones left");
        assertThat(turned).isPositive();
        assertThat(unfinished).as("some kills fell into it").isPositive();
    }

    private static void check(Path path, List<String> actions, Map<String, Integer> told) {
        try (var folder = new Folder(path)) {
            var store = folder.open();
            assertThat(store.opening().facts())
                    .noneMatch(f -> f instanceof Opening.Fact.DatabaseDamaged)
                    .noneMatch(f -> f instanceof Opening.Fact.JournalDamaged)
                    .noneMatch(f -> f instanceof Opening.Fact.JournalShort);
            assertThat(store.outbox().waiting())
                    .extracting(e -> e.change().id().toString())
                    .containsAll(actions);
            var kept = new HashMap<String, Integer>();
            for (var listed : store.drafts().list()) {
                var number = listed.draft().text().split(" ", -1)[1];
                kept.put(listed.draft().appeal().toString(), Integer.parseInt(number));
            }
            // A later one may have been durable when nobody heard of it any more.
            told.forEach((appeal, number) ->
                    assertThat(kept.get(appeal)).isGreaterThanOrEqualTo(number));
        }
    }
}
