package pult.feature.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.feature.Wording;
import pult.feature.writing.MovingClock;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.l10n.TrainerMessages;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;

import java.time.ZoneId;
import java.util.List;

class TrainerTest {
    private static final Wording WORDING = Wording.of(Language.RU, ZoneId.of("Europe/Moscow"));

    private final FakeFaults faults = new FakeFaults();
    private final TrainerViewModel model = panel();

    private TrainerViewModel panel() {
        return new TrainerViewModel(
                faults,
                WORDING.area(TrainerMessages.class),
                WORDING.formats(),
                new InlineBackground(),
                new MovingClock(MovingClock.USUAL));
    }

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    @Test
    void everyExerciseReachesTheStand() {
        for (var exercise : Exercise.values()) {
            model.execute(exercise);
        }
        assertThat(faults.asked)
                .containsExactly(
                        "link ON", "slow ON", "before", "after", "token", "other", "draft", "take",
                        "restore");
    }

    @Test
    void lastingFaultsAreSwitchedOverAndEndedTogether() {
        model.execute(Exercise.LINK_DOWN);
        assertThat(model.on()).containsExactly(Exercise.LINK_DOWN);
        model.execute(Exercise.LINK_DOWN);
        assertThat(model.on()).isEmpty();
        model.execute(Exercise.SLOW);
        model.endAll();
        assertThat(model.on()).isEmpty();
        assertThat(faults.asked).endsWith("link OFF", "slow OFF");
        assertThat(model.lastProperty().get()).startsWith("14:32:08");
    }

    @Test
    void aPanelOpenedAgainShowsWhatHolds() {
        model.execute(Exercise.LINK_DOWN);
        var again = panel();
        assertThat(again.on()).containsExactly(Exercise.LINK_DOWN);
        again.execute(Exercise.LINK_DOWN);
        assertThat(faults.asked).endsWith("link OFF");
        assertThat(panel().on()).isEmpty();
    }

    @Test
    void saysWhenThereIsNothingToDoItTo() {
        faults.idle = true;
        for (var exercise :
                List.of(
                        Exercise.ANSWER_BY_OTHER,
                        Exercise.DRAFT_BY_OTHER,
                        Exercise.TAKE_BY_OTHER)) {
            model.execute(exercise);
            assertThat(model.lastProperty().get()).startsWith("Не на чем");
        }
    }

    @Test
    void aRefusalIsSaidAndNothingCountsAsOn() {
        faults.refuses = true;
        model.execute(Exercise.LINK_DOWN);
        assertThat(model.on()).isEmpty();
        assertThat(model.lastProperty().get()).contains("Не вышло");
    }

    @Test
    void picture() {
        Fx.call(() -> {
            var feature =
                    new TrainerFeature(
                            faults,
                            WORDING,
                            new InlineBackground(),
                            new MovingClock(MovingClock.USUAL));
            Pictures.take(feature.view(), "trainer", 460, 840);
            return true;
        });
    }
}
