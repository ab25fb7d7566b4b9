package pult.stand;

import pult.domain.appeal.Answer;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Deed;
import pult.domain.machine.Story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Plays the other people: an approver who decides in seconds unless somebody is signed in who may
/// decide on that answer, citizens who rate, new appeals that come in. Frees appeals whose holder
/// has let them lie. What happens to an appeal depends on the seed, its number and its version
/// alone.
final class Players {
    private static final int RETURNED_ONE_IN = 20;
    private static final int RATED_PERCENT = 40;
    private static final int ARRIVALS_AT_ONCE = 200;

    private final Ledger ledger;
    private final StandLog log;
    private final EventHub events;
    private final StandSettings.Customs customs;
    private final Instant began;
    private final Deciders deciders;
    private final Holds holds;
    private final int arrivedBefore;

    Players(
            Ledger ledger,
            StandLog log,
            EventHub events,
            StandSettings.Customs customs,
            Instant began,
            Deciders deciders,
            Holds holds) {
        this.ledger = ledger;
        this.log = log;
        this.events = events;
        this.customs = customs;
        this.began = began;
        this.deciders = deciders;
        this.holds = holds;
        this.arrivedBefore = ledger.arrived();
    }

    /// Does everything that is due by now.
    void play(Instant now) {
        ledger.changedWhere(held -> due(held, now)).stream()
                .sorted(java.util.Comparator.comparingLong(StandAppeal::posId))
                .forEach(held -> decide(held.posId(), now));
        arrivals(now);
    }

    private boolean due(StandAppeal held, Instant now) {
        return approvalDue(held, now) || ratingDue(held, now) || held.appeal().claimOver(now);
    }

    private boolean approvalDue(StandAppeal held, Instant now) {
        if (held.appeal().state() != AppealState.ON_APPROVAL || deciders.here(held, now)) {
            return false;
        }
        var wait = Duration.ofSeconds(2 + dice(held).nextInt(6));
        return !lastChange(held).plus(wait).isAfter(now);
    }

    private boolean ratingDue(StandAppeal held, Instant now) {
        var a = held.appeal();
        if (a.state() != AppealState.ANSWERED || a.rating() != null || a.answers().isEmpty()) {
            return false;
        }
        var dice = dice(held);
        var rates = dice.nextInt(100) < RATED_PERCENT;
        var wait = Duration.ofSeconds(60 + dice.nextInt(1800));
        return rates && !lastChange(held).plus(wait).isAfter(now);
    }

    private void decide(long posId, Instant now) {
        ledger.locked(() -> {
            ledger.find(posId)
                    .filter(held -> due(held, now))
                    .ifPresent(held -> {
                        if (held.appeal().claimOver(now)) {
                            happen(
                                    Story.CLAIM_EXPIRED,
                                    "",
                                    Holds.free(new Revision(held), now),
                                    now);
                        } else if (held.appeal().state() == AppealState.ON_APPROVAL) {
                            approve(held, now);
                        } else {
                            rate(held, now);
                        }
                    });
            return true;
        });
    }

    private void approve(StandAppeal held, Instant now) {
        var who = StandUser.APPROVER.fullName();
        var dice = dice(held);
        dice.nextInt();
        if (dice.nextInt(RETURNED_ONE_IN) == 0) {
            var reasons = Reasons.Rework.values();
            var reason = reasons[dice.nextInt(reasons.length)];
            happen(
                    "return",
                    StandUser.APPROVER.login(),
                    new Revision(held)
                            .by(returned(held, reason))
                            .to(AppealState.REWORK, now, who, reason.words()),
                    now);
            return;
        }
        happen(
                "approve",
                StandUser.APPROVER.login(),
                new Revision(held)
                        .by("approve", 0)
                        .to(AppealState.APPROVED, now, who, null)
                        .approved(who)
                        .by("sent", 0)
                        .to(AppealState.ANSWERED, now, who, null)
                        .completed(now),
                now);
    }

    private static Deed returned(StandAppeal held, Reasons.Rework reason) {
        return new Deed(
                "return",
                null,
                List.of(reason.name()),
                null,
                null,
                0,
                null,
                Hashes.sha256(held.appeal().answers().getLast().text()),
                null);
    }

