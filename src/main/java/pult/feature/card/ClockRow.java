package pult.feature.card;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import pult.ui.control.Labels;
import pult.ui.control.Sign;

/// One clock of the card: its name at the left, sign and words at the right. Where there is no room
/// for all of it the words are brief, and where that is not enough they stand below the name: a
/// clock is never cut.
final class ClockRow extends Region {
    private static final double GAP = 8;

    private final Label name;
    private final HBox full;
    private final HBox brief;

    /// What a screen reader says, and what a press asks for.
    void explains(String spoken, Runnable explain) {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spoken);
        getStyleClass().add("explains");
        setOnMouseClicked(event -> explain.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                explain.run();
            }
        });
    }

    ClockRow(Label name, Sign.Kind sign, String full, String brief) {
        this.name = name;
        this.full = clock(sign, full);
        this.brief = clock(sign, brief);
        name.setMinWidth(0);
        getChildren().addAll(name, this.full, this.brief);
        getStyleClass().addAll("box-row", "clock-row");
    }

    private static HBox clock(Sign.Kind sign, String text) {
        var words = Labels.of(text, "t-small", "sign-words", sign.styleClass());
        words.setMinWidth(0);
        var clock = new HBox(6, Sign.of(sign), words);
        clock.setAlignment(Pos.CENTER_RIGHT);
        return clock;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double across() {
        return snappedLeftInset() + snappedRightInset();
    }

    private double upright() {
        return snappedTopInset() + snappedBottomInset();
    }

    private boolean fits(HBox clock, double room) {
        return name.prefWidth(-1) + GAP + clock.prefWidth(-1) <= room + 0.5;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return across() + name.prefWidth(-1) + GAP + full.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var line = Math.max(name.prefHeight(-1), full.prefHeight(-1));
        var one = width < 0 || fits(brief, width - across());
        return upright() + (one ? line : name.prefHeight(-1) + full.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        var room = getWidth() - across();
        var left = snappedLeftInset();
        var top = snappedTopInset();
        var height = getHeight() - upright();
        var one = fits(brief, room);
        var whole = one ? fits(full, room) : full.prefWidth(-1) <= room + 0.5;
        var shown = whole ? full : brief;
        full.setVisible(whole);
        brief.setVisible(!whole);
        var width = Math.min(room, shown.prefWidth(-1));
        if (one) {
            name.resizeRelocate(left, top, room - width - GAP, height);
            shown.resizeRelocate(left + room - width, top, width, height);
        } else {
            var first = name.prefHeight(-1);
            name.resizeRelocate(left, top, room, first);
            shown.resizeRelocate(left, top + first, width, height - first);
        }
    }
}
