package pult.feature.map;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// When the appeals of the map were received: in the last days, today included.
enum Period {
    WEEK(7),
    MONTH(30),
    QUARTER(90),
    ALL(0);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    /// Zero for all time.
    int days() {
        return days;
    }

    /// Where it begins; null for all time.
    @Nullable Instant from(Instant now, ZoneId zone) {
        return days == 0
                ? null
                : LocalDate.ofInstant(now, zone)
                        .minusDays(days - 1L)
                        .atStartOfDay(zone)
                        .toInstant();
    }
}
