package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Answers that end early, at every tenth byte of the first four kilobytes and at each of the last
/// bytes: however the end is told, they are never a success.
final class TruncationTest {
    private static final int LONGEST = 4096;
    private static final int STEP = 10;
    private static final int LAST = 8;

    private Behind behind;

    @BeforeEach
    void start() throws Exception {
        behind = Behind.with(3);
    }

    @AfterEach
    void stop() throws Exception {
        behind.close();
    }

    @ParameterizedTest
    @EnumSource
    void aCutAnswerIsNoSuccess(Relay.Call call) {
        var page = behind.page("", 3);
        var cases = 0;
        for (var framing : Relay.Framing.values()) {
            for (var gzip : new boolean[] {false, true}) {
                cases += cut(call, framing, gzip, page.epoch());
            }
        }
        assertThat(cases).isGreaterThan(200);
    }

    private int cut(Relay.Call call, Relay.Framing framing, boolean gzip, String epoch) {
        var on = behind.page("", 3).appeals().getFirst();
        var change = Behind.note(on);
        var length = new AtomicReference<>(Integer.MAX_VALUE);
        var whole = new AtomicInteger();
        var renew = new AtomicInteger();
        behind.relay.tamper((asked, answer) -> {
            if (asked.call() == Relay.Call.ME && renew.getAndDecrement() > 0) {
                return answer.status(401).wire();
            }
            if (asked.call() != call) {
                return answer.wire();
            }
            var wire = answer.wire(framing, gzip);
            whole.set(wire.length);
            // A token may pack better than the one before.
            var all = length.get() == Integer.MAX_VALUE;
            return all ? wire : Arrays.copyOf(wire, Math.min(wire.length - 1, length.get()));
        });
        renew.set(call == Relay.Call.TOKEN ? 1 : 0);
        var honest = behind.call(call, on, change, epoch);
        assertThat(honest.value()).as("%s %s %s whole", call, framing, gzip).isNotNull();
        var size = whole.get();
        var cases = 0;
        for (var at = 0; at < size; at = next(at, size)) {
            length.set(at);
            renew.set(call == Relay.Call.TOKEN ? 1 : 0);
            var outcome = behind.call(call, on, change, epoch);
            assertThat(outcome.failure())
                    .as("%s %s gzip=%s cut at %d of %d", call, framing, gzip, at, size)
                    .isNotNull();
            cases++;
        }
        behind.relay.tamper(Relay.HONEST);
        assertThat(behind.stand.log().effects(change.id().toString()))
                .isEqualTo(call == Relay.Call.PUSH ? 1 : 0);
        return cases;
    }

    private static int next(int at, int size) {
        if (at >= size - LAST) {
            return at + 1;
        }
        return at + STEP < LONGEST ? Math.min(at + STEP, size - LAST) : size - LAST;
    }
}
