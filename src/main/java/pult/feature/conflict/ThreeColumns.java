package pult.feature.conflict;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

import java.util.List;

/// Three parts side by side, equally wide to the pixel and equally tall: a row of the columns, and
/// their heading, so that both stand in one line.
final class ThreeColumns extends Region {
    private final List<Region> parts;

    ThreeColumns(Region mine, Region result, Region theirs) {
        parts = List.of(mine, result, theirs);
        getChildren().addAll(parts);
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double end(int part, double width) {
        return Math.floor(width * (part + 1) / parts.size());
    }

    private double width(int part, double width) {
        return end(part, width) - end(part - 1, width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var tallest = 0.0;
        for (var part = 0; part < parts.size(); part++) {
            tallest = Math.max(tallest, parts.get(part).prefHeight(width(part, width)));
        }
        return Math.ceil(tallest);
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
