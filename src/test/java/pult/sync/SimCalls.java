package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.change.NotSaved;

import java.time.ZoneOffset;
import java.util.List;

/// What a simulated workstation asks of the server.
final class SimCalls {
    private final SimStation station;
    private final SimRun run;
    private final SimServer server;
    private final SimParts parts;
    private final SimNet net;
    private final Me me;

    SimCalls(SimStation station, SimRun run, SimServer server, SimParts parts) {
        this.station = station;
        this.run = run;
        this.server = server;
        this.parts = parts;
        net = new SimNet(run, server, parts);
        me =
                new Me(
                        station.login,
                        "",
                        "",
                        List.of(),
                        "ЖКХ",
                        List.of(),
                        "ПОС",
                        "RU-ORL",
                        "",
                        ZoneOffset.ofHours(3),
                        0);
    }

    private Me seen() {
        return new Me(
                me.login(),
                me.fullName(),
                me.position(),
                me.roles(),
                me.organisation(),
                me.blocks(),
                me.system(),
                me.regionCode(),
                me.regionName(),
                me.zone(),
                server.lastSeq(me.login()));
    }

    void signIn() {
        @Nullable Failure failure = null;
        if (station.linkDown() || run.hit(SimFault.DROPPED_BEFORE, 0.05)) {
            failure = new Failure.Offline();
        } else if (station.signInRefused()) {
            run.count(SimFault.SIGN_IN_REFUSED);
            failure = new Failure.Unauthorised();
        }
        var refused = failure;
        station.later(
                run.dice.between(20, 3000),
                () -> {
                    if (refused == null) {
                        station.signedIn(server.token());
                        station.deliver(new Event.SignedIn(seen(), station.store.lastOffered()));
                    } else {
                        station.deliver(new Event.SignInFailed(refused));
                    }
                });
    }

    void fetch(Effect.Fetch fetch) {
        var number = fetch.request();
        station.watch.leaving();
        net.request(
                station,
                number,
                () -> {
                    var page = server.page(fetch.cursor(), fetch.limit());
                    return page == null
                            ? new Event.FetchFailed(number, new Failure.CursorExpired())
                            : new Event.PageArrived(number, page);
                },
                failure -> new Event.FetchFailed(number, failure));
    }

    void send(Effect.Send send) {
        var number = send.request();
        var id = send.pending().change().id();
        try {
            if (!station.disk.write(() -> station.store.markSending(id))) {
                station.later(0, () -> station.deliver(new Event.PushSkipped(number, id)));
                return;
            }
        } catch (NotSaved _) {
            station.later(
                    0, () -> station.deliver(new Event.PushFailed(number, id, new Failure.Disk())));
            return;
        }
        station.watch.leaving();
        station.watch.leaving(send.pending());
        var change = parts.onTheWire(send.pending().change(), run.dice);
        net.request(
                station,
                number,
                () -> {
                    if (server.poisons(id)) {
                        run.count(SimFault.POISONED);
                        return new Event.PushFailed(number, id, new Failure.ServerFault(500));
                    }
                    server.saw(station.login, send.pending().seq());
                    var reply = server.push(change, send.pending().baseVersion(), send.epoch());
                    return new Event.PushAnswered(number, id, reply);
                },
                failure -> new Event.PushFailed(number, id, failure));
    }
}
