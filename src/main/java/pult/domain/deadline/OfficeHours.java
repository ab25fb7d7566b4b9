package pult.domain.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// When an organisation works on a working day. A short day loses its last working hour, whether or
/// not a break lies in it; a Saturday or Sunday that is worked has the regular hours, because it is
/// worked for a day from Monday to Thursday.
///
/// @param regular in order, apart from each other; the gaps are breaks
/// @param friday the same for Fridays
public record OfficeHours(List<Window> regular, List<Window> friday) {
    private static final Duration SHORTER_BY = Duration.ofHours(1);

    /// 09:00–18:00 without lunch: what the social-network terms are measured by.
    public static final OfficeHours NINE_TO_SIX =
            daily(new Window(LocalTime.of(9, 0), LocalTime.of(18, 0)));

    /// A piece of a day.
    ///
    /// @param to after `from`, not part of the window
    public record Window(LocalTime from, LocalTime to) {
        public Window {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a window ends after it begins");
            }
        }

        Duration length() {
            return Duration.between(from, to);
        }
    }

    public OfficeHours {
        regular = checked(regular);
        friday = checked(friday);
    }

    /// The same hours every day.
    public static OfficeHours daily(Window... windows) {
        return new OfficeHours(List.of(windows), List.of(windows));
    }

    private static List<Window> checked(List<Window> windows) {
        for (var i = 1; i < windows.size(); i++) {
            if (windows.get(i).from().isBefore(windows.get(i - 1).to())) {
                throw new IllegalArgumentException("windows are apart and in order");
            }
        }
        if (shorter(windows).isEmpty()) {
            throw new IllegalArgumentException("a working day is longer than one hour");
        }
        return List.copyOf(windows);
    }

    /// The windows of one working day, in order.
    public List<Window> windows(DayOfWeek day, boolean shortDay) {
        var usual = day == DayOfWeek.FRIDAY ? friday : regular;
        return shortDay ? shorter(usual) : usual;
    }

    private static List<Window> shorter(List<Window> usual) {
        var left = new ArrayList<Window>();
        var cut = SHORTER_BY;
        for (var window : usual.reversed()) {
            if (window.length().compareTo(cut) > 0) {
                left.addFirst(new Window(window.from(), window.to().minus(cut)));
                cut = Duration.ZERO;
            } else {
                cut = cut.minus(window.length());
            }
        }
        return left;
    }
}
