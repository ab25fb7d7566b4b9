package pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Thousands of seeded runs with faults, each of which must end with nothing lost and nothing done
/// twice. `-Dsim.seeds=N`, `-Dsim.first=N` for more or others, `-Dsim.seed=N` for one with its
/// trace.
final class SimulationTest {
    private static final int USUAL = Boolean.getBoolean("pult.deep") ? 1_000_000 : 10_000;

    /// So many that each fault must have happened.
    private static final int ENOUGH_FOR_EVERY_FAULT = 10_000;

    @Test
    void everySeedKeepsTheInvariants() throws InterruptedException, ExecutionException {
        var one = Long.getLong("sim.seed");
        if (one != null) {
            var report = new Simulation(one, Simulation.Setup.usual().withTrace()).run();
            report.trace().forEach(System.out::println);
            assertThat(report.violations()).as(repeat(one)).isEmpty();
            return;
        }
        var first = Long.getLong("sim.first", 1);
        var seeds = Integer.getInteger("sim.seeds", USUAL);
        var began = System.nanoTime();
        var sum = together(first, seeds);
        System.out.println(sum.text((System.nanoTime() - began) / 1e9));

        assertThat(sum.failed).as(() -> repeat(sum.failed.getFirst().seed())).isEmpty();
        assertThat(sum.fewestSteps).as("steps of the engines a seed").isGreaterThanOrEqualTo(200);
        if (seeds >= ENOUGH_FOR_EVERY_FAULT) {
            assertThat(sum.hits.never()).as("faults that never happened").isEmpty();
        }
    }

    @Test
    void theSameSeedIsTheSameRun() {
        for (var seed = 1; seed <= 20; seed++) {
            var setup = Simulation.Setup.usual().withTrace();
            assertThat(new Simulation(seed, setup).run().trace())
                    .isEqualTo(new Simulation(seed, setup).run().trace())
                    .hasSizeGreaterThan(200);
        }
    }

    /// The engine takes nothing from the workstation's clock but differences.
    @Test
    void aWrongClockChangesNothing() {
        var year = 365L * 24 * 60 * 60 * 1000;
        for (var seed = 1; seed <= 100; seed++) {
            var setup = Simulation.Setup.usual().withTrace();
            var right = new Simulation(seed, setup).run().trace();
            assertThat(new Simulation(seed, setup.skewed(-3 * year)).run().trace())
                    .isEqualTo(right);
            assertThat(new Simulation(seed, setup.skewed(3 * year)).run().trace()).isEqualTo(right);
        }
    }

    static String repeat(long seed) {
        return "repeat: mvn test -Dtest=SimulationTest -Dsim.seed=" + seed;
    }

    private static Sum together(long first, int seeds)
            throws InterruptedException, ExecutionException {
        var next = new AtomicLong(first);
        var workers = Runtime.getRuntime().availableProcessors();
        try (var pool = Executors.newFixedThreadPool(workers)) {
            var parts = new ArrayList<java.util.concurrent.Future<Sum>>();
            for (var worker = 0; worker < workers; worker++) {
                parts.add(pool.submit(() -> some(next, first + seeds)));
            }
            var sum = new Sum();
            for (var part : parts) {
                sum.add(part.get());
            }
            return sum;
        }
    }

    private static Sum some(AtomicLong next, long end) {
        var sum = new Sum();
        for (var seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
            sum.add(new Simulation(seed).run());
        }
        return sum;
    }

    /// What many runs came to.
    private static final class Sum {
        final List<Simulation.Report> failed = new ArrayList<>();
        final SimHits hits = new SimHits();
        long seeds;
        long steps;
        long writes;
        long acknowledged;
        long fewestSteps = Long.MAX_VALUE;
        long longestRest;

        void add(Simulation.Report report) {
            seeds++;
            steps += report.steps();
            writes += report.writes();
            acknowledged += report.acknowledged();
            fewestSteps = Math.min(fewestSteps, report.steps());
            longestRest = Math.max(longestRest, report.rest());
            hits.add(report.hits());
            if (!report.violations().isEmpty() && failed.size() < 10) {
                failed.add(report);
            }
        }

        void add(Sum other) {
            seeds += other.seeds;
            steps += other.steps;
            writes += other.writes;
            acknowledged += other.acknowledged;
            fewestSteps = Math.min(fewestSteps, other.fewestSteps);
            longestRest = Math.max(longestRest, other.longestRest);
            hits.add(other.hits);
            failed.addAll(other.failed);
            failed.sort(java.util.Comparator.comparingLong(Simulation.Report::seed));
        }

        String text(double seconds) {
            return """
            simulator: %d seeds in %.1f s, %d steps, %d steps/s, at least %d a seed
            %d durable writes, %d acknowledged actions, at rest after %.0f s at most
            faults: %s\
            """
                    .formatted(
                            seeds,
                            seconds,
                            steps,
                            (long) (steps / seconds),
                            fewestSteps,
                            writes,
                            acknowledged,
                            longestRest / 1000.0,
                            hits);
        }
    }
}
