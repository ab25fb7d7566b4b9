package pult.l10n;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/// Dates, numbers and durations as the operator reads them. Immutable; any thread.
public final class Formats {
    private static final long KILO = 1024;
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd.MM");
    private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Language language;
    private final ZoneId zone;
    private final CommonMessages words;

    /// @param zone of the region; every instant is shown in it
    public Formats(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.words = Messages.of(CommonMessages.class, language);
    }

    public Language language() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }

    /// «2 000», «230 000»: thousands stand apart by a no-break space (the narrow one is not in
    /// every face).
    public String number(long number) {
        return grouped(number);
    }

    static String grouped(long number) {
        var digits = Long.toString(number);
        var first = number < 0 ? 1 : 0;
        var spaced = new StringBuilder(digits);
        for (var at = digits.length() - 3; at > first; at -= 3) {
            spaced.insert(at, NO_BREAK_SPACE);
        }
        return spaced.toString();
    }

    /// «вт 31.03.2026, 14:32».
    public String dateTime(Instant at) {
        var local = at.atZone(zone);
        return weekday(local.getDayOfWeek())
                + ' '
                + FULL_DAY.format(local)
                + ", "
                + MINUTE.format(local);
    }

    /// «сб 28.03, 09:14».
    public String shortDateTime(Instant at) {
        var local = at.atZone(zone);
        return weekdayDay(local.toLocalDate()) + ", " + MINUTE.format(local);
    }

    /// «31.03».
    public String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    /// «31.03».
    public String day(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /// «31.03.2026».
    public String fullDay(LocalDate day) {
        return FULL_DAY.format(day);
    }

    /// «чт 02.04».
    public String weekdayDay(LocalDate day) {
        return weekday(day.getDayOfWeek()) + ' ' + SHORT_DAY.format(day);
    }

    /// «14:32».
    public String time(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /// «18:00».
    public String time(LocalTime time) {
        return MINUTE.format(time);
    }

    /// «14:31:40».
    public String timeWithSeconds(Instant at) {
        return SECOND.format(at.atZone(zone));
    }

    /// «3 ч 28 мин», «58 мин», «2 д»: the two largest units below a day, whole days from a day on.
    public String duration(Duration duration) {
        var whole = duration.abs();
        if (whole.toDays() >= 1) {
            return words.days(whole.toDays());
        }
        if (whole.toMinutes() < 1) {
            return words.lessThanMinute();
        }
        if (whole.toHours() < 1) {
            return words.minutes(whole.toMinutes());
        }
        return whole.toMinutesPart() == 0
                ? words.hours(whole.toHours())
                : words.hoursMinutes(whole.toHours(), whole.toMinutesPart());
    }

    /// One unit alone: «2 д», «5 ч», «58 мин», «20 с».
    public String roughly(Duration duration) {
        var whole = duration.abs();
        if (whole.toDays() >= 1) {
            return words.days(whole.toDays());
        }
        if (whole.toHours() >= 1) {
            return words.hours(whole.toHours());
        }
        return whole.toMinutes() >= 1
                ? words.minutes(whole.toMinutes())
                : words.seconds(whole.toSeconds());
    }

    /// «20 с назад», «только что».
    public String ago(Duration age) {
        return age.toSeconds() < 5 ? words.justNow() : words.ago(roughly(age));
    }

    /// «214 КБ», «1,4 МБ».
    public String size(long bytes) {
        if (bytes < KILO) {
            return words.bytes(Long.toString(bytes));
        }
        if (bytes < KILO * KILO) {
            return words.kilobytes(Long.toString((bytes + KILO / 2) / KILO));
        }
        var tenths = Math.round(bytes * 10.0 / (KILO * KILO));
        var point = language == Language.RU ? ',' : '.';
        return words.megabytes(
                number(tenths / 10) + (tenths % 10 == 0 ? "" : "" + point + tenths % 10));
    }

    private String weekday(DayOfWeek day) {
        var name = day.getDisplayName(TextStyle.SHORT, language.locale());
        return language == Language.RU ? name.toLowerCase(Locale.ROOT) : name;
    }
}
