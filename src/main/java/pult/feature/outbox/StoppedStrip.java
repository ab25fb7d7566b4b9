package pult.feature.outbox;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.l10n.OutboxMessages;
import pult.ui.control.Labels;
import pult.ui.theme.Themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Says over a card or an answer what of this appeal did not go through; takes no room where there
/// is nothing to say. JavaFX thread.
final class StoppedStrip {
    private final OutboxViewModel model;
    private final AttentionCards cards;
    private final VBox node = new VBox();
    private final VBox rows = new VBox();
    private @Nullable AppealId shown;
    private List<StoppedLine> lines = List.of();

    StoppedStrip(OutboxViewModel model, OutboxMessages words, AttentionCards cards) {
        this.model = model;
        this.cards = cards;
        var trouble = Labels.of(model.troubleProperty(), "c-over", "t-small");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        trouble.getStyleClass().add("stopped-trouble");
        trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        node.getChildren().addAll(rows, trouble);
        node.getStyleClass().add("stopped");
        node.getStylesheets().add(Themes.sheet("stopped.css"));
        node.setMinHeight(Region.USE_PREF_SIZE);
        node.setAccessibleText(words.stoppedHere());
        model.stoppedProperty().subscribe(map -> fill());
    }

    Region node() {
        return node;
    }

    void show(@Nullable AppealId id) {
        if (!Objects.equals(shown, id)) {
            shown = id;
            fill();
        }
    }

    /// Gives the keyboard to the first way out.
    void focus() {
        if (node.isManaged()) {
            var _ = rows.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    /// What stands there already stays, with the keyboard in it.
    private void fill() {
        var now =
                shown == null
                        ? List.<StoppedLine>of()
                        : model.linesOf(shown).stream().filter(cards::shown).toList();
        if (!now.equals(lines) || rows.getChildren().isEmpty()) {
            lines = now;
            var made = new ArrayList<Node>();
            now.forEach(line -> made.add(card(line)));
            rows.getChildren().setAll(made);
        }
        node.setVisible(!now.isEmpty());
        node.setManaged(!now.isEmpty());
    }

    private Region card(StoppedLine line) {
        return switch (line) {
            case AttentionLine stopped -> cards.of(stopped);
            case ConflictCard conflict -> cards.of(conflict);
            case GoneCard gone -> cards.of(gone);
            case ParallelCard parallel -> cards.of(parallel);
        };
    }
}
