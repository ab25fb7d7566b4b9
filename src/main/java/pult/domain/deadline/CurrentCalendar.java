package pult.domain.deadline;

import java.time.LocalDate;

/// The calendar in force: a later edition takes the place of an earlier one while the program runs.
/// Any thread.
public final class CurrentCalendar implements WorkCalendar {
    private volatile ProductionCalendar calendar;

    public CurrentCalendar(ProductionCalendar calendar) {
        this.calendar = calendar;
    }

    public ProductionCalendar get() {
        return calendar;
    }

    /// Every date asked for from now on is counted by this one.
    public void set(ProductionCalendar next) {
        calendar = next;
    }

    @Override
    public WorkCalendar asItStands() {
        return calendar;
    }

    @Override
    public boolean working(LocalDate day) {
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
}
