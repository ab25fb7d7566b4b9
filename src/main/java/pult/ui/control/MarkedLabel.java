package pult.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/// A line of text with marked stretches; what does not fit is cut as in a label. Keeps its nodes,
/// so that a cell of a list can be filled again and again.
public final class MarkedLabel extends Region {
    private static final String MARK = "found-mark";

    private final List<Label> labels = new ArrayList<>();
    private List<String> classes;
    private String text = "";
    private int used;

    public MarkedLabel(String... classes) {
        this.classes = List.of(classes);
        setMinWidth(0);
    }

    /// Changes size and colour of the whole line.
    public void classes(String... these) {
        var changed = List.of(these);
        if (!changed.equals(classes)) {
            labels.forEach(label -> {
                label.getStyleClass().removeAll(classes);
                label.getStyleClass().addAll(changed);
            });
            classes = changed;
        }
    }

    /// @param marks in the order of the text, none overlapping; what lies outside is left out
    public void show(String line, List<Stretch> marks) {
        text = line;
        used = 0;
        var done = 0;
        for (var mark : marks) {
            var from = Math.clamp(mark.from(), done, line.length());
            var to = Math.clamp(mark.to(), from, line.length());
            piece(line.substring(done, from), false);
            piece(line.substring(from, to), true);
            done = to;
        }
        piece(line.substring(done), false);
        if (getChildren().size() != used) {
            getChildren().setAll(labels.subList(0, used));
        }
        requestLayout();
    }

    public String text() {
        return text;
    }

    private void piece(String words, boolean marked) {
        if (words.isEmpty()) {
            return;
        }
        if (used == labels.size()) {
            var label = new Label();
            label.getStyleClass().addAll(classes);
            labels.add(label);
        }
        var label = labels.get(used++);
        label.setText(words);
        if (marked != label.getStyleClass().contains(MARK)) {
            if (marked) {
                label.getStyleClass().add(MARK);
            } else {
                label.getStyleClass().remove(MARK);
            }
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return labels.subList(0, used).stream()
                .mapToDouble(label -> Math.ceil(label.prefWidth(-1)))
                .sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return labels.subList(0, used).stream()
                .mapToDouble(label -> label.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        var x = 0.0;
        for (var label : labels.subList(0, used)) {
            var width = Math.min(Math.ceil(label.prefWidth(-1)), Math.max(0, getWidth() - x));
            label.setVisible(width > 0);
            label.resizeRelocate(x, 0, width, getHeight());
            x += width;
        }
    }
}
