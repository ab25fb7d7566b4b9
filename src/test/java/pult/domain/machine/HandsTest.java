package pult.domain.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;

import java.time.Instant;
import java.util.List;

/// Whose hands an appeal is in is no news of what happened to it.
class HandsTest {
    private static final Instant NOW = Instant.parse("2026-03-30T09:00:00Z");

    private static HistoryEntry line(AppealState state, Event event, int hour, String... reasons) {
        return new HistoryEntry(
                NOW.plusSeconds(3600L * hour),
                state,
                "",
                event == Event.RETURN ? "zorin" : "krylova",
                event == Event.RETURN ? "Назовите день." : null,
                new Deed(
                        event.code(),
                        null,
                        List.of(reasons),
                        null,
                        event == Event.REQUEST_EXTENSION ? NOW.plusSeconds(86_400) : null,
                        0,
                        null,
                        null,
                        null));
    }

    private static Appeal in(AppealState state, HistoryEntry... lines) {
        var appeal = SampleAppeals.heating(state);
        for (var line : lines) {
            appeal = appeal.moved(state, line);
        }
        return appeal;
    }

    @Test
    void theReasonsOfAReturnStandUnderAnyHands() {
        var back = line(AppealState.REWORK, Event.RETURN, 1, "TONE");
        for (var event : List.of(Event.CLAIM, Event.RELEASE, Event.TAKE_OVER)) {
            var appeal = in(AppealState.REWORK, back, line(AppealState.REWORK, event, 5));
            assertThat(Story.rework(appeal)).as("%s", event).contains(back);
        }
    }

    @Test
    void theDateThatIsAskedForStandsUnderAnyHands() {
        var asked = line(AppealState.EXTENSION_REQUESTED, Event.REQUEST_EXTENSION, 1);
        var taken = line(AppealState.EXTENSION_REQUESTED, Event.CLAIM, 2);
        assertThat(Story.wanted(in(AppealState.EXTENSION_REQUESTED, asked, taken)))
                .isEqualTo(NOW.plusSeconds(86_400));
    }

    @Test
    void aSecondLookBeginsOnce() {
        var again = line(AppealState.REOPENED, Event.REOPEN, 1);
        var let = line(AppealState.REOPENED, Event.RELEASE, 9);
        var appeal = in(AppealState.REOPENED, again, let);
        assertThat(Story.reopened(appeal)).isEqualTo(again.at());
        assertThat(appeal.begun()).isEqualTo(again.at());
        var due = NOW.plusSeconds(5 * 3600);
        var dated =
                appeal.stepped(
                        appeal.now().due(due), line(AppealState.REOPENED, Event.RELEASE, 10));
        assertThat(dated.standingDue()).as("it stood when it was opened again").isEqualTo(due);
    }
}
