package pult.feature.syncstatus;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import pult.feature.Wording;
import pult.l10n.SafetyMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Labels;
import pult.ui.fx.Background;
import pult.ui.fx.Command;
import pult.ui.theme.Themes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// What the support file would hold, shown before a byte of it is written. JavaFX thread.
final class SupportView {
    private static final double NAMES = 300;

    private final SupportFile file;
    private final List<SupportFile.Part> parts;
    private final Wording wording;
    private final SafetyMessages words;
    private final Background background;
    private final Label outcome = Labels.of("", "c-2");
    private final BorderPane node = new BorderPane();

    SupportView(
            SupportFile file,
            List<SupportFile.Part> parts,
            Wording wording,
            Background background) {
        this.file = file;
        this.parts = List.copyOf(parts);
        this.wording = wording;
        this.words = wording.area(SafetyMessages.class);
        this.background = background;
    }

    Region node(Instant now) {
        var text = new TextArea();
        text.setEditable(false);
        text.setAccessibleText(words.supportContent());
        var list = new ListView<SupportFile.Part>();
        list.getItems().setAll(parts);
        list.setCellFactory(view -> new PartCell());
        list.setPrefWidth(NAMES);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(part -> text.setText(part == null ? "" : part.text()));
        list.getSelectionModel().selectFirst();
        var head = Labels.of(words.supportHead());
        head.setWrapText(true);
        head.setMinHeight(Region.USE_PREF_SIZE);
        head.setPadding(new Insets(12, 16, 12, 16));
        node.setTop(head);
        node.setLeft(list);
        node.setCenter(text);
        node.setBottom(foot(now));
        node.getStyleClass().addAll("pane", "support");
        node.getStylesheets().add(Themes.sheet("sync.css"));
        return node;
    }

    private Region foot(Instant now) {
        Button save =
                Buttons.of(Command.named(words.supportSave()).does(() -> choose(now)), "primary");
        HBox.setHgrow(outcome, Priority.ALWAYS);
        outcome.setMaxWidth(Double.MAX_VALUE);
        outcome.setWrapText(true);
        var foot = new HBox(12, outcome, save);
        foot.setPadding(new Insets(12, 16, 12, 16));
        return foot;
    }

    private void choose(Instant now) {
        var chooser = new FileChooser();
        chooser.setTitle(words.supportSave());
        var day = now.atZone(wording.formats().zone()).format(DateTimeFormatter.ISO_LOCAL_DATE);
        chooser.setInitialFileName("pult-support-" + day + ".zip");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("ZIP", "*.zip"));
        var chosen = chooser.showSaveDialog(node.getScene().getWindow());
        if (chosen != null) {
            save(chosen.toPath());
        }
    }

    /// Writes exactly what is shown.
    void save(Path to) {
        background.run(
                "support-file",
                () -> {
                    file.write(to, parts);
                    return true;
                },
                done -> outcome.setText(words.supportSaved()),
                e -> {
                    if (!(e instanceof IOException)) {
                        throw new IllegalStateException("support file", e);
                    }
                    outcome.setText(words.supportNotSaved());
                });
    }

    private final class PartCell extends ListCell<SupportFile.Part> {
        @Override
        protected void updateItem(SupportFile.Part part, boolean empty) {
            super.updateItem(part, empty);
            setText(null);
            setGraphic(
                    empty || part == null
                            ? null
                            : new VBox(
                                    Labels.of(part.name(), "t-medium"),
                                    Labels.of(what(part.kind()), "t-small", "c-2")));
        }
    }

    private String what(SupportFile.Kind kind) {
        return switch (kind) {
            case MANIFEST -> words.partManifest();
            case VERSIONS -> words.partVersions();
            case MACHINE -> words.partMachine();
            case SETTINGS -> words.partSettings();
            case EXCHANGE -> words.partExchange();
            case COUNTERS -> words.partCounters();
            case FINDINGS -> words.partFindings();
            case FAILURES -> words.partFailures();
            case LOG -> words.partLog();
            case SIZES -> words.partSizes();
        };
    }
}
