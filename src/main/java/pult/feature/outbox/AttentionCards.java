package pult.feature.outbox;

import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.AppealId;
import pult.feature.ShortTopics;
import pult.feature.Stopped;
import pult.l10n.OutboxMessages;
import pult.ui.control.Chip;
import pult.ui.control.Hint;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.fx.Copied;

import java.util.List;
import java.util.function.Consumer;

/// Cards of what stopped, with their ways out: one look for the screen of the exchange, the card
/// and the answer.
final class AttentionCards {
    /// Where the ways lead.
    ///
    /// @param open shows an appeal
    /// @param comment shows the citizen's new words
    /// @param columns shows the two versions of its draft
    /// @param versions shows the earlier texts of the draft that is open
    record Leads(
            Consumer<AppealId> open,
            Consumer<AppealId> comment,
            Consumer<AppealId> columns,
            Runnable versions) {}

    /// What stands around a card.
    enum Place {
        /// The list of all of them.
        LIST,
        /// The card of the appeal.
        CARD,
        /// The answer to the appeal: only what is done with the text.
        ANSWER
    }

    private final OutboxViewModel model;
    private final OutboxMessages words;
    private final Leads leads;
    private final Place place;

    AttentionCards(OutboxViewModel model, OutboxMessages words, Leads leads, Place place) {
        this.model = model;
        this.words = words;
        this.leads = leads;
        this.place = place;
    }

    Region of(ConflictCard line) {
        return card(
                line.appeal(),
                line.topic(),
                line.said(),
                button(words.openColumns(), () -> leads.columns().accept(line.appeal())));
    }

    Region of(ParallelCard card) {
        return card(
                card.merged().appeal(),
                "",
                card.said(),
                button(words.parallelVersions(), leads.versions()),
                button(words.parallelSeen(), () -> model.seen(card)));
    }

    /// Whether it is told here: the answer itself says that it cannot go out.
    boolean shown(StoppedLine line) {
        return place != Place.ANSWER || !(line instanceof GoneCard);
    }

    Region of(GoneCard card) {
        return card.text().isEmpty()
                ? card(card.appeal(), "", card.said())
                : card(
                        card.appeal(),
                        "",
                        card.said(),
                        button(words.lossCopy(), () -> Copied.text(card.text())));
    }

    Region of(AttentionLine line) {
        var both = both(line);
        var ways =
                line.ways().stream()
                        .filter(this::offered)
                        .map(way -> button(name(way), () -> go(way, line, both)))
                        .toArray(Button[]::new);
        var card = card(line.appeal(), line.topic(), line.said(), ways);
        var whole = new VBox(card, both);
        whole.getStyleClass().addAll(card.getStyleClass());
        card.getStyleClass().clear();
        return whole;
    }

    private boolean offered(AttentionLine.Way way) {
        return switch (place) {
            case LIST -> true;
            case CARD -> way != AttentionLine.Way.OPEN;
            case ANSWER -> way == AttentionLine.Way.AS_IS || way == AttentionLine.Way.CORRECT;
        };
    }

    private String name(AttentionLine.Way way) {
        return switch (way) {
            case COMPARE -> words.compare();
            case COMMENT -> words.showComment();
            case AS_IS -> words.sendAsIs();
            case CORRECT -> words.correct();
            case OPEN -> words.open();
            case PUT_AWAY -> words.remove();
        };
    }

    private void go(AttentionLine.Way way, AttentionLine line, Region both) {
        switch (way) {
            case COMPARE -> {
                var now = !both.isVisible();
                both.setVisible(now);
                both.setManaged(now);
            }
            case COMMENT ->
                    (place == Place.LIST ? leads.open() : leads.comment()).accept(line.appeal());
            case OPEN -> leads.open().accept(line.appeal());
            case AS_IS -> model.sendAsIs(line);
            case CORRECT -> model.backToDraft(line.id(), () -> leads.open().accept(line.appeal()));
            case PUT_AWAY -> model.putAway(line.id());
        }
    }

    /// The two answers one under the other, shown when they are asked for.
    private Region both(AttentionLine line) {
        var box = new VBox(4);
        box.setPadding(new Insets(0, 16, 12, 40));
        var theirs = line.theirs();
        if (theirs != null) {
            box.getChildren()
                    .addAll(
                            Labels.of(words.answerMine(), "t-section"),
                            text(line.mine()),
                            Labels.of(words.answerTheirs(), "t-section"),
                            text(theirs));
        }
        box.setVisible(false);
        box.setManaged(false);
        return box;
    }

    private static Node text(String words) {
        var label = Labels.of(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node icon(Stopped.Kind kind) {
        var icon =
                Icons.of(
                        switch (kind) {
                            case GONE -> BootstrapIcons.X_OCTAGON;
                            case REFUSED -> BootstrapIcons.EXCLAMATION_TRIANGLE;
                            case CONFLICT, HELD -> BootstrapIcons.EXCLAMATION_CIRCLE;
                            case PARALLEL -> BootstrapIcons.PEOPLE;
                        });
        icon.getStyleClass()
                .add(
                        switch (kind) {
                            case GONE, REFUSED -> "c-over";
                            case CONFLICT, HELD -> "c-today";
                            case PARALLEL -> "c-other";
                        });
        return icon;
    }

    private Region card(AppealId appeal, String topic, Stopped said, Button... ways) {
        // In a narrow pane the label goes under the number instead of out of it.
        var title = new FlowPane(8, 4);
        title.setRowValignment(VPos.CENTER);
        if (place == Place.LIST) {
            title.getChildren()
                    .addAll(
                            Labels.fixed(appeal.toString(), "t-strong"),
                            Labels.of(ShortTopics.of(topic)));
        }
        var label = Chip.plain(said.label());
        if (said.kind() == Stopped.Kind.PARALLEL) {
            Hint.on(label, words.parallelHint());
        }
        title.getChildren().add(label);
        var reason = Labels.of(said.words(), "c-2");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        var text = new VBox(4, title, reason);
        if (ways.length > 0) {
            var buttons = new FlowPane(8, 6, List.of(ways).toArray(Node[]::new));
            VBox.setMargin(buttons, new Insets(4, 0, 0, 0));
            text.getChildren().add(buttons);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        var card = new HBox(8, icon(said.kind()), text);
        card.setPadding(
                place == Place.LIST ? new Insets(10, 16, 12, 16) : new Insets(8, 12, 10, 12));
        card.getStyleClass().add("box-row");
        return card;
    }

    private static Button button(String text, Runnable action) {
        var button = new Button(text);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
