package pult.app;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import pult.ui.fx.Fx;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

/// Lays out a small window that nobody sees while the store is being opened: classes, fonts and
/// sheets are loaded by then, on the core that would wait otherwise.
final class Rehearsal {
    private Rehearsal() {}

    /// Starts the toolkit and plays; returns when both are done. Not on the JavaFX thread.
    static boolean play() {
        Fx.start();
        return Fx.call(Rehearsal::layOut);
    }

    private static boolean layOut() {
        var table = new TableView<String>();
        table.getColumns().add(new TableColumn<>("…"));
        table.getItems().add("…");
        var bar = new MenuBar();
        var list = new ListView<String>();
        list.getItems().add("…");
        var scene =
                new Scene(
                        new VBox(
                                bar,
                                new TextField(),
                                new Button("…", new FontIcon(BootstrapIcons.INBOX)),
                                new SplitPane(table, new ScrollPane(new Label("…")), list)),
                        600,
                        400);
        Themes.apply(scene, Theme.LIGHT);
        scene.snapshot(null);
        return true;
    }
}
