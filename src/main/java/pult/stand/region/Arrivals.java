package pult.stand.region;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;

/// When appeals come in: a rhythm of hours, weekdays and seasons, and snowy days. Times grow with
/// the index.
final class Arrivals {
    private static final double[] HOURS = {
        0.5, 0.25, 0.15, 0.1, 0.15, 0.35, 0.9, 2.0, 4.2, 6.0, 6.8, 6.6, 6.0, 5.6, 5.8, 5.6, 5.2,
        4.8, 4.6, 4.4, 4.0, 3.2, 2.0, 1.0
    };
    private static final double[] WEEKDAYS = {1.2, 1.12, 1.07, 1.04, 0.98, 0.6, 0.52};

    private final long seed;
    private final int size;
    private final Instant asOf;
    private final Instant start;
    private final double[] cumulative;

    Arrivals(ZoneId zone, long seed, int size, Instant asOf) {
        this.seed = seed;
        this.size = size;
        this.asOf = asOf;
        var hours = Math.toIntExact(period(size).toHours());
        this.start = asOf.minus(Duration.ofHours(hours));
        this.cumulative = new double[hours];
        var sum = 0.0;
        for (var h = 0; h < hours; h++) {
            var local = start.plus(Duration.ofHours(h)).atZone(zone);
            sum += HOURS[local.getHour()] * dayWeight(local.toLocalDate());
            cumulative[h] = sum;
        }
    }

    /// How far back the oldest appeal is: 45 days for 2,000, a year for 230,000 and more.
    static Duration period(int size) {
        return Duration.ofDays(Math.clamp(Math.round(45 * Math.pow(size / 2000.0, 0.45)), 4, 365));
    }

    private double dayWeight(LocalDate date) {
        var weight = WEEKDAYS[date.getDayOfWeek().getValue() - 1];
        var dice = Dice.of(seed, date.toEpochDay(), 11);
        weight *= 0.88 + 0.24 * dice.unit();
        if (date.getMonth() == Month.JANUARY && date.getDayOfMonth() <= 8) {
            weight *= date.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0.6;
        }
        weight *= 1 + 0.14 * Math.cos(2 * Math.PI * (date.getDayOfYear() - 20) / 365);
        return snowy(date) ? weight * 1.45 : weight;
    }

    /// A day after a snowfall: more appeals than usual, and about snow.
    boolean snowy(LocalDate date) {
        var month = date.getMonthValue();
        return (month == 12 || month <= 2) && Dice.of(seed, date.toEpochDay(), 12).chance(0.09);
    }

    Instant at(int index) {
        if (index == size - 1) {
            var fresh = asOf.minusSeconds(60 + Dice.of(seed, index, 13).below(420));
            var before = index == 0 ? start : spread(index - 1);
            return fresh.isAfter(before) ? fresh : before.plusMillis(500);
        }
        return spread(index);
    }

    private Instant spread(int index) {
        var total = cumulative[cumulative.length - 1];
        var target = (index + Dice.of(seed, index, 14).unit()) / size * total;
        var hour = Arrays.binarySearch(cumulative, target);
        hour = Math.min(hour < 0 ? -hour - 1 : hour + 1, cumulative.length - 1);
        var low = hour == 0 ? 0 : cumulative[hour - 1];
        var part = Math.min((target - low) / (cumulative[hour] - low), 0.999_999);
        return start.plusMillis((long) ((hour + part) * 3_600_000));
    }

    /// Index of the first appeal received at or after a moment; the size when there is none.
    int firstFrom(Instant moment) {
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (at(middle).isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Instant start() {
        return start;
    }
}
