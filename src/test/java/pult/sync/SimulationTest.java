package pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Thousands of seeded runs with faults, each of which must end with nothing lost and nothing done
/// twice. `-Dsim.seeds=N`, `-Dsim.first=N` for more or others, `-Dsim.seed=N` for one with its
/// trace.
class SimulationTest {
    @Test
    void everySeedKeepsTheInvariants() {
        var one = Long.getLong("sim.seed");
        var first = one != null ? one : Long.getLong("sim.first", 1);
        var last = one != null ? one : first + Integer.getInteger("sim.seeds", 10_000) - 1;
        long steps = 0;
        for (var seed = first; seed <= last; seed++) {
            var report = new Simulation(seed).run();
            steps += report.steps();
            if (one != null) {
                report.trace().forEach(System.out::println);
            }
            assertThat(report.violations())
                    .as("repeat: mvn test -Dtest=SimulationTest -Dsim.seed=" + seed)
                    .isEmpty();
        }
        assertThat(steps / (last - first + 1)).as("steps of the engine a seed").isGreaterThan(200);
    }

    @Test
    void theSameSeedIsTheSameRun() {
        assertThat(new Simulation(42).run().trace()).isEqualTo(new Simulation(42).run().trace());
    }
}
