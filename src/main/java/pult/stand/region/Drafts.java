package pult.stand.region;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Decides who writes about what, where, when and by which way. Immutable.
final class Drafts {
    private static final double REPEATED = 0.035;

    private final ZoneId zone;
    private final long seed;
    private final int size;
    private final PatternBook book;
    private final Arrivals arrivals;
    private final TopicMix topics;
    private final Localities localities;
    private final Causes causes;

    Drafts(
            ZoneId zone,
            long seed,
            int size,
            PatternBook book,
            Arrivals arrivals,
            TopicMix topics,
            Localities localities,
            Causes causes) {
        this.zone = zone;
        this.seed = seed;
        this.size = size;
        this.book = book;
        this.arrivals = arrivals;
        this.topics = topics;
        this.localities = localities;
        this.causes = causes;
    }

    /// The draft of one appeal.
    Draft draft(int index) {
        var dice = Dice.of(seed, index, 1);
        var received = arrivals.at(index);
        var today = LocalDateTime.ofInstant(received, zone).toLocalDate();
        var channel = channel(dice);
        var regime = regime(dice, channel);
        var cause = causes.of(index);
        var earlier = cause == null ? earlier(index, channel, today) : null;
        if (earlier != null) {
            var days = Math.clamp(earlier.days() + gap(earlier.today(), today), 1, 500);
            return new Draft(
                    index,
                    received,
                    today,
                    earlier.topic(),
                    earlier.section(),
                    channel,
                    regime,
                    earlier.person(),
                    earlier.spot(),
                    days,
                    null,
                    earlier);
        }
        if (cause != null) {
            var site = cause.section().site();
            var spot = localities.spot(dice, cause.locality(), site, dice.pick(cause.streets()));
            return new Draft(
                    index,
                    received,
                    today,
                    cause.topic(),
                    cause.section(),
                    channel,
                    regime,
                    person(dice, cause.section().writer()),
                    spot,
                    Math.max(1, gap(cause.began(), today)),
                    cause,
                    null);
        }
        var topic = topics.any(dice, today.getMonthValue(), arrivals.snowy(today));
        var inSeason =
                book.of(topic.topic()).stream()
                        .filter(s -> s.season().has(today.getMonthValue()))
                        .toList();
        var section = dice.pick(inSeason);
        var locality = localities.any(dice, section.site());
        for (var tries = 0; tries < 40 && !section.fits(locality); tries++) {
            section = dice.pick(inSeason);
            locality = localities.any(dice, section.site());
        }
        var spot = localities.spot(dice, locality, section.site());
        var days =
                Math.clamp(
                        dice.between(section.minDays(), section.maxDays()),
                        1,
                        Math.max(1, section.season().daysSinceStart(today)));
        return new Draft(
                index,
                received,
                today,
                topic,
                section,
                channel,
                regime,
                person(dice, section.writer()),
                spot,
                section.is(Condition.WORKS) ? days : sinceOpenDay(days, today),
                null,
                null);
    }

    /// A little longer, so that what began in an office began on a day when it was open.
    private static int sinceOpenDay(int days, LocalDate today) {
        var longer = days;
        while (!OfficeDays.open(today.minusDays(longer))) {
            longer++;
        }
        return longer;
    }

    private static int gap(LocalDate from, LocalDate until) {
        return (int) (until.toEpochDay() - from.toEpochDay());
    }

    private static Person person(Dice dice, String writer) {
        var person = People.any(dice, 0.66);
        for (var tries = 0; tries < 20 && !mayBe(person, writer); tries++) {
            person = People.any(dice, 0.66);
        }
        return person;
    }

    private static boolean mayBe(Person person, String writer) {
        return switch (writer) {
            case "" -> true;
            case "пенсионер" -> !person.young();
            default -> !person.old();
        };
    }

    private static Channel channel(Dice dice) {
        var roll = dice.unit();
        if (roll < 0.6) {
            return Channel.POS;
        }
        if (roll < 0.665) {
            return Channel.LETTER;
        }
        if (roll < 0.69) {
            return Channel.PHONE;
        }
        if (roll < 0.85) {
            return Channel.VK;
        }
        if (roll < 0.905) {
            return Channel.TELEGRAM;
        }
        if (roll < 0.945) {
            return Channel.OK;
        }
        if (roll < 0.98) {
            return Channel.MAX;
        }
        return roll < 0.995 ? Channel.SITE : Channel.MEDIA;
    }

    private static LegalRegime regime(Dice dice, Channel channel) {
        if (channel.social()) {
            return LegalRegime.OPEN_SOURCE;
        }
        return channel == Channel.LETTER || (channel == Channel.POS && dice.chance(0.12))
                ? LegalRegime.FZ59_APPEAL
                : LegalRegime.ORDINARY_MESSAGE;
    }

    /// The appeal that this one repeats, null for most.
    private @Nullable Draft earlier(int index, Channel channel, LocalDate today) {
        if (channel.social() || !repeats(index)) {
            return null;
        }
        var back = Dice.of(seed, index, 43).between(5, 34);
        var target = arrivals.firstFrom(arrivals.at(index).minusSeconds(86_400L * back));
        for (var other = target; other < index && other < target + 20; other++) {
            if (!repeats(other) && causes.of(other) == null) {
                var draft = draft(other);
                if (!draft.channel().social() && lasts(draft, today)) {
                    return draft;
                }
            }
        }
        return null;
    }

    /// Whether the matter may still be as it was: nobody waits a month for a snowplough.
    private static boolean lasts(Draft draft, LocalDate today) {
        var section = draft.section();
        return section.season().has(today.getMonthValue())
                && draft.days() + gap(draft.today(), today) <= 2 * section.maxDays() + 10;
    }

    private boolean repeats(int index) {
        return index > size / 20 && Dice.of(seed, index, 42).chance(REPEATED / 0.68);
    }
}
