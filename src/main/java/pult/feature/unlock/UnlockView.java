package pult.feature.unlock;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.l10n.UnlockMessages;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.fx.Subscriptions;
import pult.ui.theme.Themes;

/// One narrow column in the middle of the window.
final class UnlockView {
    private static final double WIDTH = 420;

    private final UnlockViewModel model;
    private final UnlockMessages words;
    private final UnlockViewModel.Purpose purpose;
    private final Subscriptions subscriptions;
    private final PasswordField first = new PasswordField();
    private final PasswordField second = new PasswordField();

    UnlockView(
            UnlockViewModel model,
            UnlockMessages words,
            UnlockViewModel.Purpose purpose,
            Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.purpose = purpose;
        this.subscriptions = subscriptions;
    }

    Region node() {
        var choosing = purpose == UnlockViewModel.Purpose.CHOOSE;
        var column = new VBox(12);
        column.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        column.setPadding(new Insets(28, 32, 28, 32));
        column.getStyleClass().add("boxed");
        column.getChildren()
                .addAll(
                        brand(),
                        Labels.of(choosing ? words.firstTitle() : words.title(), "t-appeal"),
                        text(choosing ? words.firstWhat() : words.what(), "c-2"),
                        field(words.passphrase(), first));
        if (choosing) {
            column.getChildren()
                    .addAll(
                            strength(),
                            field(words.again(), second),
                            text(words.hint(), "c-3", "t-small"),
                            text(words.firstLost(), "c-2"));
        }
        column.getChildren().addAll(trouble(), button(choosing));
        first.textProperty().addListener((observable, before, now) -> model.typed(now));
        second.textProperty()
                .addListener((observable, before, now) -> model.typed(first.getCharacters()));
        first.setOnAction(event -> {
            if (choosing) {
                second.requestFocus();
            } else {
                submit();
            }
        });
        second.setOnAction(event -> submit());
        subscriptions.bind(
                model.phaseProperty(),
                phase -> {
                    var typing = phase == UnlockViewModel.Phase.READY;
                    first.setDisable(!typing);
                    second.setDisable(!typing);
                    if (phase == UnlockViewModel.Phase.OPENED) {
                        first.clear();
                        second.clear();
                    }
                });
        var pane = new StackPane(column);
        pane.getStyleClass().addAll("pane-app", "unlock");
        pane.getStylesheets().add(Themes.sheet("unlock.css"));
        return pane;
    }

    void focus() {
        first.requestFocus();
    }

    private Node brand() {
        var row =
                new HBox(
                        8,
                        Icons.of(BootstrapIcons.BROADCAST, 20),
                        Labels.of(words.program(), "t-pane", "c-accent"));
        row.getChildren().getFirst().getStyleClass().add("c-accent");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label text(String text, String... classes) {
        var label = Labels.of(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node field(String name, PasswordField field) {
        var label = Labels.of(name, "t-small", "c-2");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    /// Three steps and a word: never colour alone.
    private Node strength() {
        var steps = new HBox(4);
        for (var i = 0; i < 3; i++) {
            var step = new Region();
            step.getStyleClass().add("strength-step");
            steps.getChildren().add(step);
        }
        var word = Labels.fixed("", "t-small", "c-2");
        var row = new HBox(8, steps, word);
        row.setAlignment(Pos.CENTER_LEFT);
        subscriptions.bind(
                model.strengthProperty(),
                strength -> {
                    for (var i = 0; i < 3; i++) {
                        var style = steps.getChildren().get(i).getStyleClass();
                        style.removeAll("weak", "fair", "strong");
                        if (i < strength.steps()) {
                            style.add(style(strength));
                        }
                    }
                    word.setText(word(strength));
                });
        return row;
    }

    private static String style(Strength strength) {
        return switch (strength) {
            case TOO_SHORT, WEAK -> "weak";
            case FAIR -> "fair";
            case STRONG -> "strong";
        };
    }

    private String word(Strength strength) {
        return switch (strength) {
            case TOO_SHORT -> words.tooShort(Strength.SHORTEST);
            case WEAK -> words.weak();
            case FAIR -> words.fair();
            case STRONG -> words.strong();
        };
    }

    private Node trouble() {
        var icon = Icons.of(BootstrapIcons.EXCLAMATION_TRIANGLE);
        icon.getStyleClass().add("c-over");
        var label = text("", "c-over");
        label.textProperty().bind(model.troubleProperty());
        var row = new HBox(8, icon, label);
        row.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node button(boolean choosing) {
        var button = new Button(choosing ? words.create() : words.open());
        button.getStyleClass().add("primary");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setDefaultButton(true);
        button.setOnAction(event -> submit());
        subscriptions.bind(
                model.phaseProperty(),
                phase -> {
                    button.setDisable(phase != UnlockViewModel.Phase.READY);
                    button.setText(
                            phase == UnlockViewModel.Phase.OPENING
                                    ? words.opening()
                                    : choosing ? words.create() : words.open());
                });
        return button;
    }

    private void submit() {
        model.submit(first.getCharacters(), second.getCharacters());
    }
}
