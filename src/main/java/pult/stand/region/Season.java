package pult.stand.region;

import java.time.LocalDate;

/// Part of the year a topic belongs to, by months of the middle of Russia.
enum Season {
    ALL("весь год", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
    WINTER("зима", 11, 12, 1, 2, 3),
    HEATING("отопление", 10, 11, 12, 1, 2, 3, 4),
    SPRING("весна", 3, 4, 5),
    SUMMER("лето", 6, 7, 8),
    AUTUMN("осень", 9, 10, 11, 12),
    WARM("тепло", 4, 5, 6, 7, 8, 9, 10),
    SCHOOL("учёба", 9, 10, 11, 12, 1, 2, 3, 4, 5);

    private final String word;
    private final int months;

    Season(String word, int... months) {
        this.word = word;
        var bits = 0;
        for (var month : months) {
            bits |= 1 << month;
        }
        this.months = bits;
    }

    static Season of(String word) {
        for (var season : values()) {
            if (season.word.equals(word)) {
                return season;
            }
        }
        throw new IllegalArgumentException("no such season: " + word);
    }

    boolean has(int month) {
        return (months >> month & 1) == 1;
    }

    /// Weight of a month so that the mean over the year stays 1.
    ///
    /// @param month 1…12
    double weight(int month) {
        if (!has(month)) {
            return 0;
        }
        var edge = this == HEATING && (month == 10 || month == 4) ? 0.45 : 1;
        return edge * 12.0 / Integer.bitCount(months);
    }

    /// Days since the present run of its months began: what belongs to a season began in it.
    int daysSinceStart(LocalDate today) {
        var first = today.withDayOfMonth(1);
        for (var i = 0; i < 12 && has(first.minusMonths(1).getMonthValue()); i++) {
            first = first.minusMonths(1);
        }
        return (int) (today.toEpochDay() - first.toEpochDay());
    }
}
