package pult.feature.deadlines;

import org.jspecify.annotations.Nullable;

import pult.domain.deadline.Course;
import pult.domain.deadline.DeadlineRule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/// What was typed into the test bench.
///
/// @param extension days, empty for none
/// @param platform the platform's own date, empty for none
record BenchEntry(
        String start, String extension, String pauseFrom, String pauseTo, String platform) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d.M.uuuu H:mm").withResolverStyle(ResolverStyle.STRICT);

    /// What is wrong with it.
    enum Flaw {
        /// A field holds no time.
        NO_TIME,
        /// The extension is no number of days.
        NO_NUMBER,
        PAUSE_BACKWARDS
    }

    /// What came of reading it: a course or a flaw.
    record Reading(@Nullable Course course, @Nullable Flaw flaw) {}

    Reading read(DeadlineRule rule, ZoneId zone) {
        try {
            var course = Course.from(time(start, zone).orElseThrow(NoTime::new));
            if (rule.ending().extensionDays() > 0 && !extension.isBlank()) {
                course = course.extended(Integer.parseInt(extension.strip()));
            }
            var from = time(pauseFrom, zone);
            var to = time(pauseTo, zone);
            if (rule.ending().pausable() && from.isPresent() != to.isPresent()) {
                return new Reading(null, Flaw.NO_TIME);
            }
            if (rule.ending().pausable() && from.isPresent() && to.isPresent()) {
                if (to.get().isBefore(from.get())) {
                    return new Reading(null, Flaw.PAUSE_BACKWARDS);
                }
                course = course.paused(from.get(), to.get());
            }
            return new Reading(course.platform(time(platform, zone).orElse(null)), null);
        } catch (NoTime | DateTimeParseException e) {
            return new Reading(null, Flaw.NO_TIME);
        } catch (IllegalArgumentException e) {
            return new Reading(null, Flaw.NO_NUMBER);
        }
    }

    private static final class NoTime extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Optional<Instant> time(String text, ZoneId zone) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(
                        LocalDateTime.parse(text.strip().replaceAll("\\s+", " "), TIME)
                                .atZone(zone)
                                .toInstant());
    }
}
