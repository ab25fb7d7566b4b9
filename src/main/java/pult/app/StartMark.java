package pult.app;

import java.lang.management.ManagementFactory;

/// Tells how the start went, for the benchmark: with the property `pult.start.mark` the program
/// says when it reaches a stage and when its first rows are painted, and ends once its window is
/// whole.
final class StartMark {
    private static final boolean ON = System.getProperty("pult.start.mark") != null;

    private StartMark() {}

    /// Says that a stage is reached, and when, in milliseconds of the process.
    static void reached(String stage) {
        if (ON) {
            var began = ManagementFactory.getRuntimeMXBean().getStartTime();
            System.out.println("start: " + stage + ' ' + (System.currentTimeMillis() - began));
        }
    }

    /// Says that the first rows are painted.
    static void firstRows() {
        if (ON) {
            System.out.println("first rows");
        }
    }

    /// How long the first rows are waited for. Where a start is measured or recorded nothing else
    /// ends the waiting: while the cache is recorded everything takes several times as long, and a
    /// cache without the rows is a slow one.
    ///
    /// @param usual nanoseconds
    static long patience(long usual) {
        return ON ? Long.MAX_VALUE : usual;
    }

    /// The rest of the window is made too.
    ///
    /// @param end ends the program
    static void furnished(Runnable end) {
        if (ON) {
            end.run();
        }
    }
}
