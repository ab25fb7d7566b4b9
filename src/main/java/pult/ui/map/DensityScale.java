package pult.ui.map;

/// What the colours of the density mean; fixed while one looks nearer or farther within a band of
/// smoothing.
///
/// @param metres standard deviation of the smoothing on the ground
/// @param high appeals on a square kilometre at the darkest colour; 0 when there are none
public record DensityScale(double metres, double high) {
    /// How many colours the ramp has.
    public static final int STEPS = 6;

    private static final double TOWN = 200;
    private static final double DISTRICT = 1_500;
    private static final double REGION = 4_000;

    /// The smoothing that fits how near one looks: a town, a district, a region.
    public static double band(Viewport view) {
        var metres = view.metresPerPixel();
        if (metres < 25) {
            return TOWN;
        }
        return metres < 120 ? DISTRICT : REGION;
    }

    /// Made from the whole region, so that looking nearer does not change what a colour means.
    ///
    /// @param whole the window that holds the region
    public static DensityScale of(Points points, Viewport whole, double metres) {
        return new DensityScale(metres, DensityGrid.of(points, whole, metres).high());
    }

    /// Where a value stands on the ramp, 0…1; a root scale, so that small numbers are seen.
    double place(double density) {
        return high <= 0 ? 0 : Math.min(1, Math.sqrt(density / high));
    }

    /// The least density a colour stands for.
    ///
    /// @param step 0 for the lightest … [#STEPS] − 1
    public double from(int step) {
        var share = (step + 0.5) / STEPS;
        return high * share * share;
    }
}
