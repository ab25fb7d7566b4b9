package pult.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class FieldWordsTest {
    private final FieldWords words = new FieldWords(LocalDate.of(2026, 11, 27));

    @Test
    void aFieldIsFilledByWhatItAsks() {
        assertThat(words.of("дата")).isEqualTo("30 ноября");
        assertThat(words.of("Дата и время запуска")).isEqualTo("30 ноября, 18:00");
        assertThat(words.of("дата аварии")).isEqualTo("26 ноября");
        assertThat(words.of("телефон диспетчера")).isEqualTo("8 (4862) 00-01-12");
        assertThat(words.of("кто, телефон")).isEqualTo("Мельников В. П., 8 (4862) 00-01-12");
        assertThat(words.of("фамилия и инициалы")).isEqualTo("Мельников В. П.");
        assertThat(words.of("орган, которому передано"))
                .isEqualTo("управление городского хозяйства");
        assertThat(words.of("какая выплата")).isEqualTo("ежемесячная выплата на ребёнка");
        assertThat(words.of("назначена, на проверке или отказ с причиной")).isEqualTo("назначена");
        assertThat(words.of("что будет дальше и когда придут деньги"))
                .isEqualTo("Решение придёт Вам письмом");
        assertThat(words.of("что нужно от заявителя")).isEqualTo("копия паспорта");
        assertThat(words.of("что сделано или будет сделано")).startsWith("бригада выполнила");
        assertThat(words.of("входит или не входит")).isEqualTo("входит");
        assertThat(words.of("о чём вопрос")).isEqualTo("проверка на месте проведена");
    }
}
