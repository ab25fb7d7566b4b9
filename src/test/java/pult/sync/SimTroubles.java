package pult.sync;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What happens in a world by itself, apart from single requests and writes: people act, clocks
/// jump, links break, machines sleep, servers are put back.
final class SimTroubles {
    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;

    private final SimRun run;
    private final SimServer server;
    private final SimPeople people;
    private final List<SimStation> stations;
    private @Nullable Runnable backup;

    SimTroubles(SimRun run, SimServer server, SimPeople people, List<SimStation> stations) {
        this.run = run;
        this.server = server;
        this.people = people;
        this.stations = stations;
    }

    void one() {
        var station = run.dice.oneOf(stations);
        switch (run.dice.below(100)) {
            case 0 ->
                    at(
                            station,
                            SimFault.POWER_OFF,
                            () -> {
                                throw new SimCrash();
                            });
            case 1, 2 -> restore();
            case 3 -> {
                run.count(SimFault.CURSOR_EXPIRED);
                server.compact();
            }
            case 4, 5 -> server.expireTokens();
            case 6 -> {
                server.expireTokens();
                station.refuseSignIn(run.dice.between(MINUTE / 2, 5 * MINUTE));
            }
            case 7 -> station.linkDown(run.dice.between(MINUTE / 6, 3 * MINUTE));
            case 8 -> station.disk.fillUp(run.dice.between(MINUTE / 6, 2 * MINUTE));
            case 9 -> sleep(station);
            case 10, 11 -> jump(station);
            case 12 -> jumpServer();
            case 13, 14, 15, 16 ->
                    at(station, SimFault.NUDGED, () -> station.deliver(new Event.Nudged()));
            case 17, 18, 19, 20, 21 -> at(station, null, () -> people.takeBack(station));
            case 22, 23, 24, 25 -> people.administrator();
            case 26, 27, 28, 29, 30, 31, 32, 33, 34, 35 -> people.others();
            default -> at(station, null, () -> people.act(station));
        }
    }

    private void at(SimStation station, @Nullable SimFault fault, Runnable work) {
        if (station.awake()) {
            if (fault != null) {
                run.count(fault);
            }
            station.later(0, work);
        }
    }

    private void restore() {
        if (backup == null) {
            backup = server.backup();
            return;
        }
        run.count(SimFault.RESTORED);
        run.say(() -> "the server is put back");
        backup.run();
        backup = run.dice.chance(0.5) ? server.backup() : null;
    }

    private void sleep(SimStation station) {
        if (!station.awake()) {
            return;
        }
        var hours = run.dice.chance(0.02);
        run.count(hours ? SimFault.ASLEEP_FOR_HOURS : SimFault.ASLEEP);
        station.sleep(
                hours
                        ? run.dice.between(60 * MINUTE, 180 * MINUTE)
                        : run.dice.between(MINUTE / 4, 5 * MINUTE));
    }

    private void jump(SimStation station) {
        var millis = far();
        var back = run.dice.chance(0.5);
        run.count(back ? SimFault.CLOCK_BACK : SimFault.CLOCK_FORWARD);
        run.say(() -> station.login + " clock jumps " + (back ? "back " : "forward ") + millis);
        station.jump(back ? -millis : millis);
    }

    private void jumpServer() {
        var back = run.dice.chance(0.5);
        run.count(back ? SimFault.SERVER_CLOCK_BACK : SimFault.SERVER_CLOCK_FORWARD);
        server.jump(back ? -far() : far());
    }

    private long far() {
        return run.dice.chance(0.5) ? DAY : run.dice.between(1000, DAY);
    }
}
