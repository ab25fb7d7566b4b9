package pult.domain.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;

import java.time.Instant;
import java.util.List;

/// What the applicant has read, and what only the centre has.
class GivenAnswersTest {
    private static final Instant NOW = Instant.parse("2026-03-30T09:00:00Z");

    private Appeal appeal = SampleAppeals.heating(AppealState.IN_PROGRESS);

    private void comes(AppealState state, int minute) {
        var line = new HistoryEntry(at(minute), state, "", "krylova", null);
        appeal = appeal.moved(state, line);
    }

    private static Instant at(int minute) {
        return NOW.plusSeconds(60L * minute);
    }

    private void handedIn(String text, int minute, @Nullable String approver) {
        var answer = new Answer(null, null, text, "krylova", approver, at(minute), false);
        var line = new HistoryEntry(at(minute), AppealState.ON_APPROVAL, "", "krylova", null);
        appeal = appeal.answered(AppealState.ON_APPROVAL, answer, line);
    }

    private List<String> given() {
        return Story.given(appeal).stream().map(Answer::text).toList();
    }

    private List<String> sentBack() {
        return appeal.answers().stream()
                .filter(answer -> Story.sentBack(appeal, answer))
                .map(Answer::text)
                .toList();
    }

    @Test
    void whatCameBackWasNeverGivenThoughAnotherWas() {
        handedIn("первый", 1, null);
        assertThat(given()).isEmpty();
        assertThat(sentBack()).isEmpty();
        comes(AppealState.REWORK, 2);
        assertThat(given()).isEmpty();
        handedIn("второй", 3, null);
        assertThat(sentBack()).containsExactly("первый");
        comes(AppealState.REWORK, 4);
        handedIn("третий", 5, "zorin");
        comes(AppealState.APPROVED, 6);
        comes(AppealState.ANSWERED, 6);
        assertThat(given()).containsExactly("третий");
        assertThat(sentBack()).containsExactly("первый", "второй");
    }

    /// The verdict on a later one says nothing of it.
    @Test
    void anAnswerThatWasGivenStaysSo() {
        handedIn("первый", 1, "zorin");
        comes(AppealState.ANSWERED, 2);
        comes(AppealState.REOPENED, 10);
        handedIn("второй", 11, null);
        comes(AppealState.REWORK, 12);
        assertThat(given()).containsExactly("первый");
        assertThat(sentBack()).containsExactly("второй");
    }

    @Test
    void anAnswerWithoutApprovalIsGivenAtOnce() {
        handedIn("сам", 1, null);
        comes(AppealState.ANSWERED, 1);
        comes(AppealState.REOPENED, 2);
        comes(AppealState.REWORK, 3);
        comes(AppealState.IN_PROGRESS, 4);
        assertThat(given()).containsExactly("сам");
        assertThat(sentBack()).isEmpty();
    }

    /// A source that tells no history: nothing says that it was not given.
    @Test
    void withoutAHistoryItCounts() {
        handedIn("ответ", 1, null);
        comes(AppealState.CLOSED, 2);
        assertThat(given()).containsExactly("ответ");
    }
}
