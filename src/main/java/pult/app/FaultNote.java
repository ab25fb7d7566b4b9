package pult.app;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.l10n.CommonMessages;
import pult.l10n.Language;
import pult.l10n.Messages;
import pult.l10n.StartMessages;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.fx.Fx;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;
import pult.ui.theme.WindowIcon;

import java.util.concurrent.CountDownLatch;

/// The window of a start that did not come about: who starts from the menu sees no console.
final class FaultNote {
    static final int WIDTH = 520;

    private FaultNote() {}

    /// Shows it and waits until it is closed. Not on the JavaFX thread; the toolkit runs.
    static void tell(StartFault fault, Language language) {
        var closed = new CountDownLatch(1);
        var _ =
                Fx.call(() -> {
                    var stage = new Stage();
                    var close = new Button();
                    close.setOnAction(event -> stage.close());
                    stage.setScene(new Scene(view(fault, language, close)));
                    Themes.apply(stage.getScene(), Theme.LIGHT);
                    stage.setTitle(Messages.of(StartMessages.class, language).program());
                    stage.getIcons().setAll(WindowIcon.read());
                    stage.setOnHidden(event -> closed.countDown());
                    stage.show();
                    close.requestFocus();
                    return true;
                });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param close the one button, which Enter and Esc press
    static Region view(StartFault fault, Language language, Button close) {
        var icon = Icons.of(BootstrapIcons.EXCLAMATION_TRIANGLE, 20);
        icon.getStyleClass().add("c-over");
        var title =
                new HBox(
                        8,
                        icon,
                        Labels.of(Messages.of(StartMessages.class, language).title(), "t-appeal"));
        title.setAlignment(Pos.CENTER_LEFT);
        close.setText(Messages.of(CommonMessages.class, language).close());
        close.getStyleClass().add("primary");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        // Whoever listens instead of looking hears why with the first focus.
        close.setAccessibleHelp(fault.sentence());
        var buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var column = new VBox(12, title, text(fault.what()), text(fault.remedy(), "c-2"), buttons);
        column.setPadding(new Insets(20));
        column.setPrefWidth(WIDTH);
        column.getStyleClass().add("pane-app");
        return column;
    }

    private static Label text(String text, String... classes) {
        var label = Labels.of(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
