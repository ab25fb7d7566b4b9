package pult.sync;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/// The way between a workstation and the server: it loses, delays, doubles, reorders and cuts, and
/// what stands before the server refuses.
final class SimNet {
    /// After so long a client gives up; the request goes on without it.
    private static final long PATIENCE = 60_000;

    private final SimRun run;
    private final SimServer server;
    private final SimParts parts;
    private long newestArrived;

    SimNet(SimRun run, SimServer server, SimParts parts) {
        this.run = run;
        this.server = server;
        this.parts = parts;
    }

    /// @param number grows with every request of a workstation
    /// @param atServer what the server does and says
    /// @param failed the event that tells a failure
    record Request(
            SimStation from,
            long number,
            String token,
            long left,
            Supplier<Event> atServer,
            Function<Failure, Event> failed) {
        Event failure(Failure failure) {
            return failed.apply(failure);
        }
    }

    void request(
            SimStation from,
            long number,
            Supplier<Event> atServer,
            Function<Failure, Event> failed) {
        var request = new Request(from, number, from.token(), run.time.now(), atServer, failed);
        if (from.linkDown()) {
            run.count(SimFault.LINK_DOWN);
            from.hear(run.dice.between(1, 300), request.failure(new Failure.Offline()));
            return;
        }
        if (run.hit(SimFault.DROPPED_BEFORE, 0.03)) {
            from.hear(run.dice.between(20, 30_000), request.failure(new Failure.Offline()));
            return;
        }
        var there = delay();
        run.time.after(there, () -> reply(request, arrive(request)));
        if (run.hit(SimFault.DUPLICATED_REQUEST, 0.04)) {
            run.time.after(there + delay(), () -> reply(request, arrive(request)));
        }
    }

    private long delay() {
        if (!run.faults()) {
            return run.dice.between(15, 200);
        }
        var delay = run.dice.delay();
        if (delay > 20_000) {
            run.count(SimFault.LONG_DELAY);
        }
        return delay;
    }

    private Event arrive(Request request) {
        if (request.number() < newestArrived) {
            run.count(SimFault.OVERTAKEN);
        }
        newestArrived = Math.max(newestArrived, request.number());
        if (!server.knows(request.token())) {
            return request.failure(new Failure.Unauthorised());
        }
        if (run.hit(SimFault.THROTTLED_FOR, 0.01)) {
            var wait = Duration.ofSeconds(run.dice.between(1, 90));
            return request.failure(new Failure.Throttled(wait));
        }
        if (run.hit(SimFault.THROTTLED, 0.01)) {
            return request.failure(new Failure.Throttled(null));
        }
        if (run.hit(SimFault.FAULT_BEFORE, 0.02)) {
            return request.failure(new Failure.ServerFault(503));
        }
        var answer = request.atServer().get();
        if (run.hit(SimFault.FAULT_AFTER, 0.02)) {
            return request.failure(new Failure.ServerFault(502));
        }
        if (cut(answer)) {
            return parts.cut(answer, request.failure(new Failure.Broken("truncated")));
        }
        return answer;
    }

    private boolean cut(Event answer) {
        return switch (answer) {
            case Event.PageArrived _ -> run.hit(SimFault.TRUNCATED_PAGE, 0.02);
            case Event.PushAnswered _ -> run.hit(SimFault.TRUNCATED_REPLY, 0.03);
            default -> false;
        };
    }

    private void reply(Request request, Event answer) {
        var to = request.from();
        if (run.hit(SimFault.DROPPED_AFTER, 0.04)) {
            to.hear(run.dice.between(20, 30_000), request.failure(new Failure.Offline()));
            return;
        }
        var back = delay();
        var leftOfPatience = request.left() + PATIENCE - run.time.now();
        if (back > leftOfPatience) {
            run.count(SimFault.ANSWERED_AFTER_GIVING_UP);
            to.hear(Math.max(0, leftOfPatience), request.failure(new Failure.Offline()));
        }
        to.hear(back, answer);
        if (run.hit(SimFault.DUPLICATED_ANSWER, 0.04)) {
            to.hear(back + delay(), answer);
        }
    }
}
