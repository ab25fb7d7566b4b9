package pult.feature.deadlines;

import pult.domain.deadline.CalendarEdition;
import pult.domain.deadline.CalendarFlaw;

import java.io.IOException;
import java.nio.file.Path;

/// Where editions of the calendar come from and are kept. Blocking: off the JavaFX thread.
public interface CalendarShelf {
    /// @throws NotACalendar when the file is none of one year
    /// @throws IOException when it cannot be read
    CalendarEdition read(Path file) throws IOException;

    /// Keeps an edition for the next start.
    ///
    /// @throws IOException when the disk does not take it
    void keep(CalendarEdition edition) throws IOException;

    /// The file is no calendar of one year.
    final class NotACalendar extends IOException {
        private static final long serialVersionUID = 1;

        private final transient CalendarFlaw flaw;

        public NotACalendar(CalendarFlaw flaw, Throwable cause) {
            super("not a calendar", cause);
            this.flaw = flaw;
        }

        public CalendarFlaw flaw() {
            return flaw;
        }
    }
}
