package pult.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import pult.geo.GeoBounds;

import java.util.Random;

class DensityGridTest {
    private static final GeoBounds OREL = new GeoBounds(51.9, 34.8, 53.7, 38.1);
    private static final Viewport VIEW = Viewport.fit(OREL, 1200, 900, 20);

    /// Gaussian density on a square kilometre, summed point by point.
    private static double exact(Points points, double metres, double px, double py) {
        var sigma = metres / VIEW.metresPerPixel();
        var sum = 0.0;
        for (var i = 0; i < points.count(); i++) {
            var dx = VIEW.px(points.x(i)) - px;
            var dy = VIEW.py(points.y(i)) - py;
            sum += Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
        }
        var kilometres = metres / 1000;
        return sum / (2 * Math.PI * kilometres * kilometres);
    }

    private static Points cloud(int count) {
        var random = new Random(7);
        var latLon = new double[2 * count];
        for (var i = 0; i < latLon.length; i += 2) {
            latLon[i] = 52.97 + random.nextGaussian() * 0.05;
            latLon[i + 1] = 36.07 + random.nextGaussian() * 0.08;
        }
        return Points.of(latLon);
    }

    @Test
    void threeBoxesComeNearTheGaussian() {
        var points = cloud(600);
        var grid = DensityGrid.of(points, VIEW, 4_000);
        var x = VIEW.px(pult.geo.WebMercator.x(36.07));
        var y = VIEW.py(pult.geo.WebMercator.y(52.97));
        for (var off = 0; off <= 40; off += 10) {
            assertThat(grid.at(x + off, y))
                    .isCloseTo(exact(points, 4_000, x + off, y), Percentage.withPercentage(6));
        }
        assertThat(grid.at(x + 300, y)).isLessThan(1e-6);
    }

    @Test
    void noPointIsLost() {
        var grid = DensityGrid.of(cloud(500), VIEW, 4_000);
        var sum = 0.0;
        for (var y = 0; y < 900; y++) {
            for (var x = 0; x < 1200; x++) {
                sum += grid.at(x, y);
            }
        }
        var kilometres = VIEW.metresPerPixel() / 1000;
        assertThat(sum * kilometres * kilometres).isCloseTo(500, Percentage.withPercentage(1));
    }

    @Test
    void whereNothingIsTheMapIsBare() {
        var scale = DensityScale.of(Points.NONE, VIEW, 4_000);
        var picture =
                DensityPicture.of(Points.NONE, VIEW, scale, java.util.List.of(1, 2, 3, 4, 5, 6));
        assertThat(picture.argb()).containsOnly(0);
    }

    @Test
    void theScaleGrowsWithItsSteps() {
        var scale = DensityScale.of(cloud(600), VIEW, 4_000);
        for (var step = 1; step < DensityScale.STEPS; step++) {
            assertThat(scale.from(step)).isGreaterThan(scale.from(step - 1));
        }
        assertThat(scale.place(scale.high())).isEqualTo(1);
    }
}
