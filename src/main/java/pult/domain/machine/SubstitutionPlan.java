package pult.domain.machine;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/// A substitution that somebody is about to make, in whole days of the region.
///
/// @param who login of the person who shall act; empty while nobody is chosen
/// @param absent login of the person who is away; empty while nobody is chosen
/// @param first day of it
/// @param last day of it
public record SubstitutionPlan(
        String who, String absent, @Nullable LocalDate first, @Nullable LocalDate last) {
    /// Why it cannot be made.
    public enum Flaw {
        NOBODY_ACTS,
        NOBODY_ABSENT,
        /// Nobody acts for himself.
        SAME_PERSON,
        NO_DATES,
        /// The last day stands before the first.
        ENDS_BEFORE,
        /// The first day has passed.
        PAST,
        /// Longer than the region allows.
        TOO_LONG,
        /// Who acts is away in these days, or who is away acts for somebody: a right is not handed
        /// on.
        CHAIN
    }

    /// The first thing that is wrong; null when it can be made.
    ///
    /// @param others that hold now or later
    /// @param today in the region
    public @Nullable Flaw flaw(
            Collection<SharedSubstitution> others,
            LocalDate today,
            ZoneId zone,
            RegionPreset preset) {
        if (absent.isEmpty()) {
            return Flaw.NOBODY_ABSENT;
        }
        if (who.isEmpty()) {
            return Flaw.NOBODY_ACTS;
        }
        if (who.equals(absent)) {
            return Flaw.SAME_PERSON;
        }
        var begins = first;
        var ends = last;
        if (begins == null || ends == null) {
            return Flaw.NO_DATES;
        }
        if (ends.isBefore(begins)) {
            return Flaw.ENDS_BEFORE;
        }
        if (begins.isBefore(today)) {
            return Flaw.PAST;
        }
        if (ChronoUnit.DAYS.between(begins, ends) >= preset.substitutionDays()) {
            return Flaw.TOO_LONG;
        }
        var made = shared("", begins, ends, zone);
        var chain =
                others.stream()
                        .filter(other -> other.meets(made.from(), made.until()))
                        .anyMatch(
                                other -> other.absent().equals(who) || other.who().equals(absent));
        return chain ? Flaw.CHAIN : null;
    }

    private SharedSubstitution shared(String id, LocalDate begins, LocalDate ends, ZoneId zone) {
        return new SharedSubstitution(
                id,
                0,
                who,
                absent,
                begins.atStartOfDay(zone).toInstant(),
                ends.plusDays(1).atStartOfDay(zone).toInstant(),
                "");
    }

    /// As it is shared.
    ///
    /// @throws IllegalStateException while it has no dates
    public SharedSubstitution shared(String id, ZoneId zone) {
        var begins = first;
        var ends = last;
        if (begins == null || ends == null) {
            throw new IllegalStateException("a period has two days");
        }
        return shared(id, begins, ends, zone);
    }
}
