package pult.feature.deadlines;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import pult.domain.deadline.DeadlineRule;
import pult.ui.control.Labels;
import pult.ui.fx.KeyMatcher;
import pult.ui.fx.Subscriptions;

import java.util.function.Function;

/// What is asked: procedure, step, start, and what happened on the way.
final class BenchForm {
    private final BenchViewModel model;
    private final BenchWords words;
    private final TextField start = field("");
    private final TextField extension = field("");
    private final TextField pauseFrom = field("");
    private final TextField pauseTo = field("");
    private final TextField platform = field("");
    private final Subscriptions subscriptions;

    BenchForm(BenchViewModel model, BenchWords words, Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.subscriptions = subscriptions;
    }

    VBox node() {
        var procedures = combo(words.reasons()::procedure);
        procedures.getItems().setAll(model.procedures());
        ComboBox<DeadlineRule> steps =
                combo(rule ->
                        words.reasons().step(rule.step())
                                + " · "
                                + words.reasons().term(rule.term()));
        subscriptions.bind(
                model.procedureProperty(),
                procedure -> {
                    procedures.setValue(procedure);
                    steps.getItems().setAll(model.steps());
                });
        subscriptions.bind(model.ruleProperty(), steps::setValue);
        procedures.setOnAction(event -> {
            var chosen = procedures.getValue();
            if (chosen != null && !chosen.equals(model.procedureProperty().get())) {
                model.choose(chosen);
            }
        });
        steps.setOnAction(event -> {
            var chosen = steps.getValue();
            if (chosen != null && !chosen.equals(model.ruleProperty().get())) {
                model.choose(chosen);
            }
        });
        start.setPromptText(words.own().startHint());
        subscriptions.bind(model.entryProperty(), this::show);
        for (var typed : new TextField[] {start, extension, pauseFrom, pauseTo, platform}) {
            subscriptions.on(typed.textProperty(), text -> typed());
        }
        return new VBox(
                12,
                named(words.own().procedure(), procedures),
                named(words.own().step(), steps),
                named(words.own().start(), start),
                flaw(),
                able(
                        named(words.own().extension(), extension),
                        words.own().notExtendable(),
                        rule -> rule.ending().extensionDays() > 0),
                able(
                        new VBox(
                                12,
                                named(words.own().pauseFrom(), pauseFrom),
                                named(words.own().pauseTo(), pauseTo)),
                        words.own().notPausable(),
                        rule -> rule.ending().pausable()),
                named(words.own().platformDate(), platform));
    }

    /// The field the keyboard is in holds the same text already.
    private void show(BenchEntry entry) {
        put(start, entry.start());
        put(extension, entry.extension());
        put(pauseFrom, entry.pauseFrom());
        put(pauseTo, entry.pauseTo());
        put(platform, entry.platform());
    }

    private static void put(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private void typed() {
        model.type(
                new BenchEntry(
                        start.getText(),
                        extension.getText(),
                        pauseFrom.getText(),
                        pauseTo.getText(),
                        platform.getText()));
    }

    /// Says why what is typed gives no date; the last date stays.
    private Label flaw() {
        var label =
                Labels.of(
                        model.flawProperty()
                                .map(flaw ->
                                        flaw == BenchEntry.Flaw.PAUSE_BACKWARDS
                                                ? words.own().pauseBackwards()
                                                : words.own().badTime(words.own().startHint()))
                                .orElse(""),
                        "t-small",
                        "c-over");
        label.setWrapText(true);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    /// What the rule does not know is not offered, and it is said so.
    private VBox able(Node what, String otherwise, Function<DeadlineRule, Boolean> allowed) {
        var not = Labels.of(otherwise, "t-small", "c-3");
        not.setWrapText(true);
        var box = new VBox(what, not);
        subscriptions.bind(
                model.ruleProperty(),
                rule -> {
                    var can = rule != null && allowed.apply(rule);
                    what.setVisible(can);
                    what.setManaged(can);
                    not.setVisible(!can);
                    not.setManaged(!can);
                });
        return box;
    }

    private static TextField field(String text) {
        var field = new TextField(text);
        KeyMatcher.markTextInput(field);
        return field;
    }

    private VBox named(String name, Region field) {
        var label = Labels.of(name, "t-small", "c-2");
        label.setLabelFor(field);
        field.setMaxWidth(Double.MAX_VALUE);
        return new VBox(4, label, field);
    }

    private static <T> ComboBox<T> combo(Function<T, String> text) {
        var combo = new ComboBox<T>();
        combo.setCellFactory(list -> new Cell<>(text));
        combo.setButtonCell(new Cell<>(text));
        return combo;
    }

    private static final class Cell<T> extends ListCell<T> {
        private final Function<T, String> text;

        Cell(Function<T, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : text.apply(item));
        }
    }
}
