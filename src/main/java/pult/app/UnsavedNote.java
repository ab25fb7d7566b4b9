package pult.app;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.feature.Wording;
import pult.l10n.AppMessages;
import pult.ui.control.Labels;
import pult.ui.fx.Copied;
import pult.ui.theme.WindowIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Asks before a window closes over texts that the disk does not take, or over answers that wait
/// for their files and would stay drafts. Nothing is lost or held back unasked: the window stays,
/// unless the operator says otherwise. JavaFX thread.
final class UnsavedNote {
    private static final double WIDTH = 520;

    private UnsavedNote() {}

    /// What closing would lose or hold back.
    ///
    /// @param texts that are in this window alone, because the disk does not take them
    /// @param unsent answers that are kept as drafts and wait for their files
    record Left(List<String> texts, List<AppealId> unsent) {
        static final Left NOTHING = new Left(List.of(), List.of());

        private boolean lost() {
            return !texts.isEmpty();
        }

        private String what(AppMessages words) {
            var said = new ArrayList<String>();
            if (lost()) {
                var tooLong = texts.stream().anyMatch(text -> text.length() > Draft.LONGEST);
                said.add(tooLong ? words.unsavedLong() : words.unsavedWhat());
            }
            if (!unsent.isEmpty()) {
                said.add(
                        words.unsentWhat(
                                unsent.stream()
                                        .map(AppealId::toString)
                                        .collect(Collectors.joining(", "))));
            }
            return String.join("\n\n", said);
        }
    }

    /// @param close what was asked for, when the operator wants it anyhow
    static void ask(Stage owner, Left left, Wording wording, Runnable close) {
        var words = wording.area(AppMessages.class);
        var stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        WindowIcon.as(owner, stage);
        var title = left.lost() ? words.unsaved() : words.unsent();
        stage.setTitle(title);
        var what = Labels.of(left.what(words));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        var stay = new Button(words.unsavedStay());
        stay.getStyleClass().add("primary");
        stay.setDefaultButton(true);
        stay.setCancelButton(true);
        stay.setOnAction(event -> stage.close());
        var copy = new Button(words.unsavedCopy());
        copy.getStyleClass().add("bordered");
        copy.setOnAction(event -> {
            Copied.lastResort(String.join("\n\n", left.texts()));
            what.setText(words.unsavedCopied());
            stage.sizeToScene();
        });
        var leave = new Button(left.lost() ? words.unsavedClose() : words.unsentClose());
        leave.getStyleClass().add("bordered");
        leave.setOnAction(event -> {
            stage.close();
            close.run();
        });
        var buttons = new HBox(8, leave);
        if (left.lost()) {
            buttons.getChildren().add(copy);
        }
        buttons.getChildren().add(stay);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var column = new VBox(12, Labels.of(title, "t-appeal"), what, buttons);
        column.setPadding(new Insets(20));
        column.setPrefWidth(WIDTH);
        column.getStyleClass().add("pane-app");
        var scene = new Scene(column);
        scene.setUserAgentStylesheet(owner.getScene().getUserAgentStylesheet());
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        stage.setScene(scene);
        stage.show();
        stay.requestFocus();
    }
}
