package pult.feature.palette;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.search.TextMarks;
import pult.feature.DeadlineWords;
import pult.feature.ShortTopics;
import pult.feature.Wording;
import pult.l10n.PaletteMessages;
import pult.ui.control.Icons;
import pult.ui.control.KeyCap;
import pult.ui.control.Labels;
import pult.ui.control.MarkedLabel;
import pult.ui.control.Sign;
import pult.ui.control.Stretch;
import pult.ui.fx.Shortcut;
import pult.ui.fx.WordSearch;

import java.util.function.Supplier;

/// A line of the palette: icon, words with what was asked for marked, what stands beside them, and
/// the key or the clock at the right.
final class PaletteRow extends ListCell<PaletteLine> {
    private static final double ICON_ROOM = 20;
    private static final Shortcut ALL = Shortcut.of("Shift+Enter");

    private final Supplier<WordSearch> asked;
    private final Supplier<TextMarks> marks;
    private final PaletteMessages words;
    private final Wording wording;

    /// @param marks of the appeals that were found
    PaletteRow(
            Supplier<WordSearch> asked,
            Supplier<TextMarks> marks,
            PaletteMessages words,
            Wording wording) {
        this.marks = marks;
        this.asked = asked;
        this.words = words;
        this.wording = wording;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PaletteLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        getStyleClass().removeAll("title", "off");
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        switch (line) {
            case PaletteLine.Heading heading -> {
                getStyleClass().add("title");
                setAccessibleText(heading.title());
                setGraphic(Labels.of(heading.title(), "t-section", "c-3"));
            }
            case PaletteLine.Unknown unknown -> {
                var text = words.unknown(unknown.number());
                getStyleClass().add("off");
                setAccessibleText(text);
                setGraphic(row(null, Labels.of(text, "c-2"), "", Labels.gap()));
            }
            case PaletteLine.Doing doing -> doing(doing);
            case PaletteLine.Found found -> found(found);
            case PaletteLine.All all -> {
                var text = words.all(all.count());
                setAccessibleText(text);
                setGraphic(row(null, Labels.of(text, "t-strong"), "", KeyCap.row(ALL)));
            }
        }
    }

    private void doing(PaletteLine.Doing doing) {
        var command = doing.command();
        var keys = command.shortcuts();
        var right = new HBox(8);
        right.setAlignment(Pos.CENTER_RIGHT);
        if (!command.enabled()) {
            getStyleClass().add("off");
            right.getChildren().add(Labels.fixed(words.notNow(), "t-small", "c-3"));
        }
        if (!keys.isEmpty()) {
            right.getChildren().add(KeyCap.row(keys.getFirst()));
        }
        setAccessibleText(
                keys.isEmpty()
                        ? command.text()
                        : words.line(command.text(), keys.getFirst().shown()));
        setGraphic(row(command.icon(), marked(command.text()), doing.group(), right));
    }

    private void found(PaletteLine.Found found) {
        var row = found.row();
        var clock = wording.deadlines().brief(found.clock());
        var topic = ShortTopics.of(row.topic());
        var name = found.named() ? words.goTo(row.id().toString(), topic) : row.id() + " " + topic;
        setAccessibleText(words.line(name, clock));
        setGraphic(
                row(
                        BootstrapIcons.INBOX,
                        found(name),
                        row.municipality(),
                        Sign.labelled(DeadlineWords.sign(found.clock().sign()), clock)));
    }

    private HBox row(@Nullable Ikon icon, Node title, String beside, Node right) {
        var room = new HBox();
        room.setAlignment(Pos.CENTER_LEFT);
        room.setMinWidth(ICON_ROOM);
        room.setMaxWidth(ICON_ROOM);
        if (icon != null) {
            room.getChildren().add(Icons.of(icon));
        }
        var row = new HBox(8, room, title, Labels.of(beside, "c-2"), Labels.gap(), right);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        return row;
    }

    private MarkedLabel found(String name) {
        var label = new MarkedLabel("t-strong");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setMaxHeight(Region.USE_PREF_SIZE);
        label.show(
                name,
                marks.get().in(name).stream()
                        .map(mark -> new Stretch(mark.from(), mark.to()))
                        .toList());
        return label;
    }

    private HBox marked(String text) {
        var pieces = new HBox();
        pieces.setAlignment(Pos.CENTER_LEFT);
        pieces.setMinWidth(Region.USE_PREF_SIZE);
        for (var piece : asked.get().pieces(text)) {
            Label label = Labels.fixed(piece.text(), "t-strong");
            if (piece.marked()) {
                label.getStyleClass().add("marked");
            }
            pieces.getChildren().add(label);
        }
        return pieces;
    }
}
