package pult.domain.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The production calendar of Russia, an edition for each year, with the region's own days over it:
/// Saturdays and Sundays off but for the working weekends, named days off. Years it does not know
/// have plain weekends. Immutable; any thread.
public final class ProductionCalendar implements WorkCalendar {
    private final Map<Integer, CalendarEdition> editions;
    private final RegionalDays regional;

    private ProductionCalendar(Map<Integer, CalendarEdition> editions, RegionalDays regional) {
        this.editions = Map.copyOf(editions);
        this.regional = regional;
    }

    /// The latest edition of each year.
    public static ProductionCalendar of(Collection<CalendarEdition> editions) {
        var latest = new HashMap<Integer, CalendarEdition>();
        for (var edition : editions) {
            latest.merge(edition.year(), edition, ProductionCalendar::later);
        }
        return new ProductionCalendar(latest, RegionalDays.NONE);
    }

    private static CalendarEdition later(CalendarEdition one, CalendarEdition other) {
        return other.version().compareTo(one.version()) >= 0 ? other : one;
    }

    /// The same with one edition in the place of what was known of its year.
    public ProductionCalendar with(CalendarEdition edition) {
        var other = new HashMap<>(editions);
        other.put(edition.year(), edition);
        return new ProductionCalendar(other, regional);
    }

    /// The same with a region's days over it.
    public ProductionCalendar with(RegionalDays days) {
        return new ProductionCalendar(editions, days);
    }

    /// What is in force, in no order.
    public Collection<CalendarEdition> editions() {
        return editions.values();
    }

    public Optional<CalendarEdition> edition(int year) {
        return Optional.ofNullable(editions.get(year));
    }

    /// Years that are known, ascending.
    public Set<Integer> years() {
        return new TreeSet<>(editions.keySet());
    }

    public RegionalDays regional() {
        return regional;
    }

    @Override
    public boolean working(LocalDate day) {
        if (regional.off().contains(day)) {
            return false;
        }
        if (regional.working().contains(day)) {
            return true;
        }
        var weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        var edition = editions.get(day.getYear());
        if (edition == null) {
            return !weekend;
        }
        return weekend ? edition.workingWeekends().contains(day) : !edition.off().contains(day);
    }

    @Override
    public boolean shortDay(LocalDate day) {
        var edition = editions.get(day.getYear());
        var eve =
                regional.shortDays().contains(day)
                        || (edition != null && edition.shortDays().contains(day));
        return eve && working(day);
    }

    @Override
    public boolean knows(int year) {
        return editions.containsKey(year);
    }
}
