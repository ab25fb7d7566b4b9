package pult.stand.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.bundled.BundledRegions;
import pult.bundled.Topics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What any reader sees at once when it is wrong, looked for in 6,000 texts of three seasons.
class TextRulesTest {
    private static final List<String> SEASONS =
            List.of("2026-02-16T09:00:00Z", "2026-07-20T09:00:00Z", "2026-11-23T09:00:00Z");
    private static final List<String> MONTHS =
            List.of(
                    "января",
                    "февраля",
                    "марта",
                    "апреля",
                    "мая",
                    "июня",
                    "июля",
                    "августа",
                    "сентября",
                    "октября",
                    "ноября",
                    "декабря");
    private static final Pattern DAY =
            words("(?<!\\d)(\\d{1,2}) (" + String.join("|", MONTHS) + ")(?: (\\d{4}))?");
    private static final Pattern DEMAND =
            Pattern.compile("(?<![А-Яа-яЁё])(Прошу|Помогите|Примите меры|ПРОШУ|ПРИМИТЕ МЕРЫ)");
    private static final Pattern GREETING =
            words("^(здравствуйте|добрый день|уважаемая администрация)[^.!]*[.!]\\s*");
    private static final Pattern TRIED =
            words("сказали ждать|не перезвонили|обещали разобраться|толку нет|приняли заявку");

    /// @param received by the clocks of the region
    private record Written(SyntheticAppeal appeal, LocalDateTime received, Voice voice) {
        String text() {
            return appeal.text();
        }

        boolean says(Pattern pattern) {
            return pattern.matcher(text()).find();
        }

        /// True for a woman, false for a man, null where only a page is known.
        @Nullable Boolean woman() {
            var patronymic = appeal.patronymic();
            return patronymic == null ? null : patronymic.endsWith("на");
        }
    }

    private static final List<Written> ALL = new ArrayList<>();

    @BeforeAll
    static void write() {
        var topics =
                Topics.load().stream()
                        .map(t -> new TopicShare(t.topic(), t.weight(), t.fastTrack()))
                        .toList();
        var map = BundledRegions.load("RU-ORL");
        for (var season : SEASONS) {
            var region = SyntheticRegion.of(map, topics, 77, 2000, Instant.parse(season));
            for (var i = 0; i < 2000; i++) {
                var appeal = region.appeal(i);
                var received = LocalDateTime.ofInstant(appeal.receivedAt(), map.zone());
                ALL.add(new Written(appeal, received, region.voice(i)));
            }
        }
    }

    private static Pattern words(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
    }

    private static List<String> those(java.util.function.Predicate<Written> wrong) {
        return ALL.stream().filter(wrong).map(Written::text).toList();
    }

    /// Each pattern is said somewhere, so a rule about it is not empty.
    private static void said(Pattern... patterns) {
        for (var pattern : patterns) {
            assertThat(those(w -> w.says(pattern))).as(pattern.pattern()).isNotEmpty();
        }
    }

    @Test
    void noDayComesAfterTheReceipt() {
        said(DAY);
        assertThat(those(TextRulesTest::namesALaterDay)).isEmpty();
    }

    private static boolean namesALaterDay(Written written) {
        var today = written.received().toLocalDate();
        return DAY.matcher(written.text())
                .results()
                .anyMatch(day -> {
                    var thisYear = day(today.getYear(), day);
                    if (day.group(3) != null) {
                        return day(Integer.parseInt(day.group(3)), day).isAfter(today);
                    }
                    return thisYear.isAfter(today)
                            && thisYear.minusYears(1).isBefore(today.minusDays(90));
                });
    }

