package pult.bundled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pult.domain.deadline.WorkCalendar;

import java.time.LocalDate;
import java.time.Year;

class BundledCalendarsTest {
    private static final WorkCalendar RUSSIA = BundledCalendars.russia();

    @ParameterizedTest
    @CsvSource({"2024,248", "2025,247", "2026,247"})
    void yearsHaveTheirNumberOfWorkingDays(int year, int days) {
        assertThat(
                        RUSSIA.workingDaysBetween(
                                LocalDate.of(year - 1, 12, 31),
                                Year.of(year).atMonth(12).atEndOfMonth()))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-04-27", "2024-11-02", "2024-12-28", "2025-11-01"})
    void someSaturdaysAreWorked(LocalDate saturday) {
        assertThat(RUSSIA.working(saturday)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-01-09",
                "2026-03-09",
                "2026-12-31",
                "2026-04-04",
                "2026-04-05"
            })
    void daysOff(LocalDate day) {
        assertThat(RUSSIA.working(day)).isFalse();
    }

    @Test
    void eveOfAHolidayIsShort() {
        assertThat(RUSSIA.shortDay(LocalDate.of(2026, 4, 30))).isTrue();
        assertThat(RUSSIA.shortDay(LocalDate.of(2026, 4, 29))).isFalse();
    }

    @Test
    void countingStartsAfterTheDay() {
        assertThat(RUSSIA.workingDaysAfter(LocalDate.of(2025, 12, 30), 1))
                .isEqualTo(LocalDate.of(2026, 1, 12));
        assertThatThrownBy(() -> RUSSIA.workingDaysAfter(LocalDate.of(2026, 1, 1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
