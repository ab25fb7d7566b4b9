package pult.feature.deadlines;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeals;
import pult.domain.deadline.CountedDay;
import pult.domain.deadline.CurrentCalendar;
import pult.domain.deadline.CurrentRules;
import pult.domain.deadline.Deadline;
import pult.domain.deadline.Explanation.Step;
import pult.domain.machine.Rights;
import pult.feature.DeadlineReasonPane;
import pult.feature.Today;
import pult.feature.Wording;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.control.Segments;
import pult.ui.fx.Background;
import pult.ui.fx.Subscriptions;
import pult.ui.theme.Themes;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The screen «Проверка сроков»: any date with every interval that was counted, and the calendars.
/// JavaFX thread.
public final class DeadlinesFeature implements AutoCloseable {
    private static final double FORM = 400;

    private final Today today;
    private final BenchWords words;
    private final BenchViewModel bench;
    private final EditionsViewModel editions;
    private final RegionViewModel region;
    private final RegionPane decided;
    private final EditionsPane editionsPane;
    private final Segments<Part> parts;
    private final BorderPane checked = new BorderPane();
    private final BorderPane view = new BorderPane();
    private final VBox result = new VBox(16);
    private final Subscriptions subscriptions = new Subscriptions();

    /// Where calendars come from.
    ///
    /// @param current the one in force, changed here
    /// @param applied runs when another edition is in force
    public record Calendars(CurrentCalendar current, CalendarShelf shelf, Runnable applied) {}

    /// Where the region's decisions come from.
    ///
    /// @param current the rules in force, changed here
    /// @param rights of who works here
    public record Decisions(CurrentRules current, RulesShelf shelf, Supplier<Rights> rights) {}

    /// What the screen shows.
    public enum Part {
        BENCH,
        REGION
    }

    /// Reads the rules, which may block for a moment.
    public DeadlinesFeature(
            Appeals appeals,
            Today today,
            Calendars calendars,
            Decisions decisions,
            Wording wording,
            Background background) {
        this.today = today;
        words = new BenchWords(wording);
        bench = new BenchViewModel(today);
        editions =
                new EditionsViewModel(
                        appeals,
                        today,
                        new EditionsViewModel.Ports(
                                calendars.current(), calendars.shelf(), decisions.rights()),
                        () -> {
                            bench.compute();
                            calendars.applied().run();
                        },
                        background);
        view.getStyleClass().addAll("pane", "deadlines");
        view.getStylesheets().add(Themes.sheet("deadlines.css"));
        region =
                new RegionViewModel(
                        appeals,
                        today,
                        new RegionViewModel.Ports(
                                decisions.current(), decisions.shelf(), decisions.rights()),
                        () ->
                                RegionEntry.of(
                                        today.rules().get(),
                                        words.own().letterDay(),
                                        words.own().letterHour()),
                        () -> {
                            bench.renew();
                            redraw();
                            calendars.applied().run();
                        },
                        background);
        decided = new RegionPane(region, words, subscriptions);
        editionsPane = new EditionsPane(editions, words, subscriptions);
        checked.setLeft(left());
        checked.setCenter(scrolled(result));
        result.setPadding(new Insets(16, 24, 24, 24));
        parts =
                new Segments<>(
                        List.of(Part.BENCH, Part.REGION),
                        Part.BENCH,
                        part ->
                                part == Part.BENCH
                                        ? words.own().title()
                                        : words.own().regionTitle());
        view.setTop(PaneHeading.of(parts.node(), new Node[0], new Node[0]));
        subscriptions.bind(parts.chosenProperty(), this::show);
        subscriptions.bind(bench.resultProperty(), this::show);
    }

    public Region view() {
        return view;
    }

    private void redraw() {
        decided.draw();
    }

    private void show(Part part) {
        view.setCenter(part == Part.BENCH ? checked : decided.node());
    }

    /// Shows one of its parts, as the switch in the heading does.
    public void choose(Part part) {
        parts.chosenProperty().set(part);
        // Who works here may have changed since.
        redraw();
        editionsPane.draw();
    }

    RegionViewModel region() {
        return region;
    }

    /// Looks at an edition in a file, as the button does.
    void look(Path file) {
        editions.look(file);
    }

    BenchViewModel bench() {
        return bench;
    }

    @Override
    public void close() {
        subscriptions.close();
        editions.close();
        region.close();
    }

    private Node left() {
        var line = new Region();
        line.getStyleClass().add("line");
        var column =
                new VBox(
                        16,
                        new BenchForm(bench, words, subscriptions).node(),
                        line,
                        editionsPane.node());
        column.setPadding(new Insets(16));
        var scroll = scrolled(column);
        scroll.setPrefWidth(FORM);
        scroll.setMinWidth(FORM);
        scroll.getStyleClass().add("divider-right");
        return scroll;
    }

    private static ScrollPane scrolled(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void show(@Nullable Deadline deadline) {
        if (deadline == null) {
            result.getChildren().clear();
            return;
        }
        var days = days(deadline);
        var start = start(deadline);
        var due = LocalDate.ofInstant(deadline.due(), today.zone());
        var hours = today.rules().get().hours();
        var parts = new ArrayList<Node>();
        parts.add(Labels.of(words.formats().dateTime(deadline.due()), "t-window"));
        parts.add(line(deadline));
        parts.add(DeadlineReasonPane.of(words.reasons().lines(deadline)));
        parts.add(Labels.of(words.own().month(), "t-strong"));
        parts.add(
                new MonthStrip(words, start, due, days)
                        .node(day -> CountedDay.Kind.of(day, today.calendar())));
        parts.add(Labels.of(words.own().days(), "t-strong"));
        if (!deadline.rule().term().days()) {
            parts.add(
                    Labels.of(
                            words.own().office(words.windows(hours.regular())), "t-small", "c-2"));
        }
        parts.add(new DayTable(words, hours, today.zone()).node(days));
        result.getChildren().setAll(parts);
    }

    private Label line(Deadline deadline) {
        var line = Labels.of(words.reasons().line(deadline), "c-2");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private LocalDate start(Deadline deadline) {
        return deadline.why().steps().getFirst() instanceof Step.Start(var event, Instant at)
                ? LocalDate.ofInstant(at, today.zone())
                : deadline.raw();
    }

    /// Every day that was gone over, the extension included.
    private static List<CountedDay> days(Deadline deadline) {
        var days = new ArrayList<CountedDay>();
        for (var step : deadline.why().steps()) {
            switch (step) {
                case Step.Counted counted -> days.addAll(counted.days());
                case Step.Extended extended -> days.addAll(extended.counted());
                default -> {}
            }
        }
        return days;
    }
}
