package pult.feature.deadlines;

import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.deadline.CalendarEdition;
import pult.domain.deadline.CalendarFlaw;
import pult.domain.deadline.MovedDeadlines;
import pult.feature.deadlines.EditionsViewModel.State;
import pult.ui.control.Buttons;
import pult.ui.control.Labels;
import pult.ui.fx.Command;
import pult.ui.fx.Subscriptions;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which calendars are in force, and what a new edition would move.
final class EditionsPane {
    private static final int LISTED = 12;

    private final EditionsViewModel model;
    private final BenchWords words;
    private final VBox node = new VBox(8);

    EditionsPane(EditionsViewModel model, BenchWords words, Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        subscriptions.bind(model.stateProperty(), this::show);
        node.getStyleClass().add("drop-target");
        node.setOnDragOver(event -> {
            if (model.mayDecide() && file(event.getDragboard().getFiles()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped(event -> {
            var file = file(event.getDragboard().getFiles());
            file.ifPresent(model::look);
            event.setDropCompleted(file.isPresent());
            event.consume();
        });
    }

    /// One file at a time: an edition is looked at before the next.
    static Optional<Path> file(List<File> dropped) {
        return dropped.size() == 1 ? Optional.of(dropped.getFirst().toPath()) : Optional.empty();
    }

    /// «Строка 5: «2026-02-31» — не дата вида 2026-03-08. Ничего не изменено.»
    private String flaw(CalendarFlaw flaw) {
        var own = words.own();
        var why =
                switch (flaw.kind()) {
                    case NOT_JSON -> own.flawNotJson();
                    case NO_YEAR -> own.flawNoYear();
                    case NO_VERSION -> own.flawNoVersion();
                    case NO_LIST -> own.flawNoList(flaw.found());
                    case NOT_A_DAY -> own.flawNotADay(flaw.found());
                    case OTHER_YEAR -> own.flawOtherYear(flaw.found());
                };
        return (flaw.line() == 0 ? "" : own.flawLine(flaw.line()) + " ")
                + why
                + " "
                + own.unchanged();
    }

    Region node() {
        return node;
    }

    /// Shows it anew: who works here may have changed since.
    void draw() {
        show(model.stateProperty().get());
    }

    private void show(State state) {
        var parts = new ArrayList<Node>();
        parts.add(Labels.of(words.own().calendars(), "t-strong"));
        var calendar = model.calendar();
        for (var year : calendar.years()) {
            calendar.edition(year)
                    .ifPresent(edition ->
                            parts.add(
                                    Labels.of(
                                            words.own()
                                                    .edition(
                                                            Integer.toString(year),
                                                            edition.version()),
                                            "t-small",
                                            "c-2")));
        }
        var regional = calendar.regional();
        var own = regional.off().size() + regional.shortDays().size() + regional.working().size();
        parts.add(
                Labels.of(
                        own == 0 ? words.own().regionalNone() : words.own().regional(own),
                        "t-small",
                        "c-2"));
        if (model.mayDecide()) {
            parts.add(
                    Buttons.of(
                            Command.named(words.own().loadEdition())
                                    .icon(BootstrapIcons.CALENDAR_PLUS)
                                    .does(this::choose),
                            "small"));
            parts.add(wrapped(words.own().dropEdition(), "c-3"));
        } else {
            parts.add(wrapped(words.own().calendarReadOnly(), "c-2"));
        }
        parts.addAll(said(state));
        node.getChildren().setAll(parts);
    }

    private List<Node> said(State state) {
        return switch (state) {
            case State.Quiet quiet -> List.of();
            case State.Looking looking -> List.of();
            case State.Found(CalendarEdition edition, MovedDeadlines moves) ->
                    found(edition, moves);
            case State.Applied(CalendarEdition edition) ->
                    List.of(
                            wrapped(
                                    words.own().applied(year(edition), edition.version()),
                                    "c-done"));
            case State.Older(CalendarEdition edition) ->
                    List.of(
                            wrapped(
                                    words.own().olderEdition(year(edition), edition.version()),
                                    "c-over"));
            case State.NotACalendar(CalendarFlaw flaw) -> List.of(wrapped(flaw(flaw), "c-over"));
            case State.Unreadable _ -> List.of(wrapped(words.own().calendarUnreadable(), "c-over"));
            case State.NotKept not -> List.of(wrapped(words.own().notKept(), "c-over"));
        };
    }

    private List<Node> found(CalendarEdition edition, MovedDeadlines moves) {
        var parts = new ArrayList<Node>();
        var moved = moves.moved();
        parts.add(
                wrapped(
                        moved.isEmpty()
                                ? words.own().nothingMoved(year(edition), edition.version())
                                : words.own()
                                        .movedDates(moved.size(), year(edition), edition.version()),
                        "t-strong"));
        parts.add(
                Buttons.of(
                        Command.named(words.own().applyEdition()).does(model::apply), "primary"));
        for (var one : moved.subList(0, Math.min(LISTED, moved.size()))) {
            parts.add(
                    wrapped(
                            words.own()
                                    .movedLine(
                                            one.appeal().toString(),
                                            words.reasons().step(one.step()),
                                            words.formats().shortDateTime(one.before()),
                                            words.formats().shortDateTime(one.after())),
                            "c-2"));
        }
        if (moved.size() > LISTED) {
            parts.add(wrapped(words.own().movedMore(moved.size() - (long) LISTED), "c-2"));
        }
        if (moves.kept() > 0) {
            parts.add(wrapped(words.own().platformKeeps(moves.kept()), "c-2"));
        }
        return parts;
    }

    private static String year(CalendarEdition edition) {
        return Integer.toString(edition.year());
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.own().loadEdition());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        var scene = node.getScene();
        var file = chooser.showOpenDialog(scene == null ? null : scene.getWindow());
        if (file != null) {
            model.look(file.toPath());
        }
    }

    private static Node wrapped(String text, String style) {
        var label = Labels.of(text, "t-small", style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