    private void rate(StandAppeal held, Instant now) {
        var dice = dice(held);
        dice.nextInt();
        dice.nextInt();
        var drawn = dice.nextInt(100);
        var stars = drawn < 45 ? 5 : drawn < 70 ? 4 : drawn < 82 ? 3 : drawn < 92 ? 2 : 1;
        var next =
                new Revision(held)
                        .rating(stars)
                        .by("rate", stars)
                        .remark(now, "Оценка: " + stars, "Заявитель", null);
        if (stars <= customs.reopenRating()) {
            next.to(AppealState.REOPENED, now, "Заявитель", "Заявитель не согласен с ответом.")
                    .completed(null);
        }
        happen("rate", "citizen", next, now);
    }

    private void arrivals(Instant now) {
        var perHour = customs.arrivalsPerHour();
        if (perHour == 0) {
            return;
        }
        var millis = Math.max(0, Duration.between(began, now).toMillis());
        var wanted = arrivedBefore + millis * perHour / Duration.ofHours(1).toMillis();
        for (var i = 0; ledger.arrived() < wanted && i < ARRIVALS_AT_ONCE; i++) {
            ledger.locked(() -> {
                var id = ledger.nextAppeal().number();
                var appeal = ledger.region().arriving(ledger.arrived(), id, now);
                record("arrive", "citizen", appeal, now);
                return true;
            });
        }
    }

    /// Another operator answers at once, approved.
    StandAppeal answerAsOther(long posId, Instant now) {
        return ledger.locked(() -> {
            var held = ledger.find(posId).orElseThrow();
            var who = StandUser.COLLEAGUE;
            var answer =
                    new Answer(
                            ledger.nextNumber(now),
                            null,
                            "Здравствуйте! Работы выполнены, вопрос решён.",
                            who.fullName(),
                            StandUser.APPROVER.fullName(),
                            now,
                            false);
            return happen(
                    "submitAnswer",
                    who.login(),
                    new Revision(held)
                            .answer(answer)
                            .assignee(who.login())
                            .to(AppealState.ANSWERED, now, who.fullName(), null)
                            .completed(now),
                    now);
        });
    }

    /// The citizen adds to what was said.
    StandAppeal comment(long posId, String text, Instant now) {
        return ledger.locked(() -> {
            var held = ledger.find(posId).orElseThrow();
            var next = new Revision(held).remark(now, "Комментарий заявителя", "Заявитель", text);
            if (held.appeal().state() == AppealState.AWAITING_APPLICANT) {
                next.to(AppealState.IN_PROGRESS, now, "Заявитель", null);
            }
            return happen("comment", "citizen", next, now);
        });
    }

    /// An administrator removes an appeal.
    void remove(long posId, Instant now) {
        ledger.locked(() -> {
            var version = ledger.find(posId).orElseThrow().version() + 1;
            ledger.record(
                    new Effect(
                            now,
                            "remove",
                            "administrator",
                            posId,
                            null,
                            new Thing.Gone(posId, version)));
            log.applied(new StandLog.Applied(now, "", posId, "remove", "administrator"));
            events.changed(posId, version);
            return true;
        });
    }

    private StandAppeal happen(String type, String who, Revision next, Instant now) {
        var after = holds.after(next.held(), next.done(), who, false, now);
        record(type, who, after, now);
        return after;
    }

    private void record(String type, String who, StandAppeal after, Instant now) {
        ledger.record(new Effect(now, type, who, after.posId(), null, new Thing.Snapshot(after)));
        log.applied(new StandLog.Applied(now, "", after.posId(), type, who));
        events.changed(after.posId(), after.version());
    }

    private static Instant lastChange(StandAppeal held) {
        var history = held.appeal().history();
        return history.isEmpty() ? held.appeal().receivedAt() : history.getLast().at();
    }

    private RandomGenerator dice(StandAppeal held) {
        return RandomGeneratorFactory.of("L64X128MixRandom")
                .create(customs.seed() * 31 + held.posId() * 1_000_003 + held.version());
    }
}
