package pult.ui.map;

import java.util.Arrays;

/// Appeals on a square kilometre over a window: bilinear weights on a coarse grid, then three box
/// blurs each way, which come within a few percent of a Gaussian. O(points + cells). Pure; made off
/// the JavaFX thread.
final class DensityGrid {
    private static final int BLURS = 3;
    private static final int MOST_STEP = 16;

    private final float[] cells;
    private final int columns;
    private final int rows;
    private final int step;
    private final int margin;
    private final double perSquareKilometre;

    private DensityGrid(Viewport view, double metres) {
        var sigma = metres / view.metresPerPixel();
        step = stepOf(sigma);
        margin = (int) Math.ceil(4 * sigma / step) + 2;
        columns = (int) Math.ceil(view.width() / step) + 2 * margin + 2;
        rows = (int) Math.ceil(view.height() / step) + 2 * margin + 2;
        cells = new float[columns * rows];
        var kilometres = step * view.metresPerPixel() / 1000;
        perSquareKilometre = 1 / (kilometres * kilometres);
    }

    /// @param metres standard deviation of the smoothing on the ground
    static DensityGrid of(Points points, Viewport view, double metres) {
        var grid = new DensityGrid(view, metres);
        grid.spread(points, view);
        var sigma = metres / view.metresPerPixel() / grid.step;
        for (var width : boxes(sigma)) {
            grid.blurRows(width / 2);
            grid.blurColumns(width / 2);
        }
        return grid;
    }

    /// σ/step stays in 4…8 while pixels allow it.
    private static int stepOf(double sigma) {
        var power = Integer.highestOneBit(Math.max(1, (int) (sigma / 4)));
        return Math.clamp(power, 1, MOST_STEP);
    }

    /// Widths of boxes whose variances add up to σ².
    private static int[] boxes(double sigma) {
        var ideal = Math.sqrt(12 * sigma * sigma / BLURS + 1);
        var lower = (int) ideal;
        if (lower % 2 == 0) {
            lower--;
        }
        lower = Math.max(1, lower);
        var smaller =
                Math.round(
                        (12 * sigma * sigma
                                        - BLURS * lower * lower
                                        - 4.0 * BLURS * lower
                                        - 3.0 * BLURS)
                                / (-4.0 * lower - 4));
        var widths = new int[BLURS];
        for (var i = 0; i < BLURS; i++) {
            widths[i] = i < smaller ? lower : lower + 2;
        }
        return widths;
    }

    private void spread(Points points, Viewport view) {
        for (var i = 0; i < points.count(); i++) {
            var gx = view.px(points.x(i)) / step + margin;
            var gy = view.py(points.y(i)) / step + margin;
            var column = (int) Math.floor(gx);
            var row = (int) Math.floor(gy);
            if (column < 0 || row < 0 || column >= columns - 1 || row >= rows - 1) {
                continue;
            }
            var right = (float) (gx - column);
            var below = (float) (gy - row);
            var at = row * columns + column;
            cells[at] += (1 - right) * (1 - below);
            cells[at + 1] += right * (1 - below);
            cells[at + columns] += (1 - right) * below;
            cells[at + columns + 1] += right * below;
        }
    }

    private void blurRows(int radius) {
        var line = new float[columns];
        for (var row = 0; row < rows; row++) {
            System.arraycopy(cells, row * columns, line, 0, columns);
            slide(line, row * columns, 1, columns, radius);
        }
    }

    private void blurColumns(int radius) {
        var line = new float[rows];
        for (var column = 0; column < columns; column++) {
            for (var row = 0; row < rows; row++) {
                line[row] = cells[row * columns + column];
            }
            slide(line, column, columns, rows, radius);
        }
    }

    /// A running sum over a line, zero beyond its ends.
    private void slide(float[] line, int first, int stride, int length, int radius) {
        var sum = 0.0;
        for (var i = 0; i < Math.min(radius, length); i++) {
            sum += line[i];
        }
        var share = 1.0 / (2 * radius + 1);
        for (var i = 0; i < length; i++) {
            if (i + radius < length) {
                sum += line[i + radius];
            }
            if (i - radius - 1 >= 0) {
                sum -= line[i - radius - 1];
            }
            cells[first + i * stride] = (float) (Math.max(0, sum) * share);
        }
    }

    /// Appeals on a square kilometre at a pixel, between the cells.
    double at(double px, double py) {
        var gx = px / step + margin;
        var gy = py / step + margin;
        var column = Math.clamp((int) gx, 0, columns - 2);
        var row = Math.clamp((int) gy, 0, rows - 2);
        var right = gx - column;
        var below = gy - row;
        var at = row * columns + column;
        var upper = cells[at] * (1 - right) + cells[at + 1] * right;
        var lower = cells[at + columns] * (1 - right) + cells[at + columns + 1] * right;
        return (upper * (1 - below) + lower * below) * perSquareKilometre;
    }

    /// The value that few cells pass: the 99.5th percentile of those that are not empty.
    double high() {
        var filled = new float[cells.length];
        var count = 0;
        var most = 0f;
        for (var cell : cells) {
            most = Math.max(most, cell);
        }
        for (var cell : cells) {
            if (cell > most * 0.01f) {
                filled[count++] = cell;
            }
        }
        if (count == 0) {
            return 0;
        }
        Arrays.sort(filled, 0, count);
        return filled[Math.min(count - 1, (int) (count * 0.995))] * perSquareKilometre;
    }
}
