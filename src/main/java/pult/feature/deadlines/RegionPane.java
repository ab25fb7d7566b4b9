package pult.feature.deadlines;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.LegalRegime;
import pult.domain.deadline.DeadlineRule;
import pult.domain.deadline.DeadlineStep;
import pult.domain.deadline.MovedDeadlines;
import pult.domain.deadline.Procedure;
import pult.domain.deadline.RegionEdition;
import pult.domain.deadline.Roll;
import pult.feature.deadlines.RegionViewModel.State;
import pult.ui.control.Buttons;
import pult.ui.control.Hint;
import pult.ui.control.Labels;
import pult.ui.control.Segments;
import pult.ui.fx.Command;
import pult.ui.fx.Subscriptions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// «Правила региона»: every rule with its source and how sure it is; what the region decides can be
/// changed, the terms of the law cannot.
final class RegionPane {
    private static final int LISTED = 12;
    private static final double SIDE = 340;
    private static final double SHARE = 64;
    private static final double WARNS = 190;
    private static final double SOURCE = 160;

    private final RegionViewModel model;
    private final BenchWords words;
    private Subscriptions fields = new Subscriptions();
    private final VBox rules = new VBox(16);
    private final VBox side = new VBox(8);
    private final BorderPane node = new BorderPane();

    RegionPane(RegionViewModel model, BenchWords words, Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        rules.setPadding(new Insets(16, 24, 24, 24));
        side.setPadding(new Insets(16));
        var column = scrolled(side);
        column.setPrefWidth(SIDE);
        column.setMinWidth(SIDE);
        column.getStyleClass().add("divider-right");
        node.setLeft(column);
        node.setCenter(scrolled(rules));
        draw();
        subscriptions.bind(model.stateProperty(), state -> side());
        subscriptions.bind(model.editionsProperty(), editions -> side());
    }

    Region node() {
        return node;
    }

    /// Anew by the rules in force and by who works here now.
    void draw() {
        fields.close();
        fields = new Subscriptions();
        rules.getChildren().setAll(decisions(), procedures());
        side();
    }

