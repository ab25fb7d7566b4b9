package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.json.Json;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Who acts for whom: what was written on the shelf, and one deputy who always does, so that a
/// trainee can try it.
final class Substitutes {
    static final String KIND = "substitution";
    private static final int MOST = 1000;
    private static final Duration SINCE = Duration.ofDays(7);
    private static final Duration TILL = Duration.ofDays(21);

    /// @param who acts
    /// @param absent whose right is used
    /// @param until first moment after
    record Period(StandUser who, StandUser absent, Instant from, Instant until) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /// For who only looks at them.
    static final int ANY_LENGTH = Integer.MAX_VALUE;

    /// Why something is not taken: code and place.
    record Fault(String code, String field) {}

    private final Ledger ledger;
    private final int mostDays;
    private final Supplier<Instant> now;

    /// @param mostDays the longest that may be made
    Substitutes(Ledger ledger, int mostDays, Supplier<Instant> now) {
        this.ledger = ledger;
        this.mostDays = mostDays;
        this.now = now;
    }

    /// For whom a person acts, past and future periods too.
    List<Period> of(StandUser who) {
        return all("").stream().filter(period -> period.who().equals(who)).toList();
    }

    /// @param but id of one that is left out
    private List<Period> all(String but) {
        var found = new ArrayList<Period>();
        var at = now.get();
        found.add(new Period(StandUser.DEPUTY, StandUser.APPROVER, at.minus(SINCE), at.plus(TILL)));
        ledger.locked(() -> ledger.shelf().after(KIND, 0, MOST)).stream()
                .map(Shelf.Placed::doc)
                .filter(doc -> !doc.deleted() && !doc.id().equals(but))
                .map(doc -> read(Json.mapper().readTree(doc.body())))
                .flatMap(Optional::stream)
                .forEach(found::add);
        return found;
    }

    /// The person whose right is used; empty when there is no such substitution now.
    Optional<StandUser> acting(StandUser who, String absent) {
        return of(who).stream()
                .filter(period -> period.absent().login().equals(absent) && period.holds(now.get()))
                .map(Period::absent)
                .findFirst();
    }

    /// Whether a person may write anything: whoever does not only watch, or acts now for somebody
    /// who does not.
    boolean works(StandUser who) {
        return has(who, role -> role != Role.OBSERVER);
    }

    /// Whether a person has such a role, an own one or a lent one.
    boolean has(StandUser who, Predicate<Role> wanted) {
        return wanted.test(who.role())
                || of(who).stream()
                        .anyMatch(period ->
                                period.holds(now.get()) && wanted.test(period.absent().role()));
    }

    /// Only who is away, or who heads the centre, gives a right away.
    static boolean mayGive(StandUser author, JsonNode body) {
        return author.role() == Role.CENTRE_HEAD
                || author.login().equals(body.path("absent").asString(""));
    }

    /// Why one is not written down; null when it is. What is there already may become shorter, and
    /// nothing else of it changes.
    ///
    /// @param before as it stands, null for a new one
    @Nullable Fault fault(String id, JsonNode body, @Nullable JsonNode before) {
        var who = body.path("who").asString("");
        if (StandUser.byLogin(who).isEmpty()) {
            return new Fault("unknown_value", "body.who");
        }
        if (StandUser.byLogin(body.path("absent").asString("")).isEmpty()) {
            return new Fault("unknown_value", "body.absent");
        }
        if (who.equals(body.path("absent").asString(""))) {
            return new Fault("same_person", "body.who");
        }
        var read = read(body);
        if (read.isEmpty()) {
            return new Fault("unknown_value", "body.until");
        }
        var period = read.get();
        if (before != null) {
            return shorter(period, read(before)) ? null : new Fault("unknown_value", "body");
        }
        var zone = ledger.region().zone();
        var today = LocalDate.ofInstant(now.get(), zone).atStartOfDay(zone).toInstant();
        if (period.from().isBefore(today)) {
            return new Fault("period_past", "body.from");
        }
        if (period.until().isAfter(last(period.from(), zone))) {
            return new Fault("period_too_long", "body.until");
        }
        return chain(id, period) ? new Fault("substitution_chain", "body.who") : null;
    }

    private Instant last(Instant from, ZoneId zone) {
        return mostDays == ANY_LENGTH
                ? Instant.MAX
                : from.atZone(zone).plusDays(mostDays).toInstant();
    }

    private static boolean shorter(Period period, Optional<Period> before) {
        return before.filter(old ->
                        old.who().equals(period.who())
                                && old.absent().equals(period.absent())
                                && old.from().equals(period.from())
                                && !period.until().isAfter(old.until()))
                .isPresent();
    }

    /// A right that is lent is not handed on.
    private boolean chain(String id, Period made) {
        return all(id).stream()
                .filter(other ->
                        other.from().isBefore(made.until()) && made.from().isBefore(other.until()))
                .anyMatch(other ->
                        other.absent().equals(made.who()) || other.who().equals(made.absent()));
    }

    /// Empty when it names nobody or no period.
    static Optional<Period> read(JsonNode body) {
        var who = StandUser.byLogin(body.path("who").asString(""));
        var absent = StandUser.byLogin(body.path("absent").asString(""));
        if (who.isEmpty() || absent.isEmpty() || who.equals(absent)) {
            return Optional.empty();
        }
        try {
            var from = Instant.parse(body.path("from").asString(""));
            var until = Instant.parse(body.path("until").asString(""));
            return from.isBefore(until)
                    ? Optional.of(new Period(who.get(), absent.get(), from, until))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
