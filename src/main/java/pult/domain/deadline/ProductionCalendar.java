package pult.domain.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// The production calendar of Russia: Saturdays and Sundays off but for the working weekends, named
/// days off. Years it does not know have plain weekends only.
///
/// @param off non-working days that the calendar names
/// @param shortDays working days one hour shorter
/// @param workingWeekends Saturdays and Sundays that are working days
public record ProductionCalendar(
        Set<LocalDate> off, Set<LocalDate> shortDays, Set<LocalDate> workingWeekends)
        implements WorkCalendar {
    public ProductionCalendar {
        off = Set.copyOf(off);
        shortDays = Set.copyOf(shortDays);
        workingWeekends = Set.copyOf(workingWeekends);
    }

    @Override
    public boolean working(LocalDate day) {
        var weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workingWeekends.contains(day) : !off.contains(day);
    }

    @Override
    public boolean shortDay(LocalDate day) {
        return shortDays.contains(day);
    }
}
