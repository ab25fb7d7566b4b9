package pult.feature.trainer;

import javafx.collections.SetChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pult.feature.Wording;
import pult.l10n.TrainerMessages;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.fx.Background;

import java.time.Clock;

/// A small window for the trainer, 460 × 840. JavaFX thread.
public final class TrainerFeature {
    private final TrainerViewModel model;
    private final TrainerMessages words;
    private final BorderPane view = new BorderPane();

    public TrainerFeature(
            TrainingFaults faults, Wording wording, Background background, Clock clock) {
        words = wording.area(TrainerMessages.class);
        model = new TrainerViewModel(faults, words, wording.formats(), background, clock);
        var intro = Labels.of(words.what(), "c-2");
        intro.setWrapText(true);
        intro.setMinHeight(Region.USE_PREF_SIZE);
        intro.setPadding(new Insets(12, 16, 12, 16));
        var rows = new VBox(intro, section(words.lasting()));
        for (var exercise : Exercise.values()) {
            if (exercise == Exercise.FAIL_BEFORE) {
                rows.getChildren().add(section(words.once()));
            }
            rows.getChildren().add(row(exercise));
        }
        var end = new Button(words.endAll());
        end.setOnAction(event -> model.endAll());
        end.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new HBox(end, Labels.gap(), Labels.of(model.lastProperty(), "t-small", "c-2"));
        bar.getStyleClass().add("action-bar");
        view.setTop(PaneHeading.of(words.title()));
        view.setCenter(rows);
        view.setBottom(bar);
        view.getStyleClass().add("pane");
    }

    public Region view() {
        return view;
    }

    private static Node section(String title) {
        var label = Labels.of(title, "t-section", "c-2");
        label.setPadding(new Insets(6, 16, 6, 16));
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("strip-subtle");
        return label;
    }

    private Node row(Exercise exercise) {
        var note = Labels.of(model.note(exercise), "t-small", "c-2");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        var text = new VBox(2, Labels.of(model.title(exercise), "t-medium"), note);
        HBox.setHgrow(text, Priority.ALWAYS);
        var button = new Button();
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(model.title(exercise));
        button.setOnAction(event -> model.execute(exercise));
        Runnable follow =
                () -> {
                    var on = model.on().contains(exercise);
                    button.setText(
                            exercise.lasts() ? (on ? words.on() : words.off()) : words.doIt());
                    button.getStyleClass().remove("primary");
                    if (on) {
                        button.getStyleClass().add("primary");
                    }
                };
        model.on().addListener((SetChangeListener<Exercise>) change -> follow.run());
        follow.run();
        var row = new HBox(12, text, button);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(8, 16, 8, 16));
        row.getStyleClass().add("box-row");
        return row;
    }
}
