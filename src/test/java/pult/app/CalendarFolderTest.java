package pult.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.deadline.CalendarEdition;
import pult.feature.deadlines.CalendarShelf.NotACalendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

class CalendarFolderTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 4, 1);

    @TempDir private Path place;

    private CalendarFolder folder() {
        return new CalendarFolder(place.resolve("calendar"));
    }

    private static CalendarEdition edition(String version) {
        return new CalendarEdition(2026, version, Set.of(WEDNESDAY), Set.of(), Set.of());
    }

    @Test
    void withoutAFolderTheShippedCalendarsAreInForce() {
        assertThat(folder().load().years()).contains(2020, 2027);
        assertThat(folder().load().working(WEDNESDAY)).isTrue();
    }

    @Test
    void aKeptEditionIsInForceAtTheNextStart() throws IOException {
        folder().keep(edition("2026.03.31"));
        assertThat(folder().load().working(WEDNESDAY)).isFalse();
        assertThat(folder().load().edition(2026)).contains(edition("2026.03.31"));
    }

    @Test
    void anOlderFileDoesNotUndoWhatIsShipped() throws IOException {
        folder().keep(edition("2020.01.01"));
        assertThat(folder().load().working(WEDNESDAY)).isTrue();
    }

    @Test
    void theRegionsDaysLieOverIt() throws IOException {
        Files.createDirectories(place.resolve("calendar"));
        Files.writeString(
                place.resolve("calendar/regional.json"),
                """
                {"source": "закон", "off": ["2026-04-01"], "short": [], "working": []}
                """);
        assertThat(folder().load().working(WEDNESDAY)).isFalse();
    }

    @Test
    void aBrokenFileDoesNotStopTheStart() throws IOException {
        Files.createDirectories(place.resolve("calendar"));
        Files.writeString(place.resolve("calendar/ru-2028.json"), "{\"year\": 2028");
        Files.writeString(place.resolve("calendar/regional.json"), "[");
        assertThat(folder().load().knows(2028)).isFalse();
        assertThatThrownBy(() -> folder().read(place.resolve("calendar/ru-2028.json")))
                .isInstanceOf(NotACalendar.class);
    }
}
