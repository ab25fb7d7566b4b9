package pult.bundled;

import pult.domain.deadline.CalendarEdition;
import pult.domain.deadline.ProductionCalendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;

/// Production calendars of Russia that the program ships, 2020–2027. A region may add days of its
/// own elsewhere; years outside the range have plain weekends.
public final class BundledCalendars {
    static final int FIRST = 2020;
    static final int LAST = 2027;

    private BundledCalendars() {}

    /// All years as one calendar. Reads eight small files: call it once, off the JavaFX thread.
    public static ProductionCalendar russia() {
        var editions = new ArrayList<CalendarEdition>();
        for (var year = FIRST; year <= LAST; year++) {
            var path = "/pult/calendar/ru-" + year + ".json";
            try (var in = Shipped.open(path)) {
                var edition = CalendarFile.read(in);
                if (edition.year() != year) {
                    throw new IllegalStateException("another year in " + path);
                }
                editions.add(edition);
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
        return ProductionCalendar.of(editions);
    }
}
