package pult.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A label that is shown whole or not at all: for what may be skipped, where half a sentence would
/// only puzzle.
public final class WholeOrNothing extends Region {
    private final Label label;

    public WholeOrNothing(Label label) {
        this.label = label;
        getChildren().add(label);
        setMinWidth(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return label.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return label.prefHeight(-1);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        label.setVisible(getWidth() + 0.5 >= label.prefWidth(-1));
        label.resizeRelocate(0, 0, label.prefWidth(-1), getHeight());
    }
}
