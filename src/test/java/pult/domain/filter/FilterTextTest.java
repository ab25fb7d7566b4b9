package pult.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pult.domain.filter.FilterValue.Days;
import pult.domain.filter.FilterValue.Named;
import pult.domain.filter.QueueFilter.Condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The text of a filter and back; `-Dfilter.seed=N` runs the random part again.
class FilterTextTest {
    private static final List<FilterField> FIELDS = List.of(FilterField.values());
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final FilterNames NAMES =
            field ->
                    switch (field) {
                        case MUNICIPALITY ->
                                List.of("Орёл", "Орловский район", "Мценский район", "Мценск");
                        case TOPIC -> List.of("Нет отопления", "Ямы и выбоины");
                        case ASSIGNEE -> List.of("krylova", "belova");
                        case EXECUTOR ->
                                List.of("Департамент ЖКХ", "Администрация г. Орла", "УК «Заря»");
                        default -> List.of();
                    };
    private static final String[] AWKWARD = {
        "Орёл",
        "г. Мценск",
        "а,б",
        "\"Луч\", СНТ",
        "\\",
        "я",
        "сегодня",
        "«Заря»",
        "",
        " край ",
        "по:двоеточию",
        "-минус",
        "=равно",
        "31.03.2026",
        "нет",
        "ё:\"\\\"",
        "Ж » К",
        "ME"
    };

    private static FilterText read(String text) {
        return FilterReader.read(text, NAMES, TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "канал:vk | канал:vk | channel:vk",
                "канал:вк,тг | канал:телеграм,vk | channel:telegram,vk",
                "-режим:59-фз | -режим:59-фз | -regime:59-fz",
                "channel:VK срок:сегодня | канал:vk срок:сегодня | channel:vk due:today",
                "район:орёл | район:Орёл | municipality:Орёл",
                "район:\"мценский район\" | район:\"Мценский район\" | municipality:\"Мценский"
                        + " район\"",
                "район:мценский | район:\"Мценский район\" | municipality:\"Мценский район\"",
                "тема:«нет отопления» | тема:\"Нет отопления\" | topic:\"Нет отопления\"",
                "исполнитель:я | исполнитель:я | assignee:me",
                "исполнитель:никто,krylova | исполнитель:никто,krylova | assignee:nobody,krylova",
                "орган:жкх | орган:\"Департамент ЖКХ\" | body:\"Департамент ЖКХ\"",
                "-исполнитель_орган:никто,орла | -орган:нет,\"Администрация г. Орла\" |"
                        + " -body:none,\"Администрация г. Орла\"",
                "ведомство:заря | орган:\"УК «Заря»\" | body:\"УК «Заря»\"",
                "срок:до15.04 | срок:..15.04.2026 | due:..2026-04-15",
                "срок:..2026-04-15,нет | срок:..15.04.2026,нет | due:..2026-04-15,none",
                "поступило:01.03..15.03 | поступило:01.03.2026..15.03.2026 |"
                        + " received:2026-03-01..2026-03-15",
                "поступило:с01.03.2025 | поступило:01.03.2025.. | received:2025-03-01..",
                "взятие:истекает,истекло | взятие:истекает,истекло | claim:expiring,expired",
                "важность:срочное,важное | важность:важное,срочное | importance:important,urgent",
                "-приоритет:обычные | -важность:обычное | -importance:usual",
                "-claim:held | -взятие:действует | -claim:held",
                "взято:скоро | взятие:истекает | claim:expiring",
                "ускоренное:да | ускоренное:да | fast:yes",
                "черновик:нет | -черновик:есть | -draft:yes",
                "статус:ждем-заявителя | статус:ждём-заявителя | state:awaiting-applicant",
                "блок:жкх блок:дороги | блок:жкх,дороги | block:housing,roads",
                "срок:сегодня нет отопления канал:пос | канал:пос срок:сегодня нет отопления |"
                        + " channel:pos due:today нет отопления",
                "12:30 https://vk.com/wall «две недели» | 12:30 https://vk.com/wall «две недели» |"
                        + " 12:30 https://vk.com/wall «две недели»"
            })
    void readsAndWrites(String typed, String russian, String english) {
        var read = read(typed);

        assertThat(read.problems()).isEmpty();
        assertThat(read.print(FilterLanguage.RUSSIAN)).isEqualTo(russian);
        assertThat(read.print(FilterLanguage.ENGLISH)).isEqualTo(english);
        assertThat(read(russian)).isEqualTo(read);
        assertThat(read(english)).isEqualTo(read);
    }

