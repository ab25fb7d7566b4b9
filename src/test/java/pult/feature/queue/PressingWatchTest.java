package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.Pressing;
import pult.feature.Today;
import pult.feature.queue.PressingWatch.Level;
import pult.ui.fx.InlineBackground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/// Each deadline is said when its last tenth begins and when it runs out, once each.
final class PressingWatchTest {
    private final HandClock clock = new HandClock();
    private final InMemoryAppeals appeals = SampleQueue.port();
    private final PressingWatch watch =
            new PressingWatch(
                    appeals,
                    new Today(
                            clock,
                            SampleQueue.ZONE,
                            BundledCalendars.russia(),
                            BundledDeadlines::rules),
                    new InlineBackground());

    private static final class HandClock extends Clock {
        private Instant now = SampleQueue.NOW;

        @Override
        public ZoneId getZone() {
            return SampleQueue.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private PressingWatch.Alarm alarm() {
        return watch.alarmProperty().get();
    }

    /// The first of the operator's that does not press yet.
    private AppealRow calm() {
        var query =
                QueueQuery.ALL
                        .withLanes(Set.of(AppealRow.Lane.RUNNING))
                        .withAssignee(SampleQueue.ME);
        return appeals.rows(appeals.ids(query, Integer.MAX_VALUE)).stream()
                .filter(row -> row.dueAt() != null && from(row).isAfter(clock.now))
                .findFirst()
                .orElseThrow();
    }

    private Instant from(AppealRow row) {
        var appeal = appeals.find(row.id()).orElseThrow();
        var registered = appeal.registeredAt();
        return Pressing.from(
                registered == null ? appeal.receivedAt() : registered,
                Objects.requireNonNull(row.dueAt()));
    }

    @Test
    void whatPressedAtTheStartIsNotSaid() {
        watch.look(SampleQueue.ME);
        assertThat(alarm().empty()).isTrue();
        watch.look(SampleQueue.ME);
        assertThat(alarm().empty()).isTrue();
    }

    @Test
    void theLastTenthAndTheEndAreSaidOnceEach() {
        var row = calm();
        watch.look(SampleQueue.ME);
        clock.now = from(row);
        watch.look(SampleQueue.ME);
        assertThat(alarm().of(Level.PRESSING)).extracting(AppealRow::id).contains(row.id());

        watch.acknowledge();
        watch.look(SampleQueue.ME);
        assertThat(alarm().empty()).as("said once").isTrue();

        clock.now = Objects.requireNonNull(row.dueAt()).plus(Duration.ofSeconds(1));
        watch.look(SampleQueue.ME);
        assertThat(alarm().of(Level.OVERDUE)).extracting(AppealRow::id).contains(row.id());
        assertThat(alarm().of(Level.PRESSING)).extracting(AppealRow::id).doesNotContain(row.id());
    }

    @Test
    void whatIsDoneIsNotSaidAnyMore() {
        var row = calm();
        watch.look(SampleQueue.ME);
        clock.now = from(row);
        watch.look(SampleQueue.ME);
        appeals.remove(row.id());
        watch.look(SampleQueue.ME);
        assertThat(alarm().of(Level.PRESSING)).extracting(AppealRow::id).doesNotContain(row.id());
    }

    @Test
    void anotherPersonBeginsAnew() {
        var row = calm();
        watch.look("somebody");
        clock.now = from(row);
        watch.look(SampleQueue.ME);
        assertThat(alarm().empty()).isTrue();
    }
}
