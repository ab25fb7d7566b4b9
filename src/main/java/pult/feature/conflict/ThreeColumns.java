package pult.feature.conflict;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

import java.util.List;

/// Three parts side by side, equally wide to the pixel and equally tall: a row of the columns, and
/// their heading, so that both stand in one line.
final class ThreeColumns extends Region {
    private final List<Region> parts;

    /// The height last asked for and the width it is right for: a column of two thousand rows asks
    /// for all of them whenever one changes.
    private double knownWidth = -1;

    private double knownHeight;

    ThreeColumns(Region mine, Region result, Region theirs) {
        parts = List.of(mine, result, theirs);
        getChildren().addAll(parts);
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    public void requestLayout() {
        knownWidth = -1;
        super.requestLayout();
    }

    private double end(int part, double width) {
        return Math.floor(width * (part + 1) / parts.size());
    }

    private double width(int part, double width) {
        return end(part, width) - end(part - 1, width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width == knownWidth) {
            return knownHeight;
        }
        var tallest = 0.0;
        for (var part = 0; part < parts.size(); part++) {
            tallest = Math.max(tallest, parts.get(part).prefHeight(width(part, width)));
        }
        knownWidth = width;
        knownHeight = Math.ceil(tallest);
        return knownHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        for (var part = 0; part < parts.size(); part++) {
            parts.get(part)
                    .resizeRelocate(
                            end(part - 1, getWidth()), 0, width(part, getWidth()), getHeight());
        }
    }
}
