package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pult.domain.appeal.AppealId;
import pult.sync.DraftSource;
import pult.sync.Failure;
import pult.sync.LiveSource;
import pult.sync.Presence;

import java.util.ArrayList;
import java.util.List;

/// Events and presences that say nothing, or nonsense.
final class PosEventsTest {
    private static final String SOMEBODY = "\"login\":\"ivanova\",\"activity\":\"VIEWING\"";

    private final List<String> heard = new ArrayList<>();
    private final LiveSource.Listener listener =
            new LiveSource.Listener() {
                @Override
                public void opened() {}

                @Override
                public void changed(String id) {
                    heard.add("changed " + id);
                }

                @Override
                public void present(String id, Presence presence) {
                    heard.add("present " + id + ' ' + presence.appeal());
                }

                @Override
                public void held(String id, DraftSource.Held held) {
                    heard.add("held " + id + ' ' + held.appeal());
                }

                @Override
                public void ended(Failure failure) {}
            };
    private final PosEvents events = new PosEvents(listener, () -> {});
    private Behind behind;

    @BeforeEach
    void start() throws Exception {
        behind = Behind.with(3);
    }

    @AfterEach
    void stop() throws Exception {
        behind.close();
    }

    @Test
    void anEventThatIsNoneIsAChangeAtMost() {
        events.onEvent(null, "1", "presence", "{" + SOMEBODY + ",\"posId\":7}");
        events.onEvent(null, "2", "presence", "{" + SOMEBODY + ",\"posId\":0}");
        events.onEvent(null, "3", "presence", "{" + SOMEBODY + ",\"posId\":-7}");
        events.onEvent(null, "4", "presence", "null");
        events.onEvent(null, "5", "draft", "{\"posId\":7}");
        events.onEvent(null, "6", "draft", "{\"posId\":0}");
        events.onEvent(null, "7", "draft", "null");
        assertThat(heard)
                .containsExactly(
                        "present 1 7",
                        "changed 2",
                        "changed 3",
                        "changed 4",
                        "held 5 7",
                        "changed 6",
                        "changed 7");
    }

    @Test
    void anIdThatNoHeaderCarriesIsNone() {
        for (var id : List.of("шесть", "a\nb", "\u007f", "\u0000", "x".repeat(100_000))) {
            events.onEvent(null, id, "change", "{}");
        }
        events.onEvent(null, "e-12 ~", "change", "{}");
        assertThat(heard)
                .containsExactly(
                        "changed ",
                        "changed ",
                        "changed ",
                        "changed ",
                        "changed ",
                        "changed e-12 ~");
    }

    @Test
    void aPresenceThatIsNoneHidesNoOther() throws Exception {
        var some =
                "{\"others\":[null,{},{%1$s,\"posId\":0},{%1$s,\"posId\":5}]}".formatted(SOMEBODY);
        behind.relay.tamper((asked, whole) ->
                asked.target().endsWith("/presence") ? whole.body(some).wire() : whole.wire());
        assertThat(behind.source.present(null, Presence.Activity.IDLE))
                .extracting(Presence::appeal)
                .containsExactly(new AppealId(5));
    }
}
