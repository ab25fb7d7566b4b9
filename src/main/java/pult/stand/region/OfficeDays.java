package pult.stand.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/// Days on which somebody answers a call: nobody is received on a Sunday or on New Year's Day.
final class OfficeDays {
    private OfficeDays() {}

    static boolean open(LocalDate date) {
        var day = date.getDayOfMonth();
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !(date.getMonth() == Month.JANUARY && day <= 8)
                && !(date.getMonth() == Month.MAY && (day == 1 || day == 9));
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
