package pult.ui.control;

import javafx.scene.layout.Region;

/// Two lines of text beside one another: the second gives way first, then the first is cut.
public final class TwoPartLine extends Region {
    private static final double GAP = 8;
    private static final double TOO_NARROW = 24;

    private final Region first;
    private final Region second;

    public TwoPartLine(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
        setMinWidth(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1) + GAP + second.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(first.prefHeight(-1), second.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        var height = getHeight();
        var width = Math.min(Math.ceil(first.prefWidth(-1)), getWidth());
        first.resizeRelocate(0, 0, width, height);
        var rest = getWidth() - width - GAP;
        second.setVisible(rest > TOO_NARROW);
        second.resizeRelocate(width + GAP, 0, Math.max(0, rest), height);
    }
}