    @Test
    void saysWhatIsWrongAndKeepsIt() {
        var read =
                read(
                        "канл:vk канал:факс район:мценск_ район:мц -срок:32.03 тема: отопление"
                                + " режим:59-фз");

        assertThat(read.filter().conditions())
                .containsExactly(new Condition(FilterField.REGIME, new Named("FZ59_APPEAL")));
        assertThat(read.words()).isEqualTo("отопление");
        assertThat(read.problems())
                .containsExactly(
                        new FilterProblem.NoSuchField("канл:vk", "канл"),
                        new FilterProblem.NoSuchValue(
                                "канал:факс",
                                FilterField.CHANNEL,
                                "факс",
                                List.of("пос", "письмо", "телефон", "vk", "ok", "телеграм")),
                        new FilterProblem.NoSuchValue(
                                "район:мценск_",
                                FilterField.MUNICIPALITY,
                                "мценск_",
                                List.of("Мценский район", "Мценск")),
                        new FilterProblem.Ambiguous(
                                "район:мц",
                                FilterField.MUNICIPALITY,
                                "мц",
                                List.of("Мценск", "Мценский район")),
                        new FilterProblem.NotADay("-срок:32.03", FilterField.DUE, "32.03"),
                        new FilterProblem.NoValue("тема:", FilterField.TOPIC));
        assertThat(read.rest())
                .isEqualTo("канл:vk канал:факс район:мценск_ район:мц -срок:32.03 тема: отопление");
    }

    @Test
    void whatIsPrintedIsReadAgain() {
        var seed = Long.getLong("filter.seed", System.nanoTime());
        var random = new Random(seed);
        for (var round = 0; round < 3000; round++) {
            var text = new FilterText(filter(random), words(random));
            for (var language : FilterLanguage.values()) {
                var printed = text.print(language);
                assertThat(FilterReader.read(printed, FilterNames.ANY, TODAY))
                        .as("seed " + seed + ": " + printed)
                        .isEqualTo(text);
            }
        }
    }

    @Test
    void noTextIsLost() {
        var seed = Long.getLong("filter.seed", System.nanoTime());
        var random = new Random(seed);
        for (var round = 0; round < 3000; round++) {
            var typed = new StringBuilder();
            for (var left = random.nextInt(30); left > 0; left--) {
                typed.append("канл:-,\"«»\\ .5яvk".charAt(random.nextInt(17)));
            }
            var read = read(typed.toString());
            var again = read(read.rest());
            assertThat(again.rest()).as("seed " + seed + ": " + typed).isEqualTo(read.rest());
            assertThat(again.words()).as("seed " + seed + ": " + typed).isEqualTo(read.words());
            assertThat(again.problems())
                    .as("seed " + seed + ": " + typed)
                    .containsExactlyElementsOf(read.problems());
        }
    }

    private static QueueFilter filter(Random random) {
        var conditions = new ArrayList<Condition>();
        for (var left = random.nextInt(5); left > 0; left--) {
            var field = FIELDS.get(random.nextInt(FIELDS.size()));
            var values = new ArrayList<FilterValue>();
            for (var more = random.nextInt(3); more >= 0; more--) {
                values.add(value(field, random));
            }
            conditions.add(new Condition(field, random.nextBoolean(), values));
        }
        return new QueueFilter(conditions);
    }

    private static FilterValue value(FilterField field, Random random) {
        var codes = field.codes();
        var coded = !codes.isEmpty() && random.nextBoolean();
        if (coded || field.kind() == FilterField.Kind.CLOSED) {
            return new Named(codes.get(random.nextInt(codes.size())));
        }
        if (field.kind() == FilterField.Kind.NAMES) {
            return new Named(AWKWARD[random.nextInt(AWKWARD.length)]);
        }
        var day = TODAY.plusDays(random.nextInt(1000) - 500L);
        return switch (random.nextInt(4)) {
            case 0 -> new Days(day, day);
            case 1 -> new Days(null, day);
            case 2 -> new Days(day, null);
            default -> new Days(day, day.plusDays(1L + random.nextInt(40)));
        };
    }

    private static String words(Random random) {
        var words = new ArrayList<String>();
        for (var left = random.nextInt(4); left > 0; left--) {
            words.add(
                    new String[] {"отопление", "12:30", "«нет воды»", "http://vk.com", "-5", "а,б"}
                            [random.nextInt(6)]);
        }
        return String.join(" ", words);
    }
}
