package pult.feature.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

import pult.domain.change.NotSaved;
import pult.l10n.SettingsMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Labels;
import pult.ui.fx.Background;
import pult.ui.fx.Command;

import java.nio.file.Path;

/// Where copies go, and the way to another folder. JavaFX thread.
final class BackupRow {
    private final BackupPlace place;
    private final SettingsMessages words;
    private final Background background;
    private final Label folder = wrapped(Labels.of(""));
    private final Label trouble = wrapped(Labels.of("", "c-over"));

    BackupRow(BackupPlace place, SettingsMessages words, Background background) {
        this.place = place;
        this.words = words;
        this.background = background;
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        background.run("backup-place", place::now, now -> folder.setText(now.toString()));
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    Node node() {
        var choose = Buttons.of(Command.named(words.backupChoose()).does(this::choose), "small");
        return new VBox(8, folder, choose, trouble);
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(words.backupChoose());
        var chosen = chooser.showDialog(folder.getScene().getWindow());
        if (chosen != null) {
            choose(chosen.toPath());
        }
    }

    void choose(Path chosen) {
        background.run(
                "backup-place",
                () -> {
                    place.choose(chosen);
                    return place.now();
                },
                now -> {
                    folder.setText(now.toString());
                    trouble.setText("");
                },
                e -> {
                    if (!(e instanceof NotSaved)) {
                        throw new IllegalStateException("backup place", e);
                    }
                    trouble.setText(words.notKept());
                });
    }
}
