package pult.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSearchTest {
    @ParameterizedTest
    @CsvSource({
        "взять, Взять в работу",
        "раб вз, Взять в работу",
        "ВЗЯТ, Взять в работу",
        "dpznm, Взять в работу",
        "hf, Взять в работу",
        "учет, Учёт времени",
        "'', Взять в работу",
        "обращение, Следующее",
        "nfrt, Take",
    })
    void finds(String typed, String text) {
        var fits = new WordSearch(typed).fit(text, "Обращение") > 0;
        assertThat(fits).isEqualTo(!typed.equals("nfrt"));
    }

    @Test
    void latinWordsTypedUnderTheRussianLayout() {
        assertThat(new WordSearch("ефл").fit("Take", "")).isPositive();
    }

    @Test
    void middleOfAWordIsNotItsBeginning() {
        assertThat(new WordSearch("зять").fit("Взять в работу", "")).isZero();
        assertThat(new WordSearch("взять ответ").fit("Взять в работу", "")).isZero();
    }

    @Test
    void firstWordCountsMoreThanALaterOneAndTheMenuLeast() {
        var search = new WordSearch("кар");
        assertThat(search.fit("Карта", "")).isGreaterThan(search.fit("Открыть карту", ""));
        assertThat(search.fit("Открыть карту", "")).isGreaterThan(search.fit("Легенда", "Карта"));
    }

    @Test
    void beginningsAreMarked() {
        assertThat(new WordSearch("отопл сев").pieces("Нет отопления, Северный"))
                .containsExactly(
                        new WordSearch.Piece("Нет ", false),
                        new WordSearch.Piece("отопл", true),
                        new WordSearch.Piece("ения, ", false),
                        new WordSearch.Piece("Сев", true),
                        new WordSearch.Piece("ерный", false));
    }
}
