package pult.stand.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pult.bundled.BundledRegions;
import pult.bundled.Topics;
import pult.domain.appeal.AppealState;
import pult.geo.Municipality;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class SyntheticRegionTest {
    private static final Instant AS_OF = Instant.parse("2026-11-23T07:30:00Z");
    private static final List<TopicShare> TOPICS =
            Topics.load().stream()
                    .map(t -> new TopicShare(t.topic(), t.weight(), t.fastTrack()))
                    .toList();

    private static SyntheticRegion region(String code, int size) {
        return SyntheticRegion.of(BundledRegions.load(code), TOPICS, 20261123, size, AS_OF);
    }

    private static List<SyntheticAppeal> all(SyntheticRegion region) {
        return IntStream.range(0, region.size()).mapToObj(region::appeal).toList();
    }

    @Test
    void theSameArgumentsGiveTheSameAppeals() {
        assertThat(all(region("RU-ORL", 300))).isEqualTo(all(region("RU-ORL", 300)));
    }

    @Test
    void anyOrderAndAnyThreadGivesTheSame() {
        var region = region("RU-ORL", 600);
        var inOrder = all(region);
        var backwards = new HashMap<Integer, SyntheticAppeal>();
        for (var i = 599; i >= 0; i--) {
            backwards.put(i, region.appeal(i));
        }
        var parallel = IntStream.range(0, 600).parallel().mapToObj(region::appeal).toList();
        assertThat(parallel).isEqualTo(inOrder);
        assertThat(IntStream.range(0, 600).mapToObj(backwards::get).toList()).isEqualTo(inOrder);
    }

    @Test
    void numbersAndTimesGrow() {
        var appeals = all(region("RU-CU", 2000));
        for (var i = 1; i < appeals.size(); i++) {
            assertThat(appeals.get(i).posId()).isGreaterThan(appeals.get(i - 1).posId());
            assertThat(appeals.get(i).receivedAt())
                    .isAfterOrEqualTo(appeals.get(i - 1).receivedAt());
        }
        assertThat(appeals).allMatch(a -> Long.toString(a.posId()).length() == 9);
        assertThat(appeals.getLast().receivedAt())
                .isBetween(AS_OF.minus(Duration.ofMinutes(10)), AS_OF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RU-ORL", "RU-NEN", "RU-ORE", "RU-CU", "RU-CHE"})
    void everyPointLiesInItsMunicipality(String code) {
        var map = BundledRegions.load(code);
        var byName =
                map.municipalities().stream()
                        .collect(Collectors.toMap(Municipality::name, Function.identity()));
        var located = 0;
        for (var appeal : all(SyntheticRegion.of(map, TOPICS, 5, 3000, AS_OF))) {
            var municipality = byName.get(appeal.municipality());
            assertThat(municipality).isNotNull();
            var point = appeal.point();
            if (point != null) {
                located++;
                assertThat(municipality.boundary().contains(point)).as(appeal.address()).isTrue();
            }
        }
        assertThat(located).isBetween(2730, 2880);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-20T12:00:00Z", "2026-05-04T02:00:00Z", "2026-08-15T20:00:00Z"})
    void textsAreWholeAndDifferent(String asOf) {
        var map = BundledRegions.load("RU-ORL");
        var region = SyntheticRegion.of(map, TOPICS, 3, 2000, Instant.parse(asOf));
        var texts = new HashSet<String>();
        for (var appeal : all(region)) {
            var text = appeal.text();
            assertThat(text.length()).as(text).isBetween(50, 4000);
            assertThat(appeal.essence().length()).as(appeal.essence()).isBetween(8, 90);
            var answer = appeal.answer() == null ? "" : appeal.answer();
            assertThat(text + appeal.essence() + answer)
                    .doesNotContain("  ", "{", "}", "[", "]", "|", "null", " ,", "..", "?.");
            assertThat(texts.add(text)).as(text).isTrue();
        }
    }

    @Test
    void thereAreManyPatterns() {
        assertThat(PatternBook.shared().patterns()).isGreaterThanOrEqualTo(600);
    }

    @Test
    void everyTopicHasWords() {
        for (var share : TOPICS) {
            var book = PatternBook.shared();
            for (var section : book.of(share.topic())) {
                var topic = share.topic().name();
                assertThat(section.facts()).as(topic).isNotEmpty();
                assertThat(section.comments()).as(topic).isNotEmpty();
                assertThat(section.essences()).as(topic).isNotEmpty();
                assertThat(section.replies()).as(topic).isNotEmpty();
            }
        }
    }

    @Test
    void oneTextInTwelveHasTypos() {
        var region = region("RU-ORL", 4000);
        var typos = IntStream.range(0, 4000).filter(region::hasTypos).count();
        assertThat(typos / 4000.0).isBetween(0.06, 0.1);
    }

    @Test
    void aYearHasTheSharesOfTheData() {
        var region = region("RU-ORE", 300_000);
        var blocks = new HashMap<String, Integer>();
        for (var i = 0; i < 300_000; i += 10) {
            blocks.merge(region.appeal(i).block(), 1, Integer::sum);
        }
        var expected = new HashMap<String, Integer>();
        TOPICS.forEach(t -> expected.merge(t.topic().block(), t.weight(), Integer::sum));
        var total = TOPICS.stream().mapToInt(TopicShare::weight).sum();
        expected.forEach((block, weight) ->
                assertThat(blocks.getOrDefault(block, 0) / 30_000.0)
                        .as(block)
                        .isCloseTo(
                                weight / (double) total,
                                org.assertj.core.api.Assertions.within(0.035)));
    }

    @Test
    void aPlausiblePartIsOpenDueAndOverdue() {
        var appeals = all(region("RU-ORL", 2000));
        var open = appeals.stream().filter(a -> a.state().open()).toList();
        assertThat(open.size()).isBetween(300, 700);
        assertThat(open.stream().filter(a -> a.dueAt().isBefore(AS_OF)).count()).isBetween(8L, 80L);
        var tonight = AS_OF.plus(Duration.ofHours(14));
        assertThat(
                        open.stream()
                                .filter(a ->
                                        a.dueAt().isAfter(AS_OF) && a.dueAt().isBefore(tonight))
                                .count())
                .isPositive();
        assertThat(appeals.stream().map(SyntheticAppeal::state).collect(Collectors.toSet()))
                .contains(
                        AppealState.ON_MODERATION,
                        AppealState.REGISTERED,
                        AppealState.ASSIGNED,
                        AppealState.IN_PROGRESS,
                        AppealState.ON_APPROVAL,
                        AppealState.REWORK,
                        AppealState.REOPENED,
                        AppealState.INTERIM_ANSWERED,
                        AppealState.TRANSFERRED,
                        AppealState.REJECTED,
                        AppealState.CLOSED);
    }

    @Test
    void burstsShareTopicAndPlace() {
        var byCause =
                all(region("RU-ORL", 2000)).stream()
                        .filter(a -> a.causeId() != null)
                        .collect(Collectors.groupingBy(a -> String.valueOf(a.causeId())));
        assertThat(byCause.size()).isGreaterThan(3);
        byCause.values()
                .forEach(burst -> {
                    assertThat(burst.size()).isBetween(2, 61);
                    assertThat(burst.stream().map(SyntheticAppeal::subcategory).distinct())
                            .hasSize(1);
                    assertThat(burst.stream().map(SyntheticAppeal::municipality).distinct())
                            .hasSize(1);
                });
    }

    @Test
    void repeatedAppealsNameAnEarlierOne() {
        var appeals = all(region("RU-ORL", 4000));
        var numbers = appeals.stream().map(SyntheticAppeal::posId).collect(Collectors.toSet());
        var repeated = appeals.stream().filter(a -> a.repeatOf() != null).toList();
        assertThat(repeated.size()).isBetween(60, 220);
        assertThat(repeated)
                .allMatch(a -> a.repeatOf() != null && numbers.contains(a.repeatOf()))
                .allMatch(a -> a.repeatOf() != null && a.repeatOf() < a.posId());
    }

    @Test
    void answersComeWithAuthorAndDate() {
        for (var appeal : all(region("RU-CHE", 1000))) {
            assertThat(appeal.answer() == null).isEqualTo(appeal.answeredAt() == null);
            assertThat(appeal.answer() == null).isEqualTo(appeal.answerAuthor() == null);
            if (appeal.answeredAt() != null) {
                assertThat(appeal.answeredAt()).isBetween(appeal.receivedAt(), AS_OF);
            }
            if (appeal.channel().social()) {
                assertThat(appeal.surname()).isEmpty();
                assertThat(appeal.phone()).isNull();
            }
        }
    }
}
