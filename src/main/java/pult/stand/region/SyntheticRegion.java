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
        return written(drafts.draft(index)).typos();
    }

    private long number(int index) {
        return FIRST_NUMBER
                + (long) index * NUMBER_STEP
                + Dice.of(seed, index, 41).below(NUMBER_STEP);
    }

    private Facts facts(Draft draft, int stream, String executor, LocalDate answered) {
        var key = Dice.mix(seed ^ (draft.index() * 0x9E3779B97F4A7C15L));
        var cause = draft.cause();
        var shared = cause == null ? key : Dice.mix(seed + cause.id());
        var earlier = draft.earlier();
        var dice = Dice.of(seed, draft.index(), stream);
        return new Facts(
                dice,
                key,
                shared,
                draft.person(),
                draft.spot(),
                draft.today(),
                draft.days(),
                earlier == null ? "" : Long.toString(number(earlier.index())),
                earlier == null ? draft.today() : earlier.today(),
                new Facts.Reply(
                        executor,
                        answered.plusDays(3 + dice.below(25)),
                        answered.minusDays(dice.below(2))));
    }

    private Blemishes.Result written(Draft draft) {
        var facts = facts(draft, 2, "", draft.today());
        var voice =
                Voice.any(
                        facts.dice(),
                        draft.channel(),
                        draft.regime() == LegalRegime.FZ59_APPEAL,
                        draft.section().writer());
        var text = composer(draft, facts).text(voice, draft.earlier() != null);
        return Blemishes.on(text, voice, draft.channel(), facts.dice());
    }

    private Composer composer(Draft draft, Facts facts) {
        return new Composer(
                book,
                draft.section(),
                book.ofBlock(draft.topic().topic().block()),
                facts,
                draft.topic().topic().name());
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
        var text = written(draft).text();
        String answer = null;
        if (answeredAt != null) {
            var day = LocalDateTime.ofInstant(answeredAt, zone).toLocalDate();
            answer =
                    Answers.text(
                            book,
                            draft.section(),
                            book.ofBlock(topic.block()),
                            facts(draft, 5, executor, day),
                            social,
                            progress.state(),
                            text);
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
                composer(draft, facts(draft, 4, "", draft.today())).essence(text),
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
                attachments(dice, text, draft.section().site()));
    }

    private static int attachments(Dice dice, String text, Site site) {
        var promised = text.contains("Фото") || text.contains("Приложение");
        if (!promised && dice.chance(0.45)) {
            return 0;
        }
        return dice.between(1, site == Site.SETTLEMENT ? 2 : 5);
    }
}
