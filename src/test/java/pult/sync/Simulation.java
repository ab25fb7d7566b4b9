package pult.sync;

import java.util.List;

/// One seeded run: two production engines, each between a model of its disk and its net, and one
/// model of the server, with faults at every place where there can be one. Then the faults end, and
/// everything must come to rest with nothing lost and nothing done twice. Time is simulated.
final class Simulation {
    static final int APPEALS = 8;

    private static final long MINUTE = 60_000;
    private static final long FAULTS_FOR = 6 * MINUTE;

    /// So long after the end of the faults everything must be at rest.
    private static final long REST_WITHIN = 10 * MINUTE;

    /// A run that was mostly asleep goes on until the engines have made so many.
    private static final int ENOUGH_STEPS = 200;

    private static final int TOO_MANY_STEPS = 20_000;

    private final long seed;
    private final SimRun run;
    private final SimCrashes crashes;
    private final SimServer server;
    private final List<SimStation> stations;
    private final SimTroubles troubles;

    /// How a run differs from the usual one.
    ///
    /// @param skew milliseconds by which the clocks of all workstations are wrong from the start
    record Setup(SimParts parts, SimCrashes crashes, long skew, boolean traced) {
        static Setup usual() {
            return new Setup(new SimParts(), SimCrashes.none(), 0, false);
        }

        Setup with(SimParts other) {
            return new Setup(other, crashes, skew, traced);
        }

        Setup with(SimCrashes other) {
            return new Setup(parts, other, skew, traced);
        }

        Setup skewed(long millis) {
            return new Setup(parts, crashes, millis, traced);
        }

        Setup withTrace() {
            return new Setup(parts, crashes, skew, true);
        }
    }

    /// What a run came to.
    ///
    /// @param steps of the engines
    /// @param writes durable ones
    /// @param rest simulated milliseconds from the end of the faults until all was at rest
    /// @param hits how often each fault happened
    /// @param violations of the invariants; empty when all held
    record Report(
            long seed,
            int steps,
            int writes,
            int acknowledged,
            long rest,
            SimHits hits,
            List<String> violations,
            List<String> trace) {}

    Simulation(long seed) {
        this(seed, Setup.usual());
    }

    Simulation(long seed, Setup setup) {
        this.seed = seed;
        run = new SimRun(seed, setup.traced());
        crashes = setup.crashes();
        server = new SimServer(run, run.dice.chance(0.5));
        stations = List.of(station("anna", setup), station("boris", setup));
        var people = new SimPeople(run, server, setup.parts(), stations);
        troubles = new SimTroubles(run, server, people, stations);
    }

    private SimStation station(String login, Setup setup) {
        return new SimStation(login, run, server, setup.parts(), crashes, setup.skew());
    }

    Report run() {
        for (var number = 1; number <= APPEALS; number++) {
            server.put(SimAppeals.fresh(number), "system");
        }
        if (run.dice.chance(0.15)) {
            server.poisonAfter(run.dice.below(12));
        }
        stations.forEach(SimStation::start);
        var count = run.dice.between(110, 170);
        for (var trouble = 0; trouble < count; trouble++) {
            run.time.at(run.dice.between(0, FAULTS_FOR), troubles::one);
        }
        run.time.runUntil(FAULTS_FOR, this::tooHot);
        while (steps() < ENOUGH_STEPS) {
            for (var trouble = 0; trouble < 20; trouble++) {
                run.time.after(run.dice.between(0, MINUTE), troubles::one);
            }
            run.time.runUntil(run.time.now() + MINUTE, this::tooHot);
        }
        var asleep = stations.stream().mapToLong(SimStation::asleepUntil).max().orElse(0);
        run.time.runUntil(asleep, this::tooHot);
        run.calm();
        run.say(() -> "the faults end");
        stations.forEach(SimStation::repair);
        return judged();
    }

    private Report judged() {
        var calm = run.time.now();
        var rested = run.time.runUntil(calm + REST_WITHIN, () -> tooHot() || atRest());
        var rest = run.time.now() - calm;
        if (steps() >= TOO_MANY_STEPS) {
            run.wrong("runs hot: " + steps() + " steps");
        } else if (!rested) {
            stations.forEach(this::tellUnrest);
        }
        for (var station : stations) {
            if (rested) {
                SimChecks.end(run, server, station);
            } else {
                station.watch.kept();
            }
        }
        SimChecks.order(run, server, stations);
        var acknowledged = stations.stream().mapToInt(s -> s.watch.acknowledged().size()).sum();
        return new Report(
                seed,
                steps(),
                crashes.writes(),
                acknowledged,
                rest,
                run.hits,
                run.violations,
                run.trace());
    }

    private int steps() {
        return stations.stream().mapToInt(SimStation::steps).sum();
    }

    private boolean tooHot() {
        return steps() >= TOO_MANY_STEPS;
    }

    private boolean atRest() {
        return stations.stream().allMatch(station -> SimChecks.atRest(server, station));
    }

    private void tellUnrest(SimStation station) {
        if (!SimChecks.atRest(server, station)) {
            run.wrong(
                    station.login
                            + " did not come to rest: "
                            + station.store.pending().size()
                            + " wait, cursor "
                            + station.store.bookmark().cursor()
                            + " of "
                            + server.end());
        }
    }
}
