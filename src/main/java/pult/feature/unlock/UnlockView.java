package pult.feature.unlock;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.l10n.UnlockMessages;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.fx.Subscriptions;
import pult.ui.theme.Themes;

/// One narrow column in the middle of the window.
final class UnlockView {
    private static final double WIDTH = 490;
    private static final double MARGIN = 12;

    private final UnlockViewModel model;
    private final UnlockMessages words;
    private final UnlockViewModel.Purpose purpose;
    private final Subscriptions subscriptions;
    private final Runnable giveUp;
    private final String former;
    private final PasswordField first = new PasswordField();
    private final PasswordField second = new PasswordField();
    private final Button open = new Button();

    /// @param giveUp closes the window
    /// @param former day and time of the copy that was put here, empty where none was
    UnlockView(
            UnlockViewModel model,
            Runnable giveUp,
            String former,
            UnlockMessages words,
            UnlockViewModel.Purpose purpose,
            Subscriptions subscriptions) {
        this.model = model;
        this.giveUp = giveUp;
        this.former = former;
        this.words = words;
        this.purpose = purpose;
        this.subscriptions = subscriptions;
    }

    /// @param folder where the data lie
    Region node(String folder) {
        var choosing = purpose == UnlockViewModel.Purpose.CHOOSE;
        var asking = !choosing && purpose != UnlockViewModel.Purpose.RESUME_OPENLY;
        var column = new VBox(12);
        column.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        column.setPadding(new Insets(16, 32, 12, 32));
        column.getStyleClass().add("boxed");
        column.getChildren().addAll(brand(), Labels.of(title(), "t-appeal"), text(what(), "c-2"));
        if (choosing || asking) {
            column.getChildren().add(field(words.passphrase(), first));
        }
        if (choosing) {
            column.getChildren()
                    .addAll(
                            strength(),
                            field(words.again(), second),
                            keyboard(),
                            text(words.hint(), "c-3", "t-small"),
                            text(words.firstLost(), "c-2"));
        }
        if (asking) {
            column.getChildren().add(keyboard());
        }
        button();
        column.getChildren().addAll(trouble(), open);
        if (choosing) {
            column.getChildren().add(comeBack());
        }
        if (asking) {
            column.getChildren().add(forgotten(folder));
        }
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
                    } else if (typing && first.getScene() != null) {
                        // A field that was closed during the try has lost the keyboard.
                        first.requestFocus();
                        first.selectAll();
                    }
                });
        var middle = new StackPane(column);
        middle.setPadding(new Insets(MARGIN));
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        var pane = new StackPane(scroll);
        pane.getStyleClass().addAll("pane-app", "unlock");
        pane.getStylesheets().add(Themes.sheet("unlock.css"));
        pane.addEventFilter(KeyEvent.ANY, this::keys);
        return pane;
    }

    /// Esc empties what is typed; with nothing typed it closes the window.
    private void keys(KeyEvent event) {
        model.capsLock(Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (first.getText().isEmpty() && second.getText().isEmpty()) {
                giveUp.run();
            } else {
                first.clear();
                second.clear();
                first.requestFocus();
            }
        }
    }

    void focus() {
        if (purpose == UnlockViewModel.Purpose.RESUME_OPENLY) {
            open.requestFocus();
        } else {
            first.requestFocus();
        }
    }

    private String title() {
        return switch (purpose) {
            case CHOOSE -> words.firstTitle();
            case ASK -> words.title();
            case ASK_FORMER -> words.formerTitle();
            case RESUME, RESUME_OPENLY -> words.lockedTitle();
        };
    }

    private String what() {
        return switch (purpose) {
            case CHOOSE -> words.firstWhat();
            case ASK -> words.what();
            case ASK_FORMER -> former;
            case RESUME -> words.lockedWhat();
            case RESUME_OPENLY -> words.lockedOpenly();
        };
    }

    private String does() {
        return switch (purpose) {
            case CHOOSE -> words.create();
            case ASK, ASK_FORMER -> words.open();
            case RESUME, RESUME_OPENLY -> words.resume();
        };
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

    /// In a field of dots nobody sees the layout.
    private Node keyboard() {
        var label = text("", "c-2", "t-small");
        label.textProperty().bind(model.keyboardProperty());
        var row = new HBox(6, Icons.of(BootstrapIcons.KEYBOARD, 14), label);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.keyboardProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /// For whose former disk is lost.
    private Node comeBack() {
        var link = new Hyperlink(words.fromCopy());
        link.setOnAction(event -> {
            var chooser = new FileChooser();
            chooser.setTitle(words.fromCopy());
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(words.copies(), "*.pultcopy"));
            var chosen = chooser.showOpenDialog(link.getScene().getWindow());
            if (chosen != null) {
                model.comeBack(chosen.toPath());
            }
        });
        return link;
    }

    private Node forgotten(String folder) {
        var answer = text(words.forgottenWhat(folder), "c-2");
        answer.setVisible(false);
        answer.managedProperty().bind(answer.visibleProperty());
        var link = new Hyperlink(words.forgotten());
        link.setOnAction(event -> answer.setVisible(!answer.isVisible()));
        return new VBox(8, link, answer);
    }

    private static Node field(String name, PasswordField field) {
        var label = Labels.of(name, "t-small", "c-2");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    /// Three steps and a word: never colour alone.
    private Node strength() {
        var steps = new HBox(4);
        steps.setAlignment(Pos.CENTER_LEFT);
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

    private void button() {
        open.getStyleClass().add("primary");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setDefaultButton(true);
        open.setOnAction(event -> submit());
        subscriptions.bind(
                model.phaseProperty(),
                phase -> {
                    open.setDisable(phase != UnlockViewModel.Phase.READY);
                    open.setText(phase == UnlockViewModel.Phase.OPENING ? words.opening() : does());
                });
    }

    private void submit() {
        model.submit(first.getCharacters(), second.getCharacters());
    }
}
