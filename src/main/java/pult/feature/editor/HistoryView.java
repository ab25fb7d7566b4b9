package pult.feature.editor;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pult.domain.answer.DraftHistory;
import pult.l10n.EditorMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Labels;
import pult.ui.fx.Command;
import pult.ui.fx.KeyMatcher;
import pult.ui.theme.Themes;

import java.util.List;

/// Earlier texts of a draft: who, when, how long; the text itself; and its way back.
final class HistoryView {
    private static final double NAMES = 300;

    private final SharingViewModel model;
    private final EditorMessages words;
    private final List<DraftHistory.Version> versions;

    HistoryView(SharingViewModel model, EditorMessages words, List<DraftHistory.Version> versions) {
        this.model = model;
        this.words = words;
        this.versions = List.copyOf(versions);
    }

    Region node() {
        var text = new TextArea();
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText(words.historyText());
        var list = new ListView<DraftHistory.Version>();
        list.getItems().setAll(versions);
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(Labels.of(words.historyEmpty(), "c-3"));
        list.setPrefWidth(NAMES);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(version -> text.setText(version == null ? "" : version.text()));
        list.getSelectionModel().selectFirst();
        var outcome = Labels.of("", "c-2");
        outcome.setWrapText(true);
        HBox.setHgrow(outcome, Priority.ALWAYS);
        outcome.setMaxWidth(Double.MAX_VALUE);
        outcome.setText(words.historyKept());
        var back =
                Command.named(words.historyBack())
                        .keys("Enter")
                        .does(() -> {
                            var chosen = list.getSelectionModel().getSelectedItem();
                            if (chosen != null) {
                                outcome.setText(
                                        model.bringBack(chosen)
                                                ? words.historyDone()
                                                : words.historyNot());
                            }
                        });
        KeyMatcher.ownKeys(list, List.of(back));
        var foot = new HBox(12, outcome, Buttons.withKeys(back, "primary"));
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setPadding(new Insets(12, 16, 12, 16));
        foot.getStyleClass().add("divider-top");
        var node = new BorderPane(text);
        node.setLeft(list);
        node.setBottom(foot);
        node.getStyleClass().addAll("pane", "editor", "draft-history");
        node.getStylesheets().add(Themes.sheet("editor.css"));
        return node;
    }

    private final class Cell extends ListCell<DraftHistory.Version> {
        @Override
        protected void updateItem(DraftHistory.Version version, boolean empty) {
            super.updateItem(version, empty);
            setText(null);
            if (empty || version == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var length = words.historyLength(version.text().length());
            setAccessibleText(model.whose(version) + ", " + length);
            setGraphic(
                    new VBox(
                            Labels.of(model.whose(version), "t-medium"),
                            Labels.of(length, "t-small", "c-2")));
        }
    }
}
