package pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The program dies once before and once after every durable write of a run, one at a time.
final class CrashEverywhereTest {
    private static final int SEEDS = Boolean.getBoolean("pult.deep") ? 50 : 3;

    @Test
    void losesNothingWhereverItDies() {
        var runs = 0;
        for (var seed = 1; seed <= SEEDS; seed++) {
            var writes = new Simulation(seed).run().writes();
            assertThat(writes).as("durable writes of a run").isGreaterThan(50);
            for (var write = 1; write <= writes; write++) {
                dies(seed, write, false);
                dies(seed, write, true);
                runs += 2;
            }
        }
        System.out.println(
                "simulator: " + runs + " crashes, one before and one after every durable write");
    }

    private static void dies(long seed, int write, boolean after) {
        var crash = SimCrashes.at(write, after);
        var report = new Simulation(seed, Simulation.Setup.usual().with(crash)).run();
        assertThat(report.violations())
                .as(() -> "seed " + seed + ", the program dies " + crash)
                .isEmpty();
    }
}
