package pult.domain.deadline;

import pult.domain.deadline.Deadline.Warning;

import java.time.Duration;
import java.util.List;

/// When a clock warns, and how loudly: what is only shown stands with the clock of the card; what
/// is said aloud has a line in the alarm bar besides, once, until it is acknowledged.
///
/// @param percents shares of the term, 1…100, ascending; 100 is the breach itself
/// @param before times before the date, longest first; each is said aloud
/// @param aloudFrom the least share that is said aloud, 1…100
public record Warnings(List<Integer> percents, List<Duration> before, int aloudFrom) {
    /// Half of a term gone is no alarm.
    public static final int USUALLY_ALOUD_FROM = 80;

    public static final Warnings USUAL = new Warnings(List.of(50, 80, 100), List.of());

    public Warnings {
        percents = List.copyOf(percents);
        before = List.copyOf(before);
        for (var percent : percents) {
            share(percent);
        }
        share(aloudFrom);
        if (before.stream().anyMatch(time -> !time.isPositive())) {
            throw new IllegalArgumentException("a warning comes before the date");
        }
    }

    public Warnings(List<Integer> percents, List<Duration> before) {
        this(percents, before, USUALLY_ALOUD_FROM);
    }

    private static void share(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("a share is 1…100 %");
        }
    }

    /// Whether the alarm bar says it.
    public boolean aloud(Warning warning) {
        return switch (warning) {
            case Warning.Share share -> share.percent() >= aloudFrom;
            case Warning.Lead _ -> true;
        };
    }
}
