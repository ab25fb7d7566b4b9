package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pult.domain.appeal.AppealState;

/// What the platform tells in its own codes is understood; what nobody knows stays unknown.
class PlatformCodesTest {
    @ParameterizedTest
    @CsvSource({
        "MODERATION_NEW, ON_MODERATION",
        "MODERATION_DECLINE, REJECTED",
        "MODERATION_ACCEPT, REGISTERED",
        "FORWARD_TO_PARENT, TRANSFERRED",
        "FORWARD_TO_SUBORDINATE, TRANSFERRED",
        "SET_EXECUTOR, ASSIGNED",
        "TAKE_TO_WORK, IN_PROGRESS",
        "POSTPONE, INTERIM_ANSWERED",
        "SEND_RESPONSE, ANSWERED"
    })
    void itsCodesAreStates(String code, AppealState state) {
        assertThat(PlatformCodes.state(null, code, null)).isEqualTo(state);
        assertThat(PlatformCodes.state(code, null, null)).as("in either place").isEqualTo(state);
        assertThat(PlatformCodes.state("SOMETHING_NEW", code, null)).isEqualTo(state);
        assertThat(PlatformCodes.state("REWORK", code, null))
                .as("the contract's own state wins")
                .isEqualTo(AppealState.REWORK);
    }

    @ParameterizedTest
    @CsvSource({
        "Отклонено модератором, REJECTED",
        "Назначен исполнитель, ASSIGNED",
        "Передано в вышестоящую организацию, TRANSFERRED",
        "Перенос срока обработки утверждён. Отправлен ответ Заявителю, INTERIM_ANSWERED",
        "Отправлен ответ заявителю, ANSWERED",
        "Повторное рассмотрение, REOPENED",
        "Завершено, CLOSED"
    })
    void itsWordsAreStates(String label, AppealState state) {
        assertThat(PlatformCodes.state(null, null, label)).isEqualTo(state);
    }

    @Test
    void whatNobodyKnowsIsUnknown() {
        assertThat(PlatformCodes.state(null, null, null)).isEqualTo(AppealState.UNKNOWN);
        assertThat(PlatformCodes.state("X", "Y", "Что-то новое")).isEqualTo(AppealState.UNKNOWN);
    }
}
