package pult.stand.region;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Bursts: one accident, many appeals around one place within days.
final class Causes {
    private static final double SHARE = 0.07;

    /// One cause.
    ///
    /// @param id above 0
    /// @param topic what all its appeals are about
    /// @param began the day it happened, the day before the first appeal may come in
    /// @param streets the streets it hit
    record Cause(
            int id,
            TopicShare topic,
            Section section,
            LocalDate began,
            Locality locality,
            List<Integer> streets) {}

    private record Kind(TopicShare topic, Section section) {}

    private final List<Cause> causes = new ArrayList<>();
    private final int[] causeOf;

    Causes(
            PatternBook book,
            TopicMix topics,
            Localities localities,
            Arrivals arrivals,
            ZoneId zone,
            Instant asOf,
            long seed,
            int size) {
        causeOf = new int[size];
        var kinds =
                topics.all().stream()
                        .filter(share -> book.causes().containsKey(share.topic().name()))
                        .map(share ->
                                new Kind(
                                        share,
                                        java.util.Objects.requireNonNull(
                                                book.causes().get(share.topic().name()))))
                        .toList();
        if (kinds.isEmpty()) {
            return;
        }
        var span = Duration.between(arrivals.start(), asOf).toSeconds();
        var left = (int) (size * SHARE);
        for (var n = 0; left > 4; n++) {
            var dice = Dice.of(seed, n, 31);
            var fresh = n == 0;
            var start =
                    fresh
                            ? asOf.minus(Duration.ofHours(26))
                            : arrivals.start().plusSeconds((long) (dice.unit() * span));
            var began = start.atZone(zone).toLocalDate().minusDays(1);
            var fitting =
                    kinds.stream()
                            .filter(k -> k.section().season().has(began.getMonthValue()))
                            .toList();
            if (fitting.isEmpty()) {
                break;
            }
            var kind = dice.pick(fitting);
            var from = arrivals.firstFrom(start);
            var hours = fresh ? 26 : dice.between(24, 72);
            var until = Math.max(arrivals.firstFrom(start.plus(Duration.ofHours(hours))), from);
            var wanted =
                    Math.min(5 + dice.below(dice.chance(0.3) ? 56 : 26), (until - from) * 2 / 5);
            left -= Math.max(wanted, 1);
            if (wanted >= 5) {
                var cause = cause(dice, kind, began, localities);
                causes.add(cause);
                spread(dice, cause.id(), from, until, wanted);
            }
        }
    }

    private Cause cause(Dice dice, Kind kind, LocalDate began, Localities localities) {
        var locality = localities.any(dice, Site.FLATS);
        var street = (locality.firstStreet() + dice.below(locality.streets())) % Streets.count();
        return new Cause(
                causes.size() + 1,
                kind.topic(),
                kind.section(),
                began,
                locality,
                localities.neighbours(locality, street, 5));
    }

    private void spread(Dice dice, int id, int from, int until, int wanted) {
        var left = wanted;
        for (var attempt = 0; attempt < wanted * 6 && left > 0; attempt++) {
            var place = dice.unit();
            var index = from + (int) (place * Math.sqrt(place) * (until - from));
            if (causeOf[index] == 0) {
                causeOf[index] = id;
                left--;
            }
        }
    }

    /// The cause behind an appeal, null for a lone one.
    @Nullable Cause of(int index) {
        var id = causeOf[index];
        return id == 0 ? null : causes.get(id - 1);
    }
}
