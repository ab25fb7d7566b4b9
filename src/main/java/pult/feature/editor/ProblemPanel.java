package pult.feature.editor;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.l10n.EditorMessages;
import pult.ui.control.Icons;
import pult.ui.control.KeyCap;
import pult.ui.control.Labels;

import java.util.List;

/// «Перед отправкой»: what blocks and what warns, directly above the buttons. Gone while nothing
/// has been written.
final class ProblemPanel {
    private final EditorMessages words;
    private final AnswerArea answer;
    private final Label blocking = Labels.fixed("", "t-small", "c-over");
    private final Label warning = Labels.fixed("", "t-small", "c-2");
    private final Label fine = Labels.fixed("", "t-small", "c-done");
    private final VBox rows = new VBox(4);
    private final VBox node = new VBox(6);

    ProblemPanel(EditorMessages words, AnswerArea answer) {
        this.words = words;
        this.answer = answer;
        fine.setText(words.allGood());
        var heading =
                new HBox(8, Labels.fixed(words.before(), "t-strong"), blocking, warning, fine);
        heading.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().setAll(heading, rows);
        node.setPadding(new Insets(10, 16, 10, 16));
        node.getStyleClass().addAll("pane", "divider-top");
    }

    Node node() {
        return node;
    }

    /// @param written whether there is any text to judge
    void show(List<Problem> problems, Written written) {
        var shown = written == Written.YES;
        node.setVisible(shown);
        node.setManaged(shown);
        var blocks = (int) problems.stream().filter(Problem::blocks).count();
        var warns = problems.size() - blocks;
        label(blocking, words.blocking(blocks), blocks > 0);
        label(warning, words.warnings(warns), warns > 0);
        fine.setVisible(blocks == 0);
        fine.setManaged(blocks == 0);
        rows.getChildren().setAll(problems.stream().map(this::row).toList());
        rows.setManaged(!problems.isEmpty());
    }

    enum Written {
        YES,
        NO
    }

    private static void label(Label label, String text, boolean shown) {
        label.setText(text);
        label.setVisible(shown);
        label.setManaged(shown);
    }

    private Node row(Problem problem) {
        var icon =
                Icons.of(
                        problem.blocks()
                                ? BootstrapIcons.EXCLAMATION_TRIANGLE
                                : BootstrapIcons.EXCLAMATION_CIRCLE);
        icon.getStyleClass().add(problem.blocks() ? "c-over" : "c-today");
        var text = Labels.of(problem.words());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(8, icon, text);
        switch (problem.way()) {
            case TAB -> row.getChildren().add(tab());
            case SHOW -> row.getChildren().add(link(problem));
            case NONE -> {}
        }
        row.setMinHeight(22);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// The sheet gives key caps a least width of one letter; in a box of its own this one stays
    /// whole.
    private static Node tab() {
        var box = new HBox(KeyCap.of("Tab"));
        box.setAlignment(Pos.CENTER);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private Hyperlink link(Problem problem) {
        var link = new Hyperlink(words.show());
        link.getStyleClass().add("t-small");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> answer.select(problem.start(), problem.end()));
        return link;
    }
}
