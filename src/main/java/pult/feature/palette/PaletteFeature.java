package pult.feature.palette;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.feature.Today;
import pult.feature.Wording;
import pult.l10n.PaletteMessages;
import pult.ui.control.Icons;
import pult.ui.control.KeyCap;
import pult.ui.control.Labels;
import pult.ui.fx.Background;
import pult.ui.fx.Command;
import pult.ui.fx.KeyMatcher;
import pult.ui.fx.Shortcut;
import pult.ui.fx.WordSearch;
import pult.ui.theme.Themes;

import java.util.List;

/// The command palette: a layer over the dimmed window in which every command and every appeal is
/// found by words. Esc closes it and gives the keyboard back to where it was. JavaFX thread.
public final class PaletteFeature {
    /// Appeals are looked for when the hand rests.
    private static final Duration REST = Duration.millis(120);

    private static final double WIDTH = 800;
    private static final double EDGE = 24;
    private static final double TOP = 112;
    private static final double TOP_LOW = 56;
    private static final double LOW_BELOW = 900;
    private static final int MOST_ROWS = 17;
    private static final double PADDING = 10;
    private static final int PAGE = 8;

    private final PaletteViewModel model;
    private final PaletteMessages words;
    private final TextField field = new TextField();
    private final ListView<PaletteLine> list = new ListView<>();
    private final VBox box = new VBox();
    private final StackPane layer;
    private final PauseTransition rest = new PauseTransition(REST);
    private final Command command;
    private @Nullable Node before;
    private WordSearch search = new WordSearch("");

    public PaletteFeature(PalettePorts ports, Today today, Background background, Wording wording) {
        words = wording.area(PaletteMessages.class);
        model = new PaletteViewModel(ports, today, words, background);
        command =
                Command.named(words.title())
                        .icon(BootstrapIcons.COMMAND)
                        .keys("Ctrl+K")
                        .does(this::open);
        var scrim = new Region();
        scrim.getStyleClass().add("palette-scrim");
        scrim.setOnMousePressed(event -> leave());
        layer = new StackPane(scrim, box);
        layer.getStylesheets().add(Themes.sheet("palette.css"));
        layer.visibleProperty().bind(model.openProperty());
        layer.managedProperty().bind(model.openProperty());
        KeyMatcher.alone(layer);
        KeyMatcher.ownKeys(
                layer,
                List.of(
                        Command.named(words.title()).keys("Ctrl+K").does(this::leave),
                        Command.named(words.hintKeys())
                                .keys("F1")
                                .does(() -> {
                                    leave();
                                    ports.keys().run();
                                })));
        fill(wording);
        layer.heightProperty().subscribe(height -> fit());
        list.fixedCellSizeProperty().subscribe(height -> fit());
        model.lines().addListener((ListChangeListener<PaletteLine>) change -> fit());
    }

    private void fill(Wording wording) {
        field.setPromptText(words.prompt());
        field.setAccessibleText(words.prompt());
        HBox.setHgrow(field, Priority.ALWAYS);
        var head = new HBox(Icons.of(BootstrapIcons.SEARCH), field);
        head.getStyleClass().add("palette-head");
        list.setItems(model.lines());
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> row(wording));
        var nothing = Labels.of(words.nothing(), "c-2");
        nothing.getStyleClass().add("palette-nothing");
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        box.getChildren().setAll(head, list, foot());
        box.getStyleClass().add("palette");
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        model.typedProperty().bindBidirectional(field.textProperty());
        field.textProperty()
                .subscribe(text -> {
                    search = new WordSearch(model.asked());
                    list.refresh();
                    rest.playFromStart();
                });
        rest.setOnFinished(event -> look());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.chosenProperty().subscribe(line -> chosen(line.intValue()));
    }

    private PaletteRow row(Wording wording) {
        var row = new PaletteRow(() -> search, model::marks, words, wording);
        row.setOnMouseClicked(event -> {
            if (!row.isEmpty()) {
                model.choose(row.getIndex());
                model.call(this::leave);
            }
        });
        return row;
    }

    private HBox foot() {
        var foot =
                new HBox(
                        hint(words.hintChoose(), "Up", "Down"),
                        hint(words.hintOpen(), "Enter"),
                        hint(words.hintCommands(), ">"),
                        hint(words.hintNumber(), "#"),
                        Labels.gap(),
                        hint(words.hintKeys(), "F1"));
        foot.getStyleClass().add("palette-foot");
        return foot;
    }

    private static HBox hint(String text, String... keys) {
        var hint = new HBox(4);
        hint.setAlignment(Pos.CENTER_LEFT);
        for (var key : keys) {
            hint.getChildren().add(KeyCap.row(Shortcut.of(key)));
        }
        hint.getChildren().add(Labels.fixed(text, "t-small", "c-2"));
        return hint;
    }

    /// Lies over everything else of the window; takes no room while it is closed.
    public Region layer() {
        return layer;
    }

    /// Opens the palette (Ctrl+K).
    public Command command() {
        return command;
    }

    /// True while the palette is on the screen.
    public ReadOnlyBooleanProperty openProperty() {
        return model.openProperty();
    }

    private void open() {
        before = layer.getScene() == null ? null : layer.getScene().getFocusOwner();
        model.open();
        field.requestFocus();
    }

    /// Looks for appeals without waiting for the hand to rest.
    void look() {
        rest.stop();
        model.find();
    }

    private void leave() {
        rest.stop();
        model.close();
        var back = before;
        before = null;
        if (back != null) {
            back.requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case PAGE_DOWN -> step(PAGE);
            case PAGE_UP -> step(-PAGE);
            case ENTER -> {
                if (event.isControlDown() || event.isAltDown()) {
                    return;
                }
                if (event.isShiftDown()) {
                    model.callAll(this::leave);
                } else {
                    model.call(this::leave);
                }
            }
            case ESCAPE -> leave();
            case TAB -> {
                // The keyboard stays in the layer.
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int rows) {
        for (var left = Math.abs(rows); left > 0; left--) {
            model.move(Integer.signum(rows));
        }
    }

    private void chosen(int line) {
        if (line < 0) {
            list.getSelectionModel().clearSelection();
            return;
        }
        list.getSelectionModel().select(line);
        var heading = line > 0 && !model.lines().get(line - 1).chosen() ? 1 : 0;
        list.scrollTo(Math.max(0, line - heading - PAGE));
    }

    private void fit() {
        var low = layer.getHeight() < LOW_BELOW;
        var top = low ? TOP_LOW : TOP;
        StackPane.setMargin(box, new Insets(top, EDGE, EDGE, EDGE));
        box.setMaxWidth(WIDTH);
        var rows = Math.clamp(model.lines().size(), 2, MOST_ROWS);
        list.setPrefHeight(rows * Math.max(1, list.getFixedCellSize()) + PADDING);
        list.setMinHeight(0);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        box.setMinHeight(0);
    }
}
