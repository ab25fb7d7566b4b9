package pult.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import pult.geo.GeoBounds;
import pult.geo.WebMercator;

class ViewportTest {
    private static final GeoBounds OREL = new GeoBounds(51.9, 34.8, 53.7, 38.1);

    @Test
    void theWholeBoxIsInside() {
        var view = Viewport.fit(OREL, 800, 600, 30);
        assertThat(view.px(WebMercator.x(34.8))).isGreaterThanOrEqualTo(29.9);
        assertThat(view.px(WebMercator.x(38.1))).isLessThanOrEqualTo(770.1);
        assertThat(view.py(WebMercator.y(53.7))).isGreaterThanOrEqualTo(29.9);
        assertThat(view.py(WebMercator.y(51.9))).isLessThanOrEqualTo(570.1);
    }

    @Test
    void thePlaceUnderTheWheelStays() {
        var view = Viewport.fit(OREL, 800, 600, 30);
        var near = view.zoomed(3, 120, 450);
        assertThat(near.x(120)).isCloseTo(view.x(120), within(1e-12));
        assertThat(near.y(450)).isCloseTo(view.y(450), within(1e-12));
        assertThat(near.scale()).isCloseTo(view.scale() * 3, within(1e-6));
    }

    @Test
    void theGroundFollowsTheHand() {
        var view = Viewport.fit(OREL, 800, 600, 30);
        var moved = view.dragged(40, -10);
        assertThat(moved.px(view.x(100))).isCloseTo(140, within(1e-6));
        assertThat(moved.py(view.y(100))).isCloseTo(90, within(1e-6));
    }

    @Test
    void onePixelHasItsMetres() {
        var view = Viewport.fit(OREL, 800, 600, 30);
        var degree = view.px(WebMercator.x(37)) - view.px(WebMercator.x(36));
        assertThat(degree * view.metresPerPixel()).isBetween(66_000.0, 69_000.0);
    }
}
