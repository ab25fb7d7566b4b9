package pult.stand.region;

import pult.domain.appeal.LegalRegime;
import pult.geo.RegionMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/// The appeals of an invented region on a real map. The same arguments always give the same
/// appeals, each can be made without the others, and the object can be used from many threads.
public final class SyntheticRegion {
    private static final long FIRST_NUMBER = 412_000_137L;
    private static final int NUMBER_STEP = 29;
    private static final long KEY_STEP = 0x9E3779B97F4A7C15L;

    private final ZoneId zone;
    private final long seed;
    private final int size;
    private final Instant asOf;
    private final PatternBook book = PatternBook.shared();
    private final Drafts drafts;
    private final Executors executors;

    private SyntheticRegion(
            RegionMap map, List<TopicShare> topics, long seed, int size, Instant asOf) {
        this.zone = map.zone();
        this.seed = seed;
        this.size = size;
        this.asOf = asOf;
        var arrivals = new Arrivals(zone, seed, size, asOf);
        var mix = new TopicMix(topics, book);
        var localities = new Localities(map, seed);
        var causes = new Causes(book, mix, localities, arrivals, zone, asOf, seed, size);
        this.drafts = new Drafts(zone, seed, size, book, arrivals, mix, localities, causes);
        this.executors = new Executors(map);
    }

    /// A region of appeals. The period grows with the size: 45 days for 2,000, a year for 230,000
    /// and more.
    ///
    /// @param topics not empty
    /// @param seed another seed is another region
    /// @param size number of appeals, 1…5,000,000
    /// @param asOf the moment the region is seen at; the newest appeal is minutes old
    public static SyntheticRegion of(
            RegionMap map, List<TopicShare> topics, long seed, int size, Instant asOf) {
        if (size < 1 || size > 5_000_000 || topics.isEmpty()) {
            throw new IllegalArgumentException("a region has 1 to 5,000,000 appeals and topics");
        }
        return new SyntheticRegion(map, topics, seed, size, asOf);
    }

    public int size() {
        return size;
    }

    /// Makes one appeal.
    ///
    /// @param index 0 is the oldest
    /// @throws IndexOutOfBoundsException when there is no such appeal
    public SyntheticAppeal appeal(int index) {
        java.util.Objects.checkIndex(index, size);
        return finish(drafts.draft(index));
    }

    /// For tests: whether the text of an appeal has typing errors.
    boolean hasTypos(int index) {
        var draft = drafts.draft(index);
        return written(draft, voice(draft)).typos();
    }

    /// For tests: in which temper an appeal is written.
    Voice voice(int index) {
        return voice(drafts.draft(index));
    }

    private long number(int index) {
        return FIRST_NUMBER
                + (long) index * NUMBER_STEP
                + Dice.of(seed, index, 41).below(NUMBER_STEP);
    }

    private Facts facts(Draft draft, Voice voice, int stream, String executor, LocalDate answered) {
        var earlier = draft.earlier();
        var key = Dice.mix(seed ^ ((earlier == null ? draft : earlier).index() * KEY_STEP));
        var cause = draft.cause();
        var shared = cause == null ? key : Dice.mix(seed + cause.id());
        var dice = Dice.of(seed, draft.index(), stream);
        var local = LocalDateTime.ofInstant(draft.received(), zone);
        var done = answered.minusDays(dice.below(2));
        return new Facts(
                dice,
                key,
                shared,
                draft,
                Truths.of(draft, voice, key, local, attachments(draft)),
                earlier == null ? "" : Long.toString(number(earlier.index())),
                new Facts.Reply(
                        executor,
                        answered.plusDays(3 + dice.below(25)),
                        done.isBefore(draft.today()) ? draft.today() : done));
    }

    private Voice voice(Draft draft) {
        return Voice.any(
                Dice.of(seed, draft.index(), 7),
                draft.channel(),
                draft.regime() == LegalRegime.FZ59_APPEAL,
                draft.section().writer());
    }

    private Blemishes.Result written(Draft draft, Voice voice) {
        var facts = facts(draft, voice, 2, "", draft.today());
        var composer = new Composer(book, draft.section(), facts, voice);
        var text = composer.text(draft.earlier() != null);
        return Blemishes.on(text, voice, draft.channel(), facts.dice());
    }

    private SyntheticAppeal finish(Draft draft) {
        var dice = Dice.of(seed, draft.index(), 3);
        var topic = draft.topic().topic();
        var social = draft.channel().social();
        var ordinary = draft.regime() == LegalRegime.ORDINARY_MESSAGE;
        var fastTrack = ordinary && (draft.topic().fastTrack() || dice.chance(0.12));
        var progress = Progress.at(dice, zone, asOf, draft.received(), draft.regime(), fastTrack);
        var spot = draft.spot();
        var executor = executors.of(dice, topic, spot.locality());
        var answeredAt = progress.answeredAt();
        var voice = voice(draft);
        var text = written(draft, voice).text();
        String answer = null;
        if (answeredAt != null) {
            var day = LocalDateTime.ofInstant(answeredAt, zone).toLocalDate();
            answer =
                    Answers.text(
                            book,
                            draft.section(),
                            facts(draft, voice, 5, executor, day),
                            social,
                            progress.state());
        }
        var earlier = draft.earlier();
        var cause = draft.cause();
        var person = draft.person();
        return new SyntheticAppeal(
                number(draft.index()),
                draft.received(),
                progress.registeredAt(),
                progress.dueAt(),
                draft.regime(),
                draft.channel(),
                fastTrack,
                topic.block(),
                topic.category(),
                topic.name(),
                new Composer(
                                book,
                                draft.section(),
                                facts(draft, voice, 4, "", draft.today()),
                                voice)
                        .essence(),
                text,
                social ? "" : person.surname(),
                social ? person.pageName() : person.name(),
                social ? null : person.patronymic(),
                social ? null : person.phone(),
                social ? null : person.email(),
                spot.locality().municipality().name(),
                spot.address(),
                spot.point(),
                spot.precision(),
                progress.assigned() ? executor : null,
                progress.state(),
                answer,
                answer == null ? null : Answers.author(dice),
                answeredAt,
                progress.rating(),
                earlier == null ? null : number(earlier.index()),
                cause == null ? null : cause.id(),
                attachments(draft));
    }

    private int attachments(Draft draft) {
        var dice = Dice.of(seed, draft.index(), 6);
        return dice.chance(0.45)
                ? 0
                : dice.between(1, draft.section().site() == Site.SETTLEMENT ? 2 : 5);
    }
}
