package pult.domain.deadline;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/// A calendar that remembers which years a date depended on. For one computation.
final class YearsAsked implements WorkCalendar {
    private final WorkCalendar calendar;
    private final TreeSet<Integer> years = new TreeSet<>();

    YearsAsked(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public boolean working(LocalDate day) {
        years.add(day.getYear());
        return calendar.working(day);
    }

    @Override
    public boolean shortDay(LocalDate day) {
        return calendar.shortDay(day);
    }

    @Override
    public boolean knows(int year) {
        return calendar.knows(year);
    }

    /// Years that were asked for and are not known.
    Set<Integer> missing() {
        var missing = new TreeSet<>(years);
        missing.removeIf(calendar::knows);
        return missing;
    }
}
