package pult.bundled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import pult.bundled.CalendarFile.NotACalendar;
import pult.domain.deadline.CalendarFlaw;
import pult.domain.deadline.CalendarFlaw.Kind;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// A broken file is told by its line and reason.
class CalendarFileTest {
    private static final String GOOD =
            """
            {
              "year": 2028,
              "version": "2027.09.30",
              "off": ["2028-01-03",
                      "2028-01-04"],
              "short": ["2028-02-22"],
              "workingWeekend": []
            }
            """;

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(GOOD.replace("01-04", "13-04"), Kind.NOT_A_DAY, 5, "2028-13-04"),
                Arguments.of(GOOD.replace("2028-02", "2027-02"), Kind.OTHER_YEAR, 6, "2027-02-22"),
                Arguments.of(GOOD.replace("2028,", "28,"), Kind.NO_YEAR, 2, "year"),
                Arguments.of(GOOD.replace("\"2027.09.30\"", "\"\""), Kind.NO_VERSION, 3, "version"),
                Arguments.of(GOOD.replace("\"short\"", "\"brief\""), Kind.NO_LIST, 0, "short"),
                Arguments.of(GOOD.replace("[\"2028-02-22\"]", "{}"), Kind.NO_LIST, 6, "short"),
                Arguments.of(GOOD.replace("2027.09.30\",", "2027.09.30\""), Kind.NOT_JSON, 4, ""),
                Arguments.of("[]", Kind.NOT_JSON, 1, ""));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void toldByLineAndReason(String text, Kind kind, int line, String found) {
        assertThatThrownBy(() -> CalendarFile.read(stream(text)))
                .asInstanceOf(type(NotACalendar.class))
                .extracting(NotACalendar::flaw)
                .isEqualTo(new CalendarFlaw(kind, line, found));
    }

    @org.junit.jupiter.api.Test
    void theWholeOneIsRead() throws java.io.IOException {
        assertThat(CalendarFile.read(stream(GOOD)).off()).hasSize(2);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
