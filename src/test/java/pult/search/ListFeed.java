package pult.search;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.domain.search.SearchFeed;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Appeals of a test as the index reads them; its mark is the version.
final class ListFeed implements SearchFeed {
    private static final Instant RECEIVED = Instant.parse("2026-04-01T09:00:00Z");

    private final Map<Long, Appeal> appeals = new ConcurrentSkipListMap<>();
    private final AtomicInteger read = new AtomicInteger();
    private volatile boolean ready = true;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean failing;
    private volatile int most = Integer.MAX_VALUE;

    ListFeed(Collection<Appeal> appeals) {
        appeals.forEach(this::put);
    }

    /// What of an appeal is searched.
    record Words(String text, String name, String address, String answer) {}

    static Appeal appeal(long number, Words words) {
        var name = words.name().split(" ", -1);
        return new Appeal(
                new AppealId(number),
                1,
                AppealState.IN_PROGRESS,
                "",
                "",
                LegalRegime.ORDINARY_MESSAGE,
                Channel.POS,
                new Topic("HOUSING_UTILITIES", "ЖКХ", "Прочее"),
                "",
                words.text(),
                new Applicant(
                        name[0],
                        name.length > 1 ? name[1] : "",
                        name.length > 2 ? name[2] : null,
                        null,
                        null),
                new Place("Орёл", words.address(), null, Place.Precision.NONE),
                RECEIVED,
                RECEIVED,
                null,
                false,
                null,
                null,
                null,
                null,
                List.of(),
                words.answer().isEmpty()
                        ? List.of()
                        : List.of(
                                new Answer(
                                        "ПОС-" + number % 1000 + "/26",
                                        null,
                                        words.answer(),
                                        null,
                                        null,
                                        RECEIVED,
                                        false)));
    }

    static Appeal text(long number, String text) {
        return appeal(number, new Words(text, "", "", ""));
    }

    /// The same number with another version.
    static Appeal changed(Appeal from, long version, String text) {
        return new Appeal(
                from.id(),
                version,
                from.state(),
                "",
                "",
                from.regime(),
                from.channel(),
                from.topic(),
                from.essence(),
                text,
                from.applicant(),
                from.place(),
                from.receivedAt(),
                from.registeredAt(),
                null,
                false,
                null,
                null,
                null,
                null,
                List.of(),
                from.answers());
    }

    void put(Appeal appeal) {
        appeals.put(appeal.id().number(), appeal);
    }

    void remove(long number) {
        appeals.remove(number);
    }

    void ready(boolean now) {
        ready = now;
    }

    /// From now on reading fails.
    void failing(boolean now) {
        failing = now;
    }

    /// Reading fails once so many were read.
    void failingAfter(int appeals) {
        most = appeals;
    }

    /// How often reading failed.
    int refused() {
        return refused.get();
    }

    /// How many appeals were read whole since the beginning.
    int read() {
        return read.get();
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public long count() {
        return appeals.size();
    }

    @Override
    public List<State> states(long after, int limit) {
        return appeals.values().stream()
                .filter(appeal -> appeal.id().number() > after)
                .limit(limit)
                .map(appeal -> new State(appeal.id().number(), appeal.version()))
                .toList();
    }

    @Override
    public List<Appeal> appeals(long[] ids) {
        if (failing || read.get() >= most) {
            refused.incrementAndGet();
            throw new IllegalStateException("the store does not answer");
        }
        read.addAndGet(ids.length);
        return Arrays.stream(ids).mapToObj(appeals::get).filter(Objects::nonNull).toList();
    }
}
