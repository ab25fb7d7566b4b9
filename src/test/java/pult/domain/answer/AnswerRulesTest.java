package pult.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;

import java.util.Map;

/// Who approves an answer and how long it may be.
class AnswerRulesTest {
    private static final AnswerRules RULES = AnswerRules.USUAL;

    private static Appeal appeal(LegalRegime regime, Channel channel) {
        return SampleAppeals.appeal(48119, AppealState.IN_PROGRESS, regime, channel, null);
    }

    /// Since 30.03.2025 an official site is a lawful entry for an appeal.
    @ParameterizedTest
    @EnumSource(Channel.class)
    void nobodyApprovesAnOwnLetterWhateverWayTheAppealCame(Channel channel) {
        var appeal = appeal(LegalRegime.FZ59_APPEAL, channel);
        assertThat(RULES.of(appeal)).isEqualTo(RULES.letter());
        assertThat(RULES.publicAnswer(appeal)).isFalse();
        assertThat(Outcome.INTERIM.fits(appeal)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void whatIsFoundInAnOpenSourceIsAnsweredOpenly(Channel channel) {
        var appeal = appeal(LegalRegime.OPEN_SOURCE, channel);
        assertThat(RULES.of(appeal).approval()).isEqualTo(Approval.AUTHOR);
        assertThat(RULES.told(false, Map.of()).of(appeal).approval()).isEqualTo(Approval.APPROVER);
    }

    @Test
    void theSettingsSayWhatHolds() {
        var told = RULES.told(true, Map.of(Channel.LETTER, 4_000));
        assertThat(told.within(told.letter(), Channel.LETTER).characters()).isEqualTo(4_000);
        assertThat(told.within(told.letter(), Channel.LETTER).undo())
                .isEqualTo(RULES.letter().undo());
        assertThat(told.within(told.social(), Channel.VK)).isEqualTo(RULES.social());
    }

    @Test
    void whatThePlatformDoesNotTakeIsTooLong() {
        var told = RULES.told(true, Map.of(Channel.LETTER, 4_000, Channel.POS, 9_000));
        assertThat(told.of(appeal(LegalRegime.FZ59_APPEAL, Channel.LETTER)).characters())
                .isEqualTo(4_000);
        assertThat(told.of(appeal(LegalRegime.ORDINARY_MESSAGE, Channel.POS)).characters())
                .as("the region's own limit is the shorter one")
                .isEqualTo(RULES.message().characters());
        assertThat(told.of(SampleAppeals.social()).characters())
                .isEqualTo(RULES.social().characters());
    }
}
