package pult.feature.conflict;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import pult.domain.merge.WordDiff;

import java.util.List;

/// A text with its changed words in bold on a line in the colour of their side. The line is drawn
/// apart: the toolkit underlines only in the colour of the words.
final class SentenceText extends Region {
    private final TextFlow flow = new TextFlow();
    private final Path lines = new Path();
    private final List<WordDiff.Piece> pieces;

    /// @param classes of the words that are not changed
    SentenceText(List<WordDiff.Piece> pieces, String... classes) {
        this.pieces = pieces;
        for (var piece : pieces) {
            var text = new Text(piece.text());
            if (piece.changed()) {
                text.getStyleClass().add("t-strong");
            } else {
                text.getStyleClass().addAll(classes);
            }
            flow.getChildren().add(text);
        }
        flow.getStyleClass().add("t-reading");
        lines.getStyleClass().add("change-line");
        lines.setManaged(false);
        getChildren().add(flow);
        if (pieces.stream().anyMatch(WordDiff.Piece::changed)) {
            getChildren().add(lines);
        }
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(flow.prefHeight(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
        lines.getElements().clear();
        var at = 0;
        for (var piece : pieces) {
            var end = at + piece.text().length();
            if (piece.changed()) {
                lines.getElements().addAll(flow.getUnderlineShape(at, end));
            }
            at = end;
        }
    }
}
