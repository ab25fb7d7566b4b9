package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.SampleQueue;
import pult.domain.machine.Event;
import pult.domain.machine.Rights;
import pult.domain.machine.Role;
import pult.domain.machine.SampleRights;
import pult.feature.Today;
import pult.ui.fx.InlineBackground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Who is asked to step in hears of it once.
final class EscalationWatchTest {
    private static final Instant NOW = SampleQueue.NOW;

    private final InMemoryAppeals appeals = SampleQueue.port();
    private final Appeal one = appeals.find(SampleQueue.SHOWN).orElseThrow();
    private final EscalationWatch watch =
            new EscalationWatch(
                    appeals,
                    new Today(
                            Clock.fixed(NOW, SampleQueue.ZONE),
                            SampleQueue.ZONE,
                            BundledCalendars.russia(),
                            BundledDeadlines::rules),
                    new InlineBackground());
    private final Rights owner = SampleRights.of("owner", Role.APPROVER, one.topic().block());

    private void happens(Event event, int level, Instant at) {
        var now = appeals.find(one.id()).orElseThrow();
        var deed = new Deed(event.code(), null, List.of(), null, null, level, null, null, null);
        var history = new ArrayList<>(now.history());
        history.add(new HistoryEntry(at, null, "", event.code(), null, deed));
        // As the platform tells it: with a version of its own.
        appeals.put(SampleAppeals.next(now, history));
    }

    private List<AppealId> told() {
        return watch.alarmProperty().get().stream().map(EscalationWatch.Told::id).toList();
    }

    @Test
    void whatComesIsSaidUntilItIsAcknowledged() {
        watch.look(owner);
        assertThat(told()).isEmpty();
        happens(Event.ESCALATE, 1, NOW);
        watch.look(owner);
        assertThat(watch.alarmProperty().get())
                .containsExactly(new EscalationWatch.Told(one.id(), one.topic().name(), 1, NOW));
        watch.acknowledge();
        watch.look(owner);
        assertThat(told()).isEmpty();
        happens(Event.ESCALATE, 1, NOW.plus(Duration.ofHours(1)));
        watch.look(owner);
        assertThat(told()).as("asked once more").containsExactly(one.id());
    }

    @Test
    void whatSomebodyActedUponIsNotSaidAnyMore() {
        watch.look(owner);
        happens(Event.ESCALATE, 1, NOW);
        watch.look(owner);
        happens(Event.ASSIGN, 0, NOW.plusSeconds(60));
        watch.look(owner);
        assertThat(told()).isEmpty();
    }

    @Test
    void whatLiesUnreadIsSaidAfterAStart() {
        happens(Event.ESCALATE, 1, NOW);
        watch.look(owner);
        assertThat(told()).containsExactly(one.id());
        appeals.markRead(one.id());
        watch.look(SampleRights.of("deputy", Role.APPROVER));
        assertThat(told()).as("the list has what was read").isEmpty();
    }

    @Test
    void anotherLevelAndAnotherBlockAreOthers() {
        happens(Event.ESCALATE, 2, NOW);
        watch.look(owner);
        assertThat(told()).as("of the block, whoever is asked above").containsExactly(one.id());
        watch.look(SampleRights.of("neighbour", Role.APPROVER, "NOWHERE"));
        assertThat(told()).isEmpty();
        watch.look(SampleRights.of("head", Role.CENTRE_HEAD, "ROADS"));
        assertThat(told()).containsExactly(one.id());
        watch.look(SampleRights.of("operator", Role.OPERATOR));
        assertThat(told()).isEmpty();
    }
}
