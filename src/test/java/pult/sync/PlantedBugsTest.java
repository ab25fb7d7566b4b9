package pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A simulator that catches nothing proves nothing: every planted bug must be caught, and by the
/// invariant that is meant for it, within so few seeds that nobody can bring it back unnoticed.
final class PlantedBugsTest {
    private static final int WITHIN = 300;

    @ParameterizedTest
    @EnumSource
    void isCaught(SimBug bug) {
        var seeds = 0;
        var caught = false;
        while (!caught && seeds < WITHIN) {
            seeds++;
            caught =
                    bug.caught(
                            new Simulation(seeds, Simulation.Setup.usual().with(bug.parts()))
                                    .run());
        }
        System.out.println("simulator: " + bug + " is caught after " + seeds + " seeds");
        assertThat(caught).as(bug + " caught within " + WITHIN + " seeds").isTrue();
    }
}
