package pult.feature.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledRegions;
import pult.domain.answer.SampleAppeals;
import pult.feature.writing.InMemoryAppeals;
import pult.feature.writing.MovingClock;
import pult.l10n.Language;
import pult.l10n.MapMessages;
import pult.l10n.Messages;
import pult.ui.fx.InlineBackground;
import pult.ui.map.Viewport;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

class MapViewModelTest {
    private static MapViewModel model(InMemoryAppeals appeals) {
        return new MapViewModel(
                appeals,
                BundledRegions.load("RU-ORL"),
                Messages.of(MapMessages.class, Language.RU),
                new InlineBackground(),
                new MovingClock(MovingClock.USUAL),
                ZoneId.of("Europe/Moscow"));
    }

    @Test
    void totalsAddUp() {
        var model = model(MapPicturesTest.appeals(684));
        model.refresh();
        assertThat(model.lines().stream().mapToInt(MapLine::total).sum()).isEqualTo(684);
        assertThat(model.countedProperty().get()).isEqualTo("646 точек");
        assertThat(model.unplacedProperty().get()).isEqualTo(38);
        assertThat(model.tabledProperty().get()).isEqualTo("684 обращения");
        assertThat(model.lines()).hasSize(27);
    }

    @Test
    void lookingNearerKeepsTheMeaningOfColoursWithinABand() {
        var model = model(MapPicturesTest.appeals(300));
        model.refresh();
        var bounds = Objects.requireNonNull(model.groundProperty().get()).bounds();
        var whole = Viewport.fit(bounds, 900, 700, 20);
        model.look(whole, List.of(1, 2, 3, 4, 5, 6));
        var first = model.scaleProperty().get();
        model.look(whole.zoomed(1.2, 450, 350), List.of(1, 2, 3, 4, 5, 6));
        assertThat(model.scaleProperty().get()).isEqualTo(first);
        model.look(whole.zoomed(8, 450, 350), List.of(1, 2, 3, 4, 5, 6));
        assertThat(model.scaleProperty().get().metres()).isLessThan(first.metres());
    }

    @Test
    void anEmptyMapSaysSo() {
        var model = model(new InMemoryAppeals());
        model.refresh();
        assertThat(model.countedProperty().get()).isEqualTo("Таких обращений нет.");
        assertThat(model.lines()).as("a table of zeros says nothing").isEmpty();
    }

    @Test
    void aPeriodIsOfWholeDaysOfTheRegionTodayIncluded() {
        var zone = ZoneId.of("Europe/Moscow");
        var now = MovingClock.USUAL;
        assertThat(Period.WEEK.from(now, zone)).isEqualTo(Instant.parse("2026-03-24T21:00:00Z"));
        assertThat(Period.ALL.from(now, zone)).isNull();
    }

    @Test
    void thePeriodNarrowsMapTableAndTheListOfThoseWithoutCoordinates() {
        var appeals = MapPicturesTest.appeals(60);
        appeals.put(SampleAppeals.heating());
        var model = model(appeals);
        model.periodProperty().set(Period.WEEK);
        var week = model.unplacedQuery();
        assertThat(model.lines().stream().mapToInt(MapLine::total).sum()).isEqualTo(61);
        assertThat(appeals.count(week)).isEqualTo(model.unplacedProperty().get()).isEqualTo(38);
        assertThat(week.receivedFrom()).isEqualTo(Instant.parse("2026-03-24T21:00:00Z"));
        var past =
                new MapViewModel(
                        appeals,
                        BundledRegions.load("RU-ORL"),
                        Messages.of(MapMessages.class, Language.RU),
                        new InlineBackground(),
                        new MovingClock(MovingClock.USUAL.plus(Duration.ofDays(60))),
                        ZoneId.of("Europe/Moscow"));
        past.periodProperty().set(Period.MONTH);
        assertThat(past.lines()).isEmpty();
        assertThat(past.narrowed()).isTrue();
        past.showAll();
        assertThat(past.lines().stream().mapToInt(MapLine::total).sum()).isEqualTo(61);
    }
}
