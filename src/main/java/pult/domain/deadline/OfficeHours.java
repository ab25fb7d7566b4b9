package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/// When an organisation works on a working day. On a short day it closes an hour earlier; a
/// Saturday or Sunday that is worked has the hours of Monday to Thursday.
///
/// @param opens first minute of work
/// @param closes end of work, Monday to Thursday
/// @param fridayCloses end of work on Fridays
/// @param lunch null when there is none
public record OfficeHours(
        LocalTime opens, LocalTime closes, LocalTime fridayCloses, @Nullable Window lunch) {
    private static final Duration SHORTER_BY = Duration.ofHours(1);

    /// 09:00–18:00 without lunch: what the social-network terms are measured by.
    public static final OfficeHours NINE_TO_SIX =
            new OfficeHours(LocalTime.of(9, 0), LocalTime.of(18, 0), LocalTime.of(18, 0), null);

    /// A piece of a day.
    ///
    /// @param to after `from`, not part of the window
    public record Window(LocalTime from, LocalTime to) {
        public Window {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a window ends after it begins");
            }
        }
    }

    public OfficeHours {
        if (!opens.plus(SHORTER_BY).isBefore(closes)
                || !opens.plus(SHORTER_BY).isBefore(fridayCloses)) {
            throw new IllegalArgumentException("a working day is longer than one hour");
        }
        if (lunch != null && (!opens.isBefore(lunch.from()) || !lunch.to().isBefore(closes))) {
            throw new IllegalArgumentException("lunch is within the day");
        }
    }

    /// The windows of one working day, in order.
    public List<Window> windows(DayOfWeek day, boolean shortDay) {
        var usual = day == DayOfWeek.FRIDAY ? fridayCloses : closes;
        var end = shortDay ? usual.minus(SHORTER_BY) : usual;
        if (lunch == null) {
            return List.of(new Window(opens, end));
        }
        var morning = new Window(opens, earlier(lunch.from(), end));
        return lunch.to().isBefore(end)
                ? List.of(morning, new Window(lunch.to(), end))
                : List.of(morning);
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }
}
