package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Place;
import pult.domain.appeal.Related;
import pult.domain.appeal.Related.Kind;
import pult.domain.appeal.Topic;
import pult.geo.LatLon;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Which appeals belong together, and that those are found whenever they came.
class SqlRelatedTest {
    private static final Instant SINCE = Samples.NOW.minus(Duration.ofDays(90));
    private static final int MANY = 5_000;
    private static final Place ELSEWHERE =
            new Place("Мценск", "ул. Мира, 4", new LatLon(53.27, 36.57), Place.Precision.HOUSE);
    private static final Topic OTHER = new Topic("ROADS", "Дороги", "Ямы");

    private Folder folder;
    private Store store;

    @BeforeEach
    void open(@TempDir Path path) {
        folder = new Folder(path);
        store = folder.open();
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private static Applicant person(String surname, String phone, String mail) {
        return new Applicant(surname, "Ирина", "Петровна", phone, mail);
    }

    private static Place house(String address, double lat, double lon) {
        return new Place("Орёл", address, new LatLon(lat, lon), Place.Precision.HOUSE);
    }

    private static Appeal of(
            long number, Applicant who, Place where, Topic what, Instant received) {
        var like = Samples.appeal(number);
        return new Appeal(
                like.id(),
                like.version(),
                AppealState.REGISTERED,
                like.sourceStatusCode(),
                like.sourceStatusText(),
                like.regime(),
                like.channel(),
                what,
                like.essence(),
                like.text(),
                who,
                where,
                received,
                like.registeredAt(),
                like.dueAt(),
                like.fastTrack(),
                like.executor(),
                like.assignee(),
                like.rating(),
                like.completedAt(),
                like.history(),
                like.answers());
    }

    private static final Appeal FIRST =
            of(
                    700_001,
                    person("Соколова", "+7 (900) 111-22-33", "IRINA@example.org"),
                    house("ул. Ленина, д. 1", 52.97, 36.06),
                    new Topic("HOUSING", "ЖКХ", "Уличное освещение"),
                    Samples.NOW.minus(Duration.ofDays(1)));

    private Map<Kind, List<Long>> related() {
        return store.related().of(FIRST.id(), SINCE, 10).stream()
                .collect(
                        Collectors.toMap(
                                Related.Group::kind,
                                group ->
                                        group.latest().stream()
                                                .map(AppealRow::id)
                                                .map(AppealId::number)
                                                .toList()));
    }

    private static List<Appeal> region() {
        var now = Samples.NOW.minus(Duration.ofDays(2));
        var other = person("Петрова", "+79005556677", "p@example.org");
        return List.of(
                FIRST,
                of(700_002, person("СОКОЛОВА", "89001112233", null), ELSEWHERE, OTHER, now),
                of(700_003, person("Соколова", null, "irina@example.org"), ELSEWHERE, OTHER, now),
                of(700_004, person("Соколов", "89001112233", null), ELSEWHERE, OTHER, now),
                of(700_005, person("Соколова", null, null), ELSEWHERE, OTHER, now),
                of(700_006, other, house("Ул Ленина д 1", 52.9, 36.1), OTHER, now),
                of(700_007, other, house("пер. Тихий, 3", 52.9708, 36.0603), OTHER, now),
                of(700_008, other, house("пер. Тихий, 9", 52.9712, 36.06), OTHER, now),
                of(
                        700_009,
                        other,
                        new Place(
                                "Орёл",
                                "центр",
                                new LatLon(52.97, 36.06),
                                Place.Precision.SETTLEMENT),
                        OTHER,
                        now),
                of(700_010, other, house("ул. Новая, 5", 52.9, 36.0), FIRST.topic(), now),
                of(700_011, other, ELSEWHERE, FIRST.topic(), now),
                of(
                        700_012,
                        other,
                        house("ул. Новая, 7", 52.9, 36.01),
                        FIRST.topic(),
                        SINCE.minusMillis(1)));
    }

    private void expected() {
        assertThat(related().get(Kind.CITIZEN)).containsExactlyInAnyOrder(700_002L, 700_003L);
        assertThat(related().get(Kind.ADDRESS)).containsExactlyInAnyOrder(700_006L, 700_007L);
        assertThat(related().get(Kind.TOPIC)).containsExactlyInAnyOrder(700_010L);
    }

    @Test
    void whatCameBeforeThereWasATableIsFilledIn() {
        Folder.pull(store, region().toArray(Appeal[]::new));
        store.database()
                .write(Db.Priority.OPERATOR, session -> session.update("DELETE FROM kin") > 0);
        store.kin().start();
        store.replica().finishFirstLoad();
        Await.until("indexed", () -> related().size() == 3);
        expected();
        store.kin().close();
    }

    /// The first load goes without the indexes: until they are there nothing is said, also when the
    /// program ends before.
    @Test
    void nothingIsSaidBeforeTheIndexesAreThere() {
        var many =
                LongStream.range(0, MANY)
                        .mapToObj(each -> of(each + 1, crowd(each), ELSEWHERE, OTHER, SINCE))
                        .toArray(Appeal[]::new);
        Folder.pull(store, many);
        Folder.pull(store, region().toArray(Appeal[]::new));
        assertThat(related()).isEmpty();
        assertThat(indexes()).isEmpty();
        store = folder.reopen();
        expected();
        assertThat(indexes())
                .containsExactlyInAnyOrder(
                        "KIN_BY_ADDRESS",
                        "KIN_BY_MAIL",
                        "KIN_BY_PHONE",
                        "KIN_BY_SQUARE",
                        "KIN_BY_SUBJECT");
    }

    private List<String> indexes() {
        return store.database()
                .read(session ->
                        session.list(
                                row -> row.getString(1),
                                "SELECT index_name FROM information_schema.indexes"
                                        + " WHERE index_name LIKE 'KIN_BY_%'"));
    }

    private static Applicant crowd(long each) {
        return person("Иванова" + each, "8900" + (1_000_000 + each), null);
    }

    @Test
    void whatComesLaterIsIndexedWithItsPage() {
        store.replica().finishFirstLoad();
        Folder.pull(store, region().toArray(Appeal[]::new));
        expected();
        var one = store.related().of(FIRST.id(), SINCE, 1);
        assertThat(one.getFirst().count()).isEqualTo(2);
        assertThat(one.getFirst().latest()).hasSize(1);
    }

    @Test
    void whatIsNotKnownHasNoRelatives() {
        assertThat(store.related().of(new AppealId(1), SINCE, 3)).isEmpty();
    }

    @Test
    void tableNamesNobody() {
        store.replica().finishFirstLoad();
        Folder.pull(store, FIRST);
        var row =
                store.database()
                        .read(session ->
                                session.first(
                                        found -> found.getLong(1) + " " + found.getLong(2),
                                        "SELECT phone, address FROM kin"))
                        .orElseThrow();
        assertThat(row).doesNotContain("9001112233");
    }
}
