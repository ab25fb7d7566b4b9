package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.ProductionCalendar;
import pult.domain.machine.Role;
import pult.domain.machine.SampleRights;

import java.util.List;

/// What the standing views hold.
final class SavedViewTest {
    private static final DeadlineBounds BOUNDS =
            DeadlineBounds.at(SampleQueue.NOW, SampleQueue.ZONE, ProductionCalendar.of(List.of()));

    @Test
    void nobodyIsAskedToTakeWhatIsAnswered() {
        assertThat(
                        SavedView.Standing.UNASSIGNED
                                .query(SampleRights.of("operator", Role.OPERATOR), BOUNDS)
                                .states())
                .contains(AppealState.REGISTERED, AppealState.REWORK, AppealState.INTERIM_ANSWERED)
                .doesNotContain(AppealState.ON_APPROVAL, AppealState.APPROVED)
                .allMatch(AppealState::open);
    }

    /// Both wait for the same people's word.
    @Test
    void answersAndExtensionsAreDecidedInOnePlace() {
        assertThat(
                        SavedView.Standing.APPROVAL
                                .query(SampleRights.of("head", Role.APPROVER), BOUNDS)
                                .states())
                .containsExactlyInAnyOrder(
                        AppealState.ON_APPROVAL, AppealState.EXTENSION_REQUESTED);
    }

    /// An answer that nobody has approved is as late as one that nobody has written.
    @Test
    void whatWaitsForOthersIsDueToday() {
        assertThat(
                        SavedView.Standing.TODAY
                                .query(SampleRights.of("operator", Role.OPERATOR), BOUNDS)
                                .lanes())
                .containsExactlyInAnyOrder(Lane.RUNNING, Lane.WAITING);
        assertThat(
                        SavedView.Standing.PRESSING
                                .query(SampleRights.of("operator", Role.OPERATOR), BOUNDS)
                                .lanes())
                .containsExactlyInAnyOrder(Lane.RUNNING, Lane.WAITING);
    }
}
