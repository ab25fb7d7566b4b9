package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pult.bundled.BundledDeadlines;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.json.Json;
import pult.source.pos.wire.AppealWire;
import pult.sync.SourceFailure;

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

    /// A later platform knows more: nothing false is said of it, and it keeps a date.
    @Test
    void anAppealOfAnUnknownRegimeAndChannelStaysInTheLists() throws SourceFailure {
        var wire =
                Json.mapper()
                        .readValue(
                                """
                                {"posId": 7, "version": 1, "state": "AWAITING_APPLICANT",
                                 "regime": "COLLECTIVE", "channel": "CARRIER_PIGEON",
                                 "receivedAt": "2026-03-31T10:00:00Z"}
                                """,
                                AppealWire.class);
        var appeal = AppealMapping.appeal(wire);
        assertThat(appeal.regime()).isEqualTo(LegalRegime.UNKNOWN);
        assertThat(appeal.channel()).isEqualTo(Channel.UNKNOWN);
        assertThat(AppealRow.Lane.of(appeal.state(), appeal.regime(), appeal.standingDue()))
                .isEqualTo(AppealRow.Lane.WAITING);
        var rules = BundledDeadlines.rules();
        assertThat(rules.of(appeal.regime(), false, appeal.topic()))
                .isEqualTo(rules.of(LegalRegime.ORDINARY_MESSAGE, false, appeal.topic()));
    }
}
