package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.geo.RegionMap;
import pult.stand.region.SyntheticAppeal;
import pult.stand.region.SyntheticRegion;
import pult.stand.region.TopicShare;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The invented region on a real map, as the stand serves it. Appeals are made when asked for.
public final class SyntheticStandRegion implements StandRegion {
    private static final int NURSERY = 2000;
    private static final long OTHER_SEED = 0x5EED;
    private static final int SAMPLE = 400;
    private static final long FIRST_NEW_SERIAL = 118_000;
    private static final long ROOM_FOR_NEW = 100_000;

    /// One of so many undecided appeals is sent to and fro, so often, and each way takes so long.
    private static final int ONE_OF = 19;

    private static final int TO_AND_FRO = 3;
    private static final Duration ON_THE_WAY = Duration.ofHours(11);
    private static final Duration DECIDED_AFTER = Duration.ofMinutes(50);

    private final RegionMap map;
    private final List<TopicEntry> topics;
    private final List<String> organisations;
    private final SyntheticRegion region;
    private final SyntheticRegion nursery;
    private final Instant moment;

    private SyntheticStandRegion(
            RegionMap map, List<TopicShare> shares, long seed, int size, Instant moment) {
        this.map = map;
        this.moment = moment;
        this.region = SyntheticRegion.of(map, shares, seed, size, moment);
        this.nursery = SyntheticRegion.of(map, shares, seed ^ OTHER_SEED, NURSERY, moment);
        this.topics = shares.stream().map(SyntheticStandRegion::topic).toList();
        this.organisations = organisations(map, region);
    }

    /// @param topics not empty
    /// @param seed another seed is another region
    /// @param size number of appeals, 1…5,000,000
    public static Source of(RegionMap map, List<TopicShare> topics, long seed, int size) {
        return moment -> new SyntheticStandRegion(map, topics, seed, size, moment);
    }

    private static TopicEntry topic(TopicShare share) {
        return new TopicEntry(
                share.topic().block(),
                share.topic().category(),
                share.topic().name(),
                share.fastTrack());
    }

    private static List<String> organisations(RegionMap map, SyntheticRegion region) {
        var found = new LinkedHashSet<String>();
        found.add(Subjects.homeOrganisation(map));
        for (var i = 0; i < Math.min(SAMPLE, region.size()); i++) {
            var executor = region.appeal(i).executor();
            if (executor != null) {
                found.add(executor);
            }
        }
        return new ArrayList<>(found);
    }

    @Override
    public String code() {
        return map.code();
    }

    @Override
    public String name() {
        return map.name();
    }

    @Override
    public int subject() {
        return Subjects.number(map.code());
    }

    @Override
    public ZoneId zone() {
        return map.zone();
    }

    @Override
    public List<Block> blocks() {
        return topics.stream()
                .map(TopicEntry::block)
                .distinct()
                .map(code -> new Block(code, Subjects.blockName(code)))
                .toList();
    }

    @Override
    public List<TopicEntry> topics() {
        return topics;
    }

    @Override
    public List<Town> municipalities() {
        return map.municipalities().stream()
                .map(m -> new Town(m.name(), m.oktmo(), m.label().lat(), m.label().lon()))
                .toList();
    }

    @Override
    public List<String> organisations() {
        return organisations;
    }

    @Override
    public int size() {
        return region.size();
    }

    @Override
    public StandAppeal appeal(int index) {
        var made = region.appeal(index);
        var serial = index < FIRST_NEW_SERIAL ? index + 1L : index + ROOM_FOR_NEW;
        return new StandAppeal(
                grown(made, serial).repeating(earlier(made)),
                Pictures.of(made.posId(), made.attachments()));
    }

    /// Words, person and place are those of a second invented region, the rest is new.
    @Override
    public StandAppeal arriving(int serial, long posId, Instant at) {
        var made = newborn(serial);
        var term = Duration.between(made.receivedAt(), made.dueAt());
        var state = AppealState.REGISTERED;
        var appeal =
                new Appeal(
                        new AppealId(posId),
                        1,
                        state,
                        Statuses.code(state),
                        Statuses.text(state),
                        made.regime(),
                        made.channel(),
                        new Topic(made.block(), made.category(), made.subcategory()),
                        made.essence(),
                        made.text(),
                        applicant(made),
                        place(made),
                        at,
                        at,
                        at.plus(term),
                        made.fastTrack(),
                        null,
                        null,
                        null,
                        null,
                        List.of(line(at, AppealState.RECEIVED, null), line(at, state, null)),
                        List.of());
        return new StandAppeal(appeal, Pictures.of(posId, made.attachments()));
    }

    /// One that names no earlier appeal: that one would be of the other region.
    private SyntheticAppeal newborn(int serial) {
        var index = Math.floorMod(serial * 7919, NURSERY);
        var made = nursery.appeal(index);
        while (made.repeatOf() != null) {
            index = (index + 1) % NURSERY;
            made = nursery.appeal(index);
        }
        return made;
    }

    private static @Nullable AppealId earlier(SyntheticAppeal made) {
        var number = made.repeatOf();
        return number == null ? null : new AppealId(number);
    }

