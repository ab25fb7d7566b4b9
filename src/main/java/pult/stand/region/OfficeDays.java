package pult.stand.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/// Days on which somebody answers a call: nobody is received on a Sunday or on New Year's Day.
final class OfficeDays {
    private static final Set<MonthDay> HOLIDAYS =
            Set.of(
                    MonthDay.of(2, 23),
                    MonthDay.of(3, 8),
                    MonthDay.of(5, 1),
                    MonthDay.of(5, 9),
                    MonthDay.of(6, 12),
                    MonthDay.of(11, 4),
                    MonthDay.of(12, 31));

    private OfficeDays() {}

    static boolean open(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(date))
                && date.getDayOfYear() > 8;
    }

    /// All of them.
    ///
    /// @param until not included
    static List<LocalDate> between(LocalDate from, LocalDate until) {
        return from.datesUntil(until).filter(OfficeDays::open).toList();
    }

    /// The same day or the nearest open one within the bounds, later ones first; the day itself
    /// when all are closed.
    ///
    /// @param until not included
    static LocalDate near(LocalDate day, LocalDate from, LocalDate until) {
        for (var later = day; later.isBefore(until); later = later.plusDays(1)) {
            if (open(later)) {
                return later;
            }
        }
        for (var earlier = day; !earlier.isBefore(from); earlier = earlier.minusDays(1)) {
            if (open(earlier)) {
                return earlier;
            }
        }
        return day;
    }
}
