package pult.ui.map;

import java.util.List;
import java.util.stream.IntStream;

/// Colours of the density over one window, ready to be shown. Made off the JavaFX thread.
///
/// Immutable once made.
public final class DensityPicture {
    private static final int TABLE = 256;

    /// How much of the ground a colour hides; the legend shows its colours likewise.
    public static final double COVER = 0.9;

    private final Viewport view;
    private final int[] argb;
    private final int width;
    private final int height;
    private final DensityScale scale;

    private DensityPicture(Viewport view, int[] argb, int width, int height, DensityScale scale) {
        this.view = view;
        this.argb = argb;
        this.width = width;
        this.height = height;
        this.scale = scale;
    }

    /// The window it was made for.
    public Viewport view() {
        return view;
    }

    /// What its colours mean.
    public DensityScale scale() {
        return scale;
    }

    /// Premultiplied, row after row; handed over to the picture, not copied.
    int[] argb() {
        return argb;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// @param ramp the colours from few to many as 0xRRGGBB
    public static DensityPicture of(
            Points points, Viewport view, DensityScale scale, List<Integer> ramp) {
        var width = (int) Math.ceil(view.width());
        var height = (int) Math.ceil(view.height());
        var argb = new int[width * height];
        if (points.count() > 0 && scale.high() > 0) {
            var grid = DensityGrid.of(points, view, scale.metres());
            var colours = table(ramp);
            IntStream.range(0, height)
                    .parallel()
                    .forEach(y -> {
                        for (var x = 0; x < width; x++) {
                            var place = scale.place(grid.at(x, y));
                            argb[y * width + x] = colours[(int) (place * (TABLE - 1))];
                        }
                    });
        }
        return new DensityPicture(view, argb, width, height, scale);
    }

    /// From nothing at all through the ramp; the map stays readable under the darkest.
    private static int[] table(List<Integer> ramp) {
        var table = new int[TABLE];
        for (var i = 0; i < TABLE; i++) {
            var share = (double) i / (TABLE - 1);
            var position = share * (ramp.size() - 1);
            var lower = Math.min(ramp.size() - 2, (int) position);
            var cover = COVER * Math.clamp((share - 0.02) / 0.16, 0, 1);
            table[i] = mixed(ramp.get(lower), ramp.get(lower + 1), position - lower, cover);
        }
        return table;
    }

    private static int mixed(int from, int to, double share, double cover) {
        var colour = (int) Math.round(cover * 255) << 24;
        for (var shift = 16; shift >= 0; shift -= 8) {
            var low = from >> shift & 0xFF;
            var high = to >> shift & 0xFF;
            colour |= (int) Math.round((low + (high - low) * share) * cover) << shift;
        }
        return colour;
    }
}