    private Appeal grown(SyntheticAppeal made, long serial) {
        var answers = answers(made, serial);
        var completed =
                made.state().stage() == pult.domain.appeal.Stage.COMPLETED
                        ? micros(made.answeredAt() == null ? made.dueAt() : made.answeredAt())
                        : null;
        return new Appeal(
                new AppealId(made.posId()),
                1,
                made.state(),
                Statuses.code(made.state()),
                Statuses.text(made.state()),
                made.regime(),
                made.channel(),
                new Topic(made.block(), made.category(), made.subcategory()),
                made.essence(),
                made.text(),
                applicant(made),
                place(made),
                micros(made.receivedAt()),
                microsOrNull(made.registeredAt()),
                micros(made.dueAt()),
                made.fastTrack(),
                made.executor(),
                assignee(made),
                made.rating(),
                completed,
                history(made),
                answers);
    }

    private static @Nullable String assignee(SyntheticAppeal made) {
        return switch (made.state()) {
            case IN_PROGRESS, AWAITING_APPLICANT, EXTENSION_REQUESTED, ON_APPROVAL, REWORK ->
                    switch ((int) (made.posId() % 4)) {
                        case 0 -> StandUser.OPERATOR.login();
                        case 1, 2 -> StandUser.COLLEAGUE.login();
                        default -> null;
                    };
            default -> null;
        };
    }

    private static Applicant applicant(SyntheticAppeal made) {
        return new Applicant(
                made.surname(), made.name(), made.patronymic(), made.phone(), made.email());
    }

    private static Place place(SyntheticAppeal made) {
        return new Place(made.municipality(), made.address(), made.point(), made.precision());
    }

    private List<HistoryEntry> history(SyntheticAppeal made) {
        var lines = new ArrayList<HistoryEntry>(4);
        var at = micros(made.receivedAt());
        lines.add(line(at, AppealState.RECEIVED, null));
        var registered = made.registeredAt();
        if (registered != null) {
            at = micros(registered);
            lines.add(line(at, AppealState.REGISTERED, StandUser.COLLEAGUE.fullName()));
            at = sentToAndFro(made, at, lines);
        }
        var answered = made.answeredAt();
        if (answered != null && proposed(made)) {
            at = micros(answered);
            lines.add(line(at, AppealState.ON_APPROVAL, writer(made)));
            if (made.state() != AppealState.ON_APPROVAL) {
                lines.add(decided(made, at.plus(DECIDED_AFTER)));
            }
        } else if (answered != null) {
            at = micros(answered);
            if (made.state() != AppealState.ANSWERED
                    && made.state() != AppealState.INTERIM_ANSWERED) {
                lines.add(line(at, AppealState.ANSWERED, made.answerAuthor()));
            }
        }
        if (lines.getLast().state() != made.state()) {
            // When exactly is not known to the invention: the last moment that is.
            lines.add(line(at, made.state(), made.answerAuthor()));
        }
        return lines;
    }

    /// A few appeals nobody holds himself competent for.
    ///
    /// @return when the last of them came back, the registration for most
    private Instant sentToAndFro(
            SyntheticAppeal made, Instant registered, List<HistoryEntry> lines) {
        var undecided =
                made.state() == AppealState.REGISTERED
                        || made.state() == AppealState.ASSIGNED
                        || made.state() == AppealState.IN_PROGRESS;
        var old = registered.plus(ON_THE_WAY.multipliedBy(2L * TO_AND_FRO + 1)).isBefore(moment);
        if (!undecided || !old || made.posId() % ONE_OF != 0) {
            return registered;
        }
        var at = registered;
        for (var round = 0; round < TO_AND_FRO; round++) {
            at = at.plus(ON_THE_WAY);
            lines.add(line(at, AppealState.TRANSFERRED, StandUser.COLLEAGUE.fullName()));
            at = at.plus(ON_THE_WAY);
            lines.add(line(at, AppealState.REGISTERED, null));
        }
        return at;
    }

    /// Its answer is written, and not given.
    private static boolean proposed(SyntheticAppeal made) {
        return switch (made.state()) {
            case ON_APPROVAL, APPROVED, REWORK -> true;
            default -> false;
        };
    }

    private static @Nullable String writer(SyntheticAppeal made) {
        var login = proposed(made) ? assignee(made) : null;
        return login == null
                ? made.answerAuthor()
                : StandUser.byLogin(login).map(StandUser::fullName).orElse(made.answerAuthor());
    }

    private HistoryEntry decided(SyntheticAppeal made, Instant at) {
        var reasons = Reasons.Rework.values();
        return new HistoryEntry(
                at.isBefore(moment) ? at : micros(moment),
                made.state(),
                Statuses.text(made.state()),
                StandUser.APPROVER.fullName(),
                made.state() == AppealState.REWORK
                        ? reasons[(int) (made.posId() % reasons.length)].words()
                        : null);
    }

    private static HistoryEntry line(Instant at, AppealState state, @Nullable String actor) {
        return new HistoryEntry(at, state, Statuses.text(state), actor, null);
    }

    private List<Answer> answers(SyntheticAppeal made, long serial) {
        var text = made.answer();
        var at = made.answeredAt();
        if (text == null || at == null) {
            return List.of();
        }
        var year = at.atZone(map.zone()).getYear();
        return List.of(
                new Answer(
                        subject() + "-" + year + "-" + serial,
                        null,
                        text,
                        writer(made),
                        proposed(made) && made.state() != AppealState.APPROVED
                                ? null
                                : StandUser.APPROVER.fullName(),
                        micros(at),
                        made.state() == AppealState.INTERIM_ANSWERED));
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant microsOrNull(@Nullable Instant at) {
        return at == null ? null : micros(at);
    }
}
