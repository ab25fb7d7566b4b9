package pult.feature.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pult.domain.answer.TemplatePiece;
import pult.domain.answer.TemplateText;
import pult.l10n.EditorMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Labels;
import pult.ui.fx.Command;
import pult.ui.fx.KeyMatcher;
import pult.ui.theme.Themes;

import java.util.List;
import java.util.stream.Collectors;

/// Earlier texts of a draft: who, when, how long, where they are known; the text itself; and its
/// way back.
final class HistoryView {
    private static final double NAMES = 300;

    private final SharingViewModel model;
    private final EditorMessages words;
    private final ListView<PastVersions.Line> list = new ListView<>();
    private final BooleanProperty more = new SimpleBooleanProperty();
    private final Label outcome = Labels.of("", "c-2");

    HistoryView(SharingViewModel model, EditorMessages words) {
        this.model = model;
        this.words = words;
    }

    Region node() {
        var text = new TextArea();
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText(words.historyText());
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(Labels.of(words.historyEmpty(), "c-3"));
        list.setPrefWidth(NAMES);
        list.setAccessibleText(words.historyTitle());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> text.setText(line == null ? "" : shown(line.version().text())));
        outcome.setWrapText(true);
        outcome.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(outcome, Priority.ALWAYS);
        outcome.setMaxWidth(Double.MAX_VALUE);
        var back =
                Command.named(words.historyBack())
                        .keys("Enter")
                        .enabledWhen(list.getSelectionModel().selectedItemProperty().isNotNull())
                        .does(this::bringBack);
        var earlier =
                Command.named(words.historyEarlier())
                        .keys("Alt+Down")
                        .enabledWhen(more)
                        .does(model::earlier);
        var ask = Buttons.withKeys(earlier);
        ask.visibleProperty().bind(more);
        ask.managedProperty().bind(more);
        KeyMatcher.ownKeys(list, List.of(back, earlier));
        var foot = new HBox(12, outcome, ask, Buttons.withKeys(back, "primary"));
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setPadding(new Insets(12, 16, 12, 16));
        foot.getStyleClass().add("divider-top");
        var node = new BorderPane(text);
        node.setLeft(list);
        node.setBottom(foot);
        node.getStyleClass().addAll("pane", "editor", "draft-history");
        node.getStylesheets().add(Themes.sheet("editor.css"));
        model.showPast(this::show);
        return node;
    }

    /// A field that was not filled in yet is read by its name, as in the editor.
    private static String shown(String text) {
        return TemplateText.parse(text).pieces().stream()
                .map(piece ->
                        switch (piece) {
                            case TemplatePiece.AskPlace ask -> "[" + ask.label() + "]";
                            case TemplatePiece.FieldPlace field -> "[" + field.name() + "]";
                            case TemplatePiece.Words _,
                                    TemplatePiece.FragmentPlace _,
                                    TemplatePiece.Broken _ ->
                                    piece.raw();
                        })
                .collect(Collectors.joining());
    }

    private void show(PastVersions past) {
        var chosen = list.getSelectionModel().getSelectedItem();
        var lines = past.lines();
        list.getItems().setAll(lines);
        var at = 0;
        for (var index = 0; index < lines.size(); index++) {
            if (chosen != null
                    && lines.get(index).version().text().equals(chosen.version().text())) {
                at = index;
            }
        }
        list.getSelectionModel().select(at);
        more.set(past.more());
        outcome.setText(model.pastNote(past));
    }

    private void bringBack() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            outcome.setText(
                    model.bringBack(chosen.version()) ? words.historyDone() : words.historyNot());
        }
    }

    private final class Cell extends ListCell<PastVersions.Line> {
        @Override
        protected void updateItem(PastVersions.Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var about = about(line);
            setAccessibleText(model.whose(line.version()) + ", " + about);
            var cell =
                    new VBox(
                            Labels.of(model.whose(line.version()), "t-medium"),
                            Labels.of(about, "t-small", "c-2"));
            cell.setPadding(new Insets(4, 0, 4, 0));
            setGraphic(cell);
        }

        private String about(PastVersions.Line line) {
            var length = words.historyLength(line.version().text().length());
            return line.known() == PastVersions.Known.HERE_ONLY
                    ? words.historyHereOnly(length)
                    : length;
        }
    }
}