    private static ScrollPane scrolled(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Region decisions() {
        var typed = model.entryProperty().get();
        var roll =
                new Segments<>(
                        List.of(Roll.PRECEDING_WORKING_DAY, Roll.NEXT_WORKING_DAY, Roll.NONE),
                        typed.roll(),
                        this::roll);
        fields.on(
                roll.chosenProperty(),
                chosen -> model.type(model.entryProperty().get().with(chosen)));
        var social = new ComboBox<Procedure>();
        social.setCellFactory(list -> new Cell(words.reasons()::procedure));
        social.setButtonCell(new Cell(words.reasons()::procedure));
        social.getItems()
                .setAll(
                        model.rules().procedures().stream()
                                .filter(each -> each.regime() == LegalRegime.OPEN_SOURCE)
                                .toList());
        model.rules().procedure(typed.social()).ifPresent(social::setValue);
        social.setOnAction(event -> {
            var chosen = social.getValue();
            if (chosen != null) {
                model.type(model.entryProperty().get().withSocial(chosen.code()));
            }
        });
        var grid = new GridPane(16, 12);
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        row(grid, words.own().regionRoll(), able(roll.node()));
        row(grid, words.own().regionSocial(), able(social));
        row(
                grid,
                words.own().regionHours(),
                able(field(typed.regular(), RegionEntry::withRegular, words.own().regionHours())));
        row(
                grid,
                words.own().regionFriday(),
                able(field(typed.friday(), RegionEntry::withFriday, words.own().regionFriday())));
        return new VBox(
                8,
                grid,
                wrapped(words.own().regionShort(), "c-3"),
                wrapped(words.own().regionWarningsNote(), "c-3"));
    }

    private static void row(GridPane grid, String name, Node value) {
        grid.addRow(grid.getRowCount(), Labels.fixed(name, "c-2"), value);
    }

    private <T extends Node> T able(T node) {
        node.setDisable(!model.mayDecide());
        return node;
    }

    private TextField field(
            String text, BiFunction<RegionEntry, String, RegionEntry> typed, String spoken) {
        var field = new TextField(text);
        field.setAccessibleText(spoken);
        fields.on(
                field.textProperty(),
                now -> model.type(typed.apply(model.entryProperty().get(), now)));
        return field;
    }

    /// One grid for all, so that their columns stand in one line.
    private Region procedures() {
        var grid = new GridPane(16, 6);
        for (var grows : new boolean[] {false, false, false, true, false}) {
            var column = new ColumnConstraints();
            column.setMinWidth(grows ? SOURCE : Region.USE_PREF_SIZE);
            column.setHgrow(grows ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(column);
        }
        model.rules().procedures().forEach(procedure -> add(procedure, grid));
        return grid;
    }

    private void add(Procedure procedure, GridPane grid) {
        var typed = model.entryProperty().get();
        var title = Labels.of(words.reasons().procedure(procedure), "t-strong");
        title.setPadding(new Insets(12, 0, 0, 0));
        grid.add(title, 0, grid.getRowCount(), 5, 1);
        if (typed.topics().containsKey(procedure.code())) {
            grid.add(topics(procedure), 0, grid.getRowCount(), 5, 1);
        }
        grid.addRow(
                grid.getRowCount(),
                heading(words.own().step()),
                heading(words.own().regionTerm()),
                heading(words.own().nameRoll()),
                heading(words.own().regionSource()),
                heading(words.own().nameWarnings()));
        for (var rule : procedure.rules()) {
            grid.addRow(
                    grid.getRowCount(),
                    Labels.fixed(words.reasons().step(rule.step()), "t-small"),
                    Labels.fixed(words.reasons().term(rule.term()), "t-small"),
                    Labels.fixed(roll(rule), "t-small", "c-2"),
                    source(rule),
                    warnings(procedure, rule));
        }
        grid.add(aloud(procedure), 3, grid.getRowCount(), 2, 1);
    }

    /// Nothing reminds of what no clock runs for.
    private Node warnings(Procedure procedure, DeadlineRule rule) {
        if (rule.step() == DeadlineStep.LEAVING) {
            return new Region();
        }
        var clock = RegionEntry.clock(procedure, rule);
        var warns =
                field(
                        model.entryProperty().get().warnings().getOrDefault(clock, ""),
                        (entry, text) -> entry.withWarnings(clock, text),
                        words.reasons().step(rule.step()) + ": " + words.own().nameWarnings());
        warns.setPrefWidth(WARNS);
        return able(warns);
    }

    private Region topics(Procedure procedure) {
        var names =
                field(
                        model.entryProperty().get().topics().getOrDefault(procedure.code(), ""),
                        (entry, text) -> entry.withTopics(procedure.code(), text),
                        words.own().regionTopics());
        HBox.setHgrow(names, Priority.ALWAYS);
        var line =
                new HBox(
                        8, Labels.fixed(words.own().regionTopics(), "t-small", "c-2"), able(names));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Region aloud(Procedure procedure) {
        var share =
                field(
                        model.entryProperty().get().aloud().getOrDefault(procedure.code(), ""),
                        (entry, text) -> entry.withAloud(procedure.code(), text),
                        words.own().regionAloud());
        share.setPrefWidth(SHARE);
        share.setMaxWidth(SHARE);
        var line =
                new HBox(
                        8,
                        Labels.fixed(words.own().regionAloud(), "t-small", "c-2"),
                        able(share),
                        Labels.fixed("%", "t-small", "c-2"));
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    private static Label heading(String text) {
        return Labels.fixed(text, "t-small", "c-3");
    }

    /// The act and how sure the number is; where it was found is for whoever looks closer.
    private Label source(DeadlineRule rule) {
        var ground = rule.ground();
        var act = ground.act();
        var label =
                Labels.of(act == null ? sure(rule) : act + " · " + sure(rule), "t-small", "c-2");
        Hint.on(label, words.own().regionFrom(ground.source()));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String sure(DeadlineRule rule) {
        return switch (rule.ground().confidence()) {
            case HIGH -> words.own().regionSureHigh();
            case MEDIUM -> words.own().regionSureMedium();
            case LOW -> words.own().regionSureLow();
        };
    }

    private String roll(DeadlineRule rule) {
        if (!rule.term().days()) {
            return "";
        }
        return rule.ending().regional() ? words.own().regionByRegion() : roll(rule.ending().roll());
    }

    private String roll(Roll roll) {
        return switch (roll) {
            case NONE -> words.own().regionRollNone();
            case PRECEDING_WORKING_DAY -> words.own().regionRollBack();
            case NEXT_WORKING_DAY -> words.own().regionRollForward();
        };
    }

    private void side() {
        var parts = new ArrayList<Node>();
        if (model.mayDecide()) {
            parts.add(
                    Buttons.of(
                            Command.named(words.own().regionLook()).does(model::look), "bordered"));
        } else {
            parts.add(wrapped(words.own().regionReadOnly(), "c-2"));
        }
        parts.addAll(said(model.stateProperty().get()));
        var line = new Region();
        line.getStyleClass().add("line");
        parts.add(line);
        parts.add(Labels.of(words.own().regionEditions(), "t-strong"));
        var editions = model.editionsProperty().get();
        for (var edition : editions.reversed()) {
            parts.add(wrapped(edition(edition), "c-2"));
        }
        parts.add(wrapped(words.own().regionShipped(), "c-2"));
        if (!editions.isEmpty() && model.mayDecide()) {
            parts.add(
                    Buttons.of(
                            Command.named(words.own().regionTakeBack(editions.getLast().number()))
                                    .does(model::lookBack),
                            "small"));
        }
        side.getChildren().setAll(parts);
    }

    private String edition(RegionEdition edition) {
        var said =
                words.own()
                        .regionEdition(
                                edition.number(),
                                words.formats().dateTime(edition.at()),
                                edition.author());
        return edition.takesBack() == 0
                ? said
                : said + ", " + words.own().regionTookBack(edition.takesBack());
    }

    private List<Node> said(State state) {
        return switch (state) {
            case State.Quiet _, State.Looking _ -> List.of();
            case State.Same _ -> List.of(wrapped(words.own().regionSame(), "c-2"));
            case State.Flawed(RegionEntry.Flaw flaw) -> List.of(wrapped(flaw(flaw), "c-over"));
            case State.NotKept _ -> List.of(wrapped(words.own().regionNotKept(), "c-over"));
            case State.Applied(RegionEdition edition) ->
                    List.of(wrapped(words.own().regionApplied(edition.number()), "c-done"));
            case State.Found found -> found(found);
        };
    }

    private String flaw(RegionEntry.Flaw flaw) {
        return switch (flaw) {
            case RegionEntry.Flaw.Hours(boolean friday) ->
                    words.own()
                            .regionBadHours(
                                    friday
                                            ? words.own().regionFriday()
                                            : words.own().regionHours());
            case RegionEntry.Flaw.Warns(var clock) ->
                    words.own()
                            .regionBadWarnings(
                                    name(clock.procedure()), words.reasons().step(clock.step()));
            case RegionEntry.Flaw.Aloud(String procedure) ->
                    words.own().regionBadAloud(name(procedure));
            case RegionEntry.Flaw.Topics(String procedure) ->
                    words.own().regionBadTopics(name(procedure));
        };
    }

    private String name(String procedure) {
        return model.rules().procedure(procedure).map(words.reasons()::procedure).orElse(procedure);
    }

    private List<Node> found(State.Found found) {
        var moved = found.moves().moved();
        var parts = new ArrayList<Node>();
        parts.add(
                wrapped(
                        moved.isEmpty()
                                ? words.own().regionNothingMoved()
                                : words.own()
                                        .regionMoved(
                                                moved.size(),
                                                moved.stream()
                                                        .map(MovedDeadlines.Moved::appeal)
                                                        .distinct()
                                                        .count()),
                        "t-strong"));
        parts.add(
                Buttons.of(
                        Command.named(
                                        found.takesBack() == 0
                                                ? words.own().regionApply()
                                                : words.own().regionTakeBack(found.takesBack()))
                                .does(model::apply),
                        "primary"));
        for (var one : moved.subList(0, Math.min(LISTED, moved.size()))) {
            parts.add(
                    wrapped(
                            words.own()
                                            .movedLine(
                                                    one.appeal().toString(),
                                                    words.reasons().step(one.step()),
                                                    words.formats().shortDateTime(one.before()),
                                                    words.formats().shortDateTime(one.after()))
                                    + ", "
                                    + by(Duration.between(one.before(), one.after())),
                            "c-2"));
        }
        if (moved.size() > LISTED) {
            parts.add(wrapped(words.own().movedMore(moved.size() - (long) LISTED), "c-2"));
        }
        if (found.moves().kept() > 0) {
            parts.add(wrapped(words.own().platformKeeps(found.moves().kept()), "c-2"));
        }
        return parts;
    }

    private String by(Duration moved) {
        var length = words.formats().duration(moved.abs());
        return moved.isNegative()
                ? words.own().movedEarlier(length)
                : words.own().movedLater(length);
    }

    private static Node wrapped(String text, String style) {
        var label = Labels.of(text, "t-small", style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static final class Cell extends ListCell<Procedure> {
        private final Function<Procedure, String> text;

        Cell(Function<Procedure, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable Procedure item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : text.apply(item));
        }
    }
}
