package pult.domain.filter;

import org.jspecify.annotations.Nullable;

import pult.domain.filter.FilterValue.Days;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days as text: `31.03.2026`, `..31.03.2026`, `01.03.2026..`, `01.03..15.03`; English
/// `2026-03-31`. Both are read, and so are `до31.03` and `с01.03`.
final class FilterDays {
    private static final DateTimeFormatter RUSSIAN =
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final Pattern RUSSIAN_DAY =
            Pattern.compile("(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}))?");

    private FilterDays() {}

    static String print(Days days, FilterLanguage language) {
        var from = days.from();
        var to = days.to();
        if (from != null && from.equals(to)) {
            return day(from, language);
        }
        return (from == null ? "" : day(from, language))
                + ".."
                + (to == null ? "" : day(to, language));
    }

    private static String day(LocalDate day, FilterLanguage language) {
        return language == FilterLanguage.RUSSIAN ? RUSSIAN.format(day) : day.toString();
    }

    /// Whether it was meant as days.
    static boolean like(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /// @param today a day without a year is of its year
    static Optional<Days> read(String text, LocalDate today) {
        try {
            return Optional.of(days(FilterField.normal(text).strip(), today));
        } catch (DateTimeException | IllegalArgumentException notDays) {
            return Optional.empty();
        }
    }

    private static Days days(String text, LocalDate today) {
        if (text.startsWith("до")) {
            return new Days(null, day(text.substring(2), today));
        }
        if (text.startsWith("с")) {
            return new Days(day(text.substring(1), today), null);
        }
        var gap = text.indexOf("..");
        if (gap < 0) {
            var day = day(text, today);
            return new Days(day, day);
        }
        var from = end(text.substring(0, gap), today);
        var to = end(text.substring(gap + 2), today);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the end before the beginning");
        }
        return new Days(from, to);
    }

    private static @Nullable LocalDate end(String text, LocalDate today) {
        return text.isEmpty() ? null : day(text, today);
    }

    private static LocalDate day(String text, LocalDate today) {
        var russian = RUSSIAN_DAY.matcher(text.strip());
        if (!russian.matches()) {
            return LocalDate.parse(text.strip());
        }
        var year = russian.group(3);
        return LocalDate.of(
                year == null ? today.getYear() : Integer.parseInt(year),
                Integer.parseInt(russian.group(2)),
                Integer.parseInt(russian.group(1)));
    }
}
