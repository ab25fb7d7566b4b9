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
import pult.feature.Wording;
import pult.l10n.AppMessages;
import pult.ui.control.Labels;
import pult.ui.fx.Copied;
import pult.ui.theme.WindowIcon;

import java.util.List;

/// Asks before a window closes over texts that the disk does not take. Nothing is lost unasked: the
/// window stays, unless the operator says otherwise. JavaFX thread.
final class UnsavedNote {
    private static final double WIDTH = 520;

    private UnsavedNote() {}

    /// @param close what was asked for, when the operator wants it anyhow
    static void ask(Stage owner, List<String> texts, Wording wording, Runnable close) {
        var words = wording.area(AppMessages.class);
        var stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        WindowIcon.as(owner, stage);
        stage.setTitle(words.unsaved());
        var tooLong = texts.stream().anyMatch(text -> text.length() > Draft.LONGEST);
        var what = Labels.of(tooLong ? words.unsavedLong() : words.unsavedWhat());
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
            Copied.lastResort(String.join("\n\n", texts));
            what.setText(words.unsavedCopied());
            stage.sizeToScene();
        });
        var leave = new Button(words.unsavedClose());
        leave.getStyleClass().add("bordered");
        leave.setOnAction(event -> {
            stage.close();
            close.run();
        });
        var buttons = new HBox(8, leave, copy, stay);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var column = new VBox(12, Labels.of(words.unsaved(), "t-appeal"), what, buttons);
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
