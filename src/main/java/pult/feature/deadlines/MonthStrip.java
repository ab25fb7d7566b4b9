package pult.feature.deadlines;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import pult.domain.deadline.CountedDay;
import pult.domain.deadline.CountedDay.Fate;
import pult.domain.deadline.CountedDay.Kind;
import pult.ui.control.Labels;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Weeks from that of the start to that of the date, each day with what became of it.
final class MonthStrip {
    private final BenchWords words;
    private final LocalDate start;
    private final LocalDate due;
    private final Map<LocalDate, CountedDay> counted;

    /// @param days every day that was gone over, in order
    MonthStrip(BenchWords words, LocalDate start, LocalDate due, List<CountedDay> days) {
        this.words = words;
        this.start = start;
        this.due = due;
        this.counted =
                days.stream()
                        .collect(
                                Collectors.toMap(
                                        CountedDay::day,
                                        Function.identity(),
                                        (one, other) -> other));
    }

    /// @param kind what the calendar says of a day
    GridPane node(Function<LocalDate, Kind> kind) {
        var grid = new GridPane(4, 4);
        grid.getStyleClass().add("month-strip");
        for (var i = 0; i < DayOfWeek.values().length; i++) {
            var column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setPercentWidth(100.0 / DayOfWeek.values().length);
            grid.getColumnConstraints().add(column);
        }
        var day = earliest().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var row = 0; !day.isAfter(latest()); row++) {
            for (var column = 0; column < DayOfWeek.values().length; column++) {
                grid.add(cell(day, kind.apply(day)), column, row);
                day = day.plusDays(1);
            }
        }
        return grid;
    }

    private LocalDate earliest() {
        return due.isBefore(start) ? due : start;
    }

    private LocalDate latest() {
        return counted.keySet().stream()
                .reduce(due.isAfter(start) ? due : start, (a, b) -> a.isAfter(b) ? a : b);
    }

    private VBox cell(LocalDate day, Kind kind) {
        var number = Labels.of(words.formats().weekdayDay(day), "t-small");
        var known = counted.get(day);
        var said = Labels.of(say(day, kind, known), "t-small", "c-2");
        var cell = new VBox(number, said);
        cell.getStyleClass().addAll("day", style(kind, known));
        if (day.equals(due)) {
            cell.getStyleClass().add("due");
            number.getStyleClass().add("t-strong");
        } else if (day.equals(start)) {
            cell.getStyleClass().add("start");
            number.getStyleClass().add("t-strong");
        }
        return cell;
    }

    private static String style(Kind kind, @org.jspecify.annotations.Nullable CountedDay known) {
        if (known != null && known.fate() == Fate.PAUSED) {
            return "paused";
        }
        return kind == Kind.OFF ? "off" : kind == Kind.SHORT ? "short" : "working";
    }

    private String say(
            LocalDate day, Kind kind, @org.jspecify.annotations.Nullable CountedDay known) {
        if (day.equals(due)) {
            return words.own().dayDue();
        }
        if (day.equals(start)) {
            return words.own().dayStart();
        }
        if (known == null) {
            return kind == Kind.WORKING ? "" : words.kind(kind);
        }
        var fate = words.fate(known);
        return kind == Kind.WORKING || known.fate() != Fate.COUNTED
                ? fate
                : fate + ", " + words.kind(kind);
    }
}
