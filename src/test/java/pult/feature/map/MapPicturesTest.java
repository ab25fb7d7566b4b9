package pult.feature.map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.bundled.BundledRegions;
import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.change.Notices;
import pult.feature.Wording;
import pult.feature.writing.InMemoryAppeals;
import pult.feature.writing.MovingClock;
import pult.feature.writing.Pictures;
import pult.geo.LatLon;
import pult.geo.RegionMap;
import pult.l10n.Language;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;

import java.time.ZoneId;
import java.util.Random;

/// Pictures of the map of a whole region.
class MapPicturesTest {
    private static final RegionMap OREL = BundledRegions.load("RU-ORL");

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    /// Appeals around the settlements, more where more people live; 38 have no coordinates.
    static InMemoryAppeals appeals(int count) {
        var random = new Random(31);
        var people = OREL.settlements().stream().mapToInt(s -> s.population()).sum();
        var appeals = new InMemoryAppeals();
        for (var i = 0; i < count; i++) {
            var at = random.nextInt(people);
            var index = 0;
            while (at >= OREL.settlements().get(index).population()) {
                at -= OREL.settlements().get(index++).population();
            }
            var town = OREL.settlements().get(index);
            var spread = town.population() > 100_000 ? 0.022 : 0.012;
            var point =
                    new LatLon(
                            town.point().lat() + random.nextGaussian() * spread,
                            town.point().lon() + random.nextGaussian() * spread * 1.6);
            appeals.put(located(90_000 + i, town.municipality(), i < 38 ? null : point));
        }
        return appeals;
    }

    private static Appeal located(
            long number, String municipality, @org.jspecify.annotations.Nullable LatLon point) {
        var a =
                SampleAppeals.appeal(
                        number,
                        AppealState.IN_PROGRESS,
                        LegalRegime.ORDINARY_MESSAGE,
                        Channel.POS,
                        null);
        return new Appeal(
                a.id(),
                a.version(),
                a.state(),
                "",
                "",
                a.regime(),
                a.channel(),
                a.topic(),
                a.essence(),
                a.text(),
                a.applicant(),
                new Place(
                        municipality,
                        "",
                        point,
                        point == null ? Place.Precision.NONE : Place.Precision.HOUSE),
                a.receivedAt(),
                a.registeredAt(),
                a.dueAt(),
                false,
                null,
                null,
                null,
                null,
                a.history(),
                a.answers());
    }

    private static void pictures(String name, Appeals appeals) {
        Fx.call(() -> {
            var feature =
                    new MapFeature(
                            new MapFeature.Sources(appeals, OREL, new Notices()),
                            destination -> {},
                            Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                            new InlineBackground(),
                            new MovingClock(MovingClock.USUAL));
            Pictures.take(feature.view(), name, 1848, 1016);
            Pictures.take(feature.view(), name, 1318, 704);
            feature.close();
            return true;
        });
    }

    @Test
    void theWholeRegion() {
        pictures("map", appeals(684));
    }

    @Test
    void nothingToShow() {
        pictures("map-empty", new InMemoryAppeals());
    }
}
