package pult.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Collectors;

class FilterCompletionTest {
    private static final FilterNames NAMES =
            field ->
                    field == FilterField.MUNICIPALITY
                            ? List.of("Орёл", "Орловский район", "Новосильский район")
                            : List.of();

    /// The caret stands at the end; what is offered is shown as the whole text would be.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "кан | канал:",
                "вода -реж | вода -режим:",
                "chan | channel:",
                "канал:т | канал:телефон;канал:телеграм;канал:сайт",
                "канал:vk,сми | ",
                "канал:vk,са | канал:vk,сайт",
                "район:ор | район:Орёл;район:\"Орловский район\"",
                "район:\"нов | район:\"Новосильский район\"",
                "срок: | срок:просрочено;срок:сегодня;срок:нет",
                "нет:что | "
            })
    void offers(String text, String expected) {
        var offered =
                FilterCompletion.at(text, text.length(), NAMES, FilterLanguage.RUSSIAN, 3).stream()
                        .map(offer -> offer.in(text))
                        .collect(Collectors.joining(";"));
        assertThat(offered).isEqualTo(expected == null ? "" : expected);
    }
}
