package pult.ui.theme;

/// How large the text is.
///
/// @param percent 90…150
public record TextScale(int percent) {
    public static final TextScale NORMAL = new TextScale(100);
    public static final int SMALLEST = 90;
    public static final int LARGEST = 150;

    public TextScale {
        if (percent < SMALLEST || percent > LARGEST) {
            throw new IllegalArgumentException("text scale is 90…150 %");
        }
    }

    /// @param px a size at 100 %
    /// @return whole pixels at this scale
    public double of(double px) {
        return Math.rint(px * percent / 100);
    }

    /// One step of the settings up or down, within the range.
    ///
    /// @param percents to add, may be negative
    public TextScale plus(int percents) {
        return new TextScale(Math.clamp(percent + percents, SMALLEST, LARGEST));
    }
}
