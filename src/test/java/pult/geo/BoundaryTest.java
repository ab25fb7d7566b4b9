package pult.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class BoundaryTest {
    private static final double[] SQUARE = {0, 0, 10, 0, 10, 10, 0, 10, 0, 0};
    private static final double[] HOLE = {4, 4, 6, 4, 6, 6, 4, 6};
    private static final double[] ISLAND = {20, 0, 21, 0, 21, 1, 20, 1};

    private final Boundary boundary = Boundary.of(List.of(SQUARE, HOLE, ISLAND));

    @Test
    void holdsWhatIsInside() {
        assertThat(boundary.contains(new LatLon(1, 9))).isTrue();
        assertThat(boundary.contains(new LatLon(0.5, 20.5))).isTrue();
    }

    @Test
    void leavesOutHolesGapsAndTheRest() {
        assertThat(boundary.contains(new LatLon(5, 5))).isFalse();
        assertThat(boundary.contains(new LatLon(5, 15))).isFalse();
        assertThat(boundary.contains(new LatLon(-1, 5))).isFalse();
    }

    @Test
    void boundsHoldAllRings() {
        assertThat(boundary.bounds()).isEqualTo(new GeoBounds(0, 0, 10, 21));
        assertThat(boundary.ringCount()).isEqualTo(3);
    }

    @Test
    void ringsCannotBeChangedFromOutside() {
        boundary.ring(0)[0] = 99;
        assertThat(boundary.ring(0)[0]).isZero();
    }

    @Test
    void refusesWhatIsNoRing() {
        var line = List.of(new double[] {0, 0, 1, 1});
        assertThatThrownBy(() -> Boundary.of(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void projectionComesBack() {
        var there = WebMercator.unproject(WebMercator.x(36.07), WebMercator.y(52.97));
        assertThat(there.lat()).isCloseTo(52.97, within(1e-9));
        assertThat(there.lon()).isCloseTo(36.07, within(1e-9));
        assertThat(WebMercator.y(WebMercator.MAX_LATITUDE)).isCloseTo(0, within(1e-9));
        assertThat(WebMercator.y(-90)).isCloseTo(1, within(1e-9));
    }
}
