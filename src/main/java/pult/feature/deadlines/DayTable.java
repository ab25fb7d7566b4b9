package pult.feature.deadlines;

import javafx.geometry.Pos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import pult.domain.deadline.CountedDay;
import pult.domain.deadline.OfficeHours;
import pult.domain.deadline.OfficeHours.Window;
import pult.ui.control.Labels;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// Days one under the other: what the calendar says, whether it counts, and the hours of it.
final class DayTable {
    private static final double BAR = 14;
    private static final double DAY_SECONDS = 86_400;

    private final BenchWords words;
    private final OfficeHours hours;
    private final ZoneId zone;

    DayTable(BenchWords words, OfficeHours hours, ZoneId zone) {
        this.words = words;
        this.hours = hours;
        this.zone = zone;
    }

    GridPane node(List<CountedDay> days) {
        var grid = new GridPane(16, 2);
        grid.getStyleClass().add("day-table");
        for (var grows : List.of(false, false, false, true, false)) {
            var column = new ColumnConstraints();
            column.setMinWidth(grows ? 120 : Region.USE_PREF_SIZE);
            column.setHgrow(grows ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(column);
        }
        var time = days.stream().anyMatch(day -> !day.spent().isEmpty());
        grid.addRow(
                0,
                heading(words.own().columnDay()),
                heading(words.own().columnCalendar()),
                heading(words.own().columnCount()));
        if (time) {
            grid.add(heading(words.own().columnTime()), 3, 0, 2, 1);
        }
        for (var day : days) {
            var row = grid.getRowCount();
            grid.addRow(
                    row,
                    Labels.fixed(words.formats().weekdayDay(day.day()), "t-small"),
                    Labels.fixed(words.kind(day.kind()), "t-small", style(day.kind())),
                    Labels.fixed(words.fate(day), "t-small"));
            if (time) {
                grid.add(bar(day), 3, row);
                grid.add(Labels.fixed(words.spans(day), "t-small", "c-2"), 4, row);
            }
        }
        return grid;
    }

    private static Region heading(String text) {
        return Labels.fixed(text, "t-small", "c-3");
    }

    private static String style(CountedDay.Kind kind) {
        return switch (kind) {
            case WORKING -> "c-2";
            case SHORT -> "c-today";
            case OFF -> "c-3";
        };
    }

    /// The day from midnight to midnight: office hours, and over them what was counted. What lies
    /// between two windows is the break.
    private Region bar(CountedDay day) {
        var open =
                day.kind() == CountedDay.Kind.OFF
                        ? List.<Window>of()
                        : hours.windows(
                                day.day().getDayOfWeek(), day.kind() == CountedDay.Kind.SHORT);
        var bar =
                new Pane() {
                    @Override
                    protected void layoutChildren() {
                        for (var piece : getManagedChildren()) {
                            if (piece.getUserData() instanceof double[] at) {
                                piece.resizeRelocate(
                                        at[0] * getWidth(),
                                        0,
                                        (at[1] - at[0]) * getWidth(),
                                        getHeight());
                            }
                        }
                    }
                };
        for (var window : open) {
            bar.getChildren().add(piece(share(window.from()), share(window.to()), "open"));
        }
        for (var span : day.spent()) {
            var from = span.from().atZone(zone);
            var to = span.to().atZone(zone);
            var end = to.toLocalDate().isAfter(day.day()) ? 1 : share(to.toLocalTime());
            bar.getChildren().add(piece(share(from.toLocalTime()), end, "spent"));
        }
        bar.getStyleClass().add("hours-bar");
        bar.setMinHeight(BAR);
        bar.setPrefHeight(BAR);
        bar.setMaxHeight(BAR);
        bar.setAccessibleText(words.spans(day));
        GridPane.setValignment(bar, Pos.CENTER.getVpos());
        return bar;
    }

    private static Region piece(double from, double to, String style) {
        var piece = new Region();
        piece.getStyleClass().add(style);
        piece.setUserData(new double[] {from, to});
        return piece;
    }

    private static double share(LocalTime time) {
        return time.toSecondOfDay() / DAY_SECONDS;
    }
}
