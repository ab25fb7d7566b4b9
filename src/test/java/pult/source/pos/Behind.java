package pult.source.pos;

import org.jspecify.annotations.Nullable;

import pult.bundled.BundledRegions;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.stand.ComplaintFile;
import pult.stand.CsvRegion;
import pult.stand.Stand;
import pult.stand.StandSettings;
import pult.sync.Failure;
import pult.sync.FeedPage;
import pult.sync.Replica;
import pult.sync.Source;
import pult.sync.SourceFailure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// The stand with a few real records, a relay before it and a client before that.
final class Behind implements AutoCloseable {
    private static final AtomicLong SERIAL = new AtomicLong();

    final Stand stand;
    final Relay relay;
    final PosSource source;

    private Behind(Stand stand, Relay relay) {
        this.stand = stand;
        this.relay = relay;
        this.source =
                new PosSource(
                        new PosAccount(relay.uri(), "operator", "training", "training", "faults"));
    }

    static Behind with(int records) throws Exception {
        var ground = CsvRegion.Ground.of(BundledRegions.load("RU-ORL"));
        var all = Files.readAllLines(Path.of("src/test/resources/real/sf-311.csv"));
        var head = Files.createTempFile("records", ".csv");
        Files.write(head, all.subList(0, 1 + records));
        var some = ComplaintFile.read(head);
        Files.delete(head);
        var stand =
                Stand.start(StandSettings.inMemory(CsvRegion.of(some, ground), Clock.systemUTC()));
        return new Behind(stand, new Relay(stand.uri()));
    }

    /// What one call gave: a value or a typed failure; anything else is thrown.
    record Outcome(@Nullable Object value, @Nullable Failure failure) {}

    Outcome call(Relay.Call call, Appeal on, Change change, String epoch) {
        try {
            return new Outcome(
                    switch (call) {
                        case TOKEN, ME -> source.me();
                        case CHANGES -> source.changes("", 3);
                        case APPEAL -> source.appeal(on.id());
                        case PUSH ->
                                source.push(
                                        new Replica.Pending(change, on.version(), 1, null), epoch);
                    },
                    null);
        } catch (SourceFailure e) {
            return new Outcome(null, e.failure());
        }
    }

    FeedPage page(String cursor, int limit) {
        try {
            return source.changes(cursor, limit);
        } catch (SourceFailure e) {
            throw new AssertionError(e);
        }
    }

    Appeal reload(AppealId id) {
        try {
            return source.appeal(id);
        } catch (SourceFailure e) {
            throw new AssertionError(e);
        }
    }

    static Source.Reply reply(Outcome outcome) {
        if (outcome.value() instanceof Source.Reply reply) {
            return reply;
        }
        throw new AssertionError("no reply: " + outcome);
    }

    static Change note(Appeal on) {
        var now = Instant.now();
        return new Change(
                ChangeId.of(now.toEpochMilli(), 1, SERIAL.incrementAndGet()),
                on.id(),
                on.version(),
                now,
                "operator",
                new Action.Note("Проверить на месте"));
    }

    @Override
    public void close() throws IOException {
        source.close();
        relay.close();
        stand.close();
    }
}
