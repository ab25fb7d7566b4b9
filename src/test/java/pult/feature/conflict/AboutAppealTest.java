package pult.feature.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.AppealId;
import pult.feature.Wording;
import pult.feature.writing.InMemoryAppeals;
import pult.feature.writing.MovingClock;
import pult.l10n.Language;
import pult.ui.control.Sign;
import pult.ui.fx.HeldBackground;
import pult.ui.fx.InlineBackground;

import java.time.ZoneId;

class AboutAppealTest {
    private static final Wording WORDING = Wording.of(Language.RU, ZoneId.of("Europe/Moscow"));
    private static final ConflictWords WORDS = new ConflictWords(WORDING, login -> login);

    private final MovingClock clock = new MovingClock(MovingClock.USUAL);

    private AboutAppeal about(InMemoryAppeals appeals) {
        return new AboutAppeal(
                appeals, SampleConflicts.today(clock), WORDING, WORDS, new InlineBackground());
    }

    @Test
    void saysTheLawTheClockAndWhatTheApplicantAdded() {
        var model = about(SampleConflicts.appeals());
        model.show(new AppealId(SampleConflicts.GAS));
        var about = model.aboutProperty().get();
        assertThat(about.kind()).startsWith("Обращение 59-ФЗ");
        assertThat(about.sign()).isEqualTo(Sign.Kind.TODAY);
        assertThat(about.due()).startsWith("сегодня до 23:59");
        assertThat(about.said()).isEqualTo("Комментарий заявителя, сегодня 13:58:");
        assertThat(about.words()).startsWith("Соседям на Полевой");
    }

    @Test
    void withoutACommentSaysTheEssence() {
        var appeal = SampleAppeals.heating();
        var model = about(new InMemoryAppeals(appeal));
        model.show(appeal.id());
        assertThat(model.aboutProperty().get().said()).isEqualTo("Суть:");
        assertThat(model.aboutProperty().get().words()).isEqualTo(appeal.essence());
    }

    @Test
    void theWordsOfAnotherAppealNeverStandBesideADraft() {
        var held = new HeldBackground();
        var appeals = SampleConflicts.appeals();
        var model = new AboutAppeal(appeals, SampleConflicts.today(clock), WORDING, WORDS, held);
        model.show(new AppealId(SampleConflicts.GAS));
        held.finish();
        assertThat(model.aboutProperty().get().kind()).isNotEmpty();
        model.show(new AppealId(1));
        assertThat(model.aboutProperty().get()).isEqualTo(About.NOTHING);
        held.finish();
        assertThat(model.aboutProperty().get()).isEqualTo(About.NOTHING);
    }
}
