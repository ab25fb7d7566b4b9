package pult.stand;

import pult.json.Json;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final Ledger ledger;
    private final Supplier<Instant> now;

    Substitutes(Ledger ledger, Supplier<Instant> now) {
        this.ledger = ledger;
        this.now = now;
    }

    /// For whom a person acts, past and future periods too.
    List<Period> of(StandUser who) {
        var found = new ArrayList<Period>();
        if (who.equals(StandUser.DEPUTY)) {
            var at = now.get();
            found.add(new Period(who, StandUser.APPROVER, at.minus(SINCE), at.plus(TILL)));
        }
        ledger.locked(() -> ledger.shelf().after(KIND, 0, MOST)).stream()
                .map(Shelf.Placed::doc)
                .filter(doc -> !doc.deleted())
                .map(doc -> read(Json.mapper().readTree(doc.body())))
                .flatMap(Optional::stream)
                .filter(period -> period.who().equals(who))
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

    /// Only who is away, or who heads the centre, gives a right away.
    static boolean mayGive(StandUser author, JsonNode body) {
        return author.role() == Role.CENTRE_HEAD
                || author.login().equals(body.path("absent").asString(""));
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
