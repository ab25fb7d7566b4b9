package pult.feature.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.appeal.SampleQueue;
import pult.domain.machine.RegionPreset;
import pult.feature.Wording;
import pult.l10n.Language;

class CardWordsTest {
    private static CardWords words(int reopenRating) {
        return new CardWords(
                Wording.of(Language.RU, SampleQueue.ZONE),
                login -> login.equals("head") ? "Громов Павел Андреевич" : login,
                login -> login.equals("head") ? "Демидов Олег Иванович" : "",
                () -> new RegionPreset(reopenRating, 30));
    }

    @Test
    void whoActsForTheAbsentStandsBesideTheirName() {
        assertThat(words(2).assignee("head"))
                .isEqualTo("Громов Павел Андреевич, замещает: Демидов О. И.");
        assertThat(words(2).assignee("krylova")).isEqualTo("krylova");
    }

    @Test
    void theMarkSaysWhatTheRegionDecidedOfIt() {
        assertThat(words(2).rating(3)).isEqualTo("3 из 5");
        assertThat(words(2).rating(2))
                .isEqualTo("2 из 5: в регионе оценка до 2 возвращает в работу");
        assertThat(words(3).rating(3)).contains("до 3");
        assertThat(words(0).rating(1)).isEqualTo("1 из 5");
    }
}
