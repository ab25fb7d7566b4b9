package pult.domain.deadline;

import java.time.LocalDate;
import java.util.Set;

/// One edition of the production calendar of one year. The government changes a calendar during the
/// year, so a later edition takes the place of an earlier one.
///
/// @param version of the edition, e.g. `2025.09.30`; a later one is greater as text
/// @param off non-working days that the calendar names
/// @param shortDays working days one hour shorter
/// @param workingWeekends Saturdays and Sundays that are working days
public record CalendarEdition(
        int year,
        String version,
        Set<LocalDate> off,
        Set<LocalDate> shortDays,
        Set<LocalDate> workingWeekends) {
    public CalendarEdition {
        off = ofYear(year, off);
        shortDays = ofYear(year, shortDays);
        workingWeekends = ofYear(year, workingWeekends);
    }

    private static Set<LocalDate> ofYear(int year, Set<LocalDate> days) {
        for (var day : days) {
            if (day.getYear() != year) {
                throw new IllegalArgumentException("a day of another year in " + year);
            }
        }
        return Set.copyOf(days);
    }
}
