package pult.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// The sign of a clock: a shape on a 16-px grid with a fill and an outline in the colour of its
/// word. Never colour alone, never a font glyph. A sign can change its kind, so that a cell keeps
/// one.
public final class Sign {
    /// What the shape tells.
    public enum Kind {
        OVERDUE("M8 1.9 14.7 13.9H1.3Z", "M7.2 5.8h1.6v4.2h-1.6zM7.2 11h1.6v1.6h-1.6z"),
        TODAY("M8 1.9 14.1 8 8 14.1 1.9 8Z", null),
        NEAR("M8 2.2A5.8 5.8 0 1 1 8 13.8A5.8 5.8 0 1 1 8 2.2Z", "M8 2.2A5.8 5.8 0 0 0 8 13.8Z"),
        IN_TIME("M8 2.6A5.4 5.4 0 1 1 8 13.4A5.4 5.4 0 1 1 8 2.6Z", null),
        PAUSED("M4.1 2.9h2.6v10.2h-2.6zM9.3 2.9h2.6v10.2h-2.6z", null),
        EXTENDED("M2.6 3.2 7.4 8 2.6 12.8M8.6 3.2 13.4 8 8.6 12.8", null),
        DONE("M2.2 8.6 6.2 12.6 13.8 4", null),
        DONE_LATE("M1 8.8 4.4 12.2 10.6 4.8M13.8 3.2v6M13.8 12v0.6", null);

        private final String shape;
        private final @Nullable String inner;

        Kind(String shape, @Nullable String inner) {
            this.shape = shape;
            this.inner = inner;
        }

        /// `done-late`: the style class of sign and words.
        public String styleClass() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Pane node = new Pane();
    private final SVGPath shape = new SVGPath();
    private final SVGPath inner = new SVGPath();

    public Sign() {
        shape.getStyleClass().add("shape");
        inner.getStyleClass().add("inner");
        node.getChildren().addAll(shape, inner);
        node.getStyleClass().setAll("sign");
        node.setMouseTransparent(true);
    }

    public static Region of(Kind kind) {
        var sign = new Sign();
        sign.show(kind);
        return sign.node();
    }

    /// Sign and words, 6 px apart.
    public static HBox labelled(Kind kind, String words) {
        var label = Labels.fixed(words, "t-small", "sign-words", kind.styleClass());
        return labelled(of(kind), label);
    }

    /// The same with words that change.
    public static HBox labelled(Kind kind, ObservableValue<String> words) {
        var label = Labels.of(words, "t-small", "sign-words", kind.styleClass());
        label.setMinWidth(Region.USE_PREF_SIZE);
        return labelled(of(kind), label);
    }

    private static HBox labelled(Region sign, Label label) {
        var row = new HBox(6, sign, label);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    public Region node() {
        return node;
    }

    public void show(Kind kind) {
        shape.setContent(kind.shape);
        inner.setContent(kind.inner == null ? "" : kind.inner);
        node.getStyleClass().setAll("sign", kind.styleClass());
    }
}