    private static LocalDate day(int year, MatchResult found) {
        var month = MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT)) + 1;
        return LocalDate.of(year, month, Integer.parseInt(found.group(1)));
    }

    @Test
    void nobodyIsReceivedOnASunday() {
        var day = "(\\d+) (" + String.join("|", MONTHS) + ")";
        var visit = words("на при[её]м " + day);
        var appointment = words(day + " (?:пришла|приш[её]л) (?:на|в) ");
        said(visit, appointment);
        assertThat(those(w -> onASunday(w, visit, 9) || onASunday(w, appointment, 0))).isEmpty();
    }

    /// @param closed days before the receipt that may all have been closed
    private static boolean onASunday(Written written, Pattern visit, int closed) {
        var today = written.received().toLocalDate();
        return visit.matcher(written.text())
                .results()
                .anyMatch(found -> {
                    var thisYear = day(today.getYear(), found);
                    var day = thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
                    return day.getDayOfWeek() == DayOfWeek.SUNDAY
                            && day.isBefore(today.minusDays(closed));
                });
    }

    @Test
    void factsComeBeforeDemands() {
        assertThat(those(TextRulesTest::demandsFirst)).isEmpty();
        assertThat(those(w -> w.says(DEMAND)).size()).isGreaterThan(3000);
    }

    private static boolean demandsFirst(Written written) {
        var text = GREETING.matcher(written.text()).replaceFirst("");
        var demand = DEMAND.matcher(text);
        return demand.find() && demand.start() < 20;
    }

    @Test
    void whatWasTriedComesBeforeDemands() {
        said(TRIED);
        assertThat(
                        those(w -> {
                            var demand = DEMAND.matcher(w.text());
                            return demand.find() && TRIED.matcher(w.text()).find(demand.end());
                        }))
                .isEmpty();
    }

    @Test
    void theAuthorKeepsOneGender() {
        var start = "(?:^|[.!?] |— )";
        var verbs = "звонил|ходил|писал|подал|собирал|купил|дозвонил|спрашивал|приходил";
        var hers = words(start + "(?:" + verbs + ")(?:а|ась|ла)(?![а-яё])");
        var his = words(start + "(?:" + verbs + ")(?:ся)?(?![а-яё])");
        said(hers, his);
        assertThat(those(w -> Boolean.FALSE.equals(w.woman()) && w.says(hers))).isEmpty();
        assertThat(those(w -> Boolean.TRUE.equals(w.woman()) && w.says(his))).isEmpty();
        var wife = words("с женой|жена сидит|у жены");
        var husband = words("с мужем|работает один муж|у мужа");
        said(wife, husband);
        assertThat(those(w -> Boolean.TRUE.equals(w.woman()) && w.says(wife))).isEmpty();
        assertThat(those(w -> Boolean.FALSE.equals(w.woman()) && w.says(husband))).isEmpty();
    }

    @Test
    void formsOfTheFeminineAreWords() {
        var wrong = words("долженна|прикреплёна|донёсла|(шёл|шол)а(?![а-яё])");
        assertThat(those(w -> w.says(wrong))).isEmpty();
    }

    @Test
    void nobodyIsAloneAndTogether() {
        var alone = words("жив[уё] одна?(?![а-яё])|живу один(?![а-яё])");
        var together = words("мы с мужем|мы с женой|мы с семь|вдвоём|(?<![а-яё])мы жив");
        said(alone, together);
        assertThat(those(w -> w.says(alone) && w.says(together))).isEmpty();
    }

    @Test
    void childrenAreCountedOnce() {
        var two = words("двое детей|двоих детей|детей двое");
        var three = words("трое детей|троих детей|детей у нас трое");
        said(two, three);
        assertThat(those(w -> w.says(two) && w.says(three))).isEmpty();
    }

    @Test
    void theSeasonAgrees() {
        var snow = words("(?<![а-яё])(снег|сугроб|сосульк|гололёд|на санках)");
        var grass = words("борщевик|клещ|(?<![а-яё])трав[ау](?![а-яё])");
        var school = words("(дети|здесь|там|тут)[^.!?]* в школу");
        said(snow, grass, school);
        assertThat(those(w -> w.received().getMonthValue() % 11 > 3 && w.says(snow))).isEmpty();
        assertThat(those(w -> (w.received().getMonthValue() + 1) % 12 < 4 && w.says(grass)))
                .isEmpty();
        assertThat(
                        those(w ->
                                w.received().getMonthValue() >= 6
                                        && w.received().getMonthValue() <= 8
                                        && w.says(school)))
                .isEmpty();
    }

    @Test
    void picturesAreNamedOnlyWhereThereAreSome() {
        var picture = words("(фото|копии документов) прилагаю|успела? сфотографировать");
        said(picture);
        assertThat(those(w -> w.appeal().attachments() == 0 && w.says(picture))).isEmpty();
    }

    @Test
    void nobodyShoutsAndThanks() {
        var thanks = words("заранее (вас )?благодар|заранее (большое )?спасибо|с уважением");
        said(thanks);
        assertThat(those(w -> w.voice() == Voice.ANGRY && w.says(thanks))).isEmpty();
    }

    @Test
    void nobodyThanksForNothing() {
        var thanks = words("заранее (вас )?благодар|заранее (большое )?спасибо");
        var asks = words("\\?|прошу|помогите|примите|обязать|[.!?] (верните|найдите)");
        said(thanks, asks);
        assertThat(those(w -> w.says(thanks) && !w.says(asks))).isEmpty();
    }

    @Test
    void aSumOrAnAgeIsNamedOnce() {
        var sum = words("\\d+ рубл");
        var age = words("мне \\d+ (год|лет)");
        said(sum, age);
        assertThat(those(w -> twice(sum.matcher(w.text())) || twice(age.matcher(w.text()))))
                .isEmpty();
    }

    private static boolean twice(Matcher matcher) {
        var seen = new HashSet<String>();
        return matcher.results().anyMatch(found -> !seen.add(found.group()));
    }

    @Test
    void pointsOfADemandBeginWithAnInfinitive() {
        var list = words("прошу:\n1\\. ");
        said(list);
        var adjective = words("^\\d\\. [а-яё]+(?:ую|юю|ый|ого|ей|ой) ");
        assertThat(those(w -> w.says(list) && w.says(adjective))).isEmpty();
    }

    @Test
    void twoNumbersDoNotTouch() {
        assertThat(those(w -> w.says(words("(№|дом[аеу]?|д\\.) \\d+ \\d")))).isEmpty();
    }
}
