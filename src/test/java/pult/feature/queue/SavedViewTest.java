package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.appeal.AppealState;
import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.ProductionCalendar;

import java.util.List;

/// What the standing views hold.
final class SavedViewTest {
    private static final DeadlineBounds BOUNDS =
            DeadlineBounds.at(SampleQueue.NOW, SampleQueue.ZONE, ProductionCalendar.of(List.of()));

    @Test
    void nobodyIsAskedToTakeWhatIsAnswered() {
        assertThat(SavedView.Standing.UNASSIGNED.query("operator", BOUNDS).states())
                .contains(AppealState.REGISTERED, AppealState.REWORK, AppealState.INTERIM_ANSWERED)
                .doesNotContain(AppealState.ON_APPROVAL, AppealState.APPROVED)
                .allMatch(AppealState::open);
    }
}
