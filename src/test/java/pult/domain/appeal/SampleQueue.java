package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

import pult.geo.LatLon;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Some 300 invented appeals of a region as they stand on Tue 31.03.2026 at 14:32 in Moscow time.
/// The same on every run. People, numbers and texts are made up; places are real.
public final class SampleQueue {
    public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    public static final Instant NOW = Instant.parse("2026-03-31T11:32:00Z");

    /// Login of the operator whose workplace it is.
    public static final String ME = "krylova";

    /// The appeal shown in the card.
    public static final AppealId SHOWN = new AppealId(563048207);

    private record Case(String block, String category, String topic, String words) {}

    private static final List<Case> CASES =
            List.of(
                    new Case(
                            "HOUSING_UTILITIES",
                            "Коммунальные ресурсы",
                            "Нет отопления",
                            "батареи холодные, дома двое пожилых, просим включить тепло"),
                    new Case(
                            "HOUSING_UTILITIES",
                            "Многоквартирный дом",
                            "Кровля и сосульки",
                            "после оттепели течёт потолок в трёх квартирах верхнего этажа"),
                    new Case(
                            "ROADS",
                            "Содержание дорог",
                            "Ямы и выбоины",
                            "на повороте к школе яма глубиной сантиметров двадцать, объезжают по"
                                    + " тротуару"),
                    new Case(
                            "TRANSPORT",
                            "Общественный транспорт",
                            "График движения",
                            "автобус № 9 не пришёл ни в семь, ни в половине восьмого"),
                    new Case(
                            "ENERGY",
                            "Электроснабжение",
                            "Отключение света",
                            "вся улица без света с шести утра, телефон диспетчера занят"),
                    new Case(
                            "MUNICIPAL_WASTE",
                            "Контейнерные площадки",
                            "Переполнен контейнер",
                            "мусор не вывозят пятый день, пакеты лежат вокруг площадки"),
                    new Case(
                            "HEALTHCARE",
                            "Запись к врачу",
                            "Нет талонов",
                            "не могу записать дочь к неврологу уже второй месяц подряд"),
                    new Case(
                            "ENERGY",
                            "Газоснабжение",
                            "Догазификация: срок",
                            "договор подписали в августе, трубу до участка так и не довели"),
                    new Case(
                            "HOUSING_UTILITIES",
                            "Дворы",
                            "Фонари во дворе",
                            "не горит ни один фонарь, ходим с телефонами"),
                    new Case(
                            "HOUSING_UTILITIES",
                            "УК и плата",
                            "Завышение платы",
                            "пересчитали отопление за год, сумма выросла втрое"),
                    new Case(
                            "SOCIAL_PROTECTION",
                            "Льготы",
                            "Льготные лекарства",
                            "второй месяц не выдают инсулин длительного действия"),
                    new Case(
                            "HOUSING_UTILITIES",
                            "Дворы",
                            "Снег и наледь",
                            "у подъезда лёд, вчера упала соседка, песка нет"),
                    new Case(
                            "EDUCATION",
                            "Школы",
                            "Питание в школе",
                            "остывшая каша, дети не едят, просим проверить столовую"),
                    new Case(
                            "MUNICIPAL_WASTE",
                            "Свалки",
                            "Стихийная свалка",
                            "за гаражами выросла свалка, горит каждую неделю"),
                    new Case(
                            "HOUSING_UTILITIES",
                            "Многоквартирный дом",
                            "Лифт",
                            "лифт застревает между третьим и четвёртым, страшно отпускать детей"),
                    new Case(
                            "ROADS",
                            "Безопасность",
                            "Светофор",
                            "переход у рынка: зелёный горит восемь секунд"),
                    new Case(
                            "HEALTHCARE",
                            "Скорая помощь",
                            "Скорая помощь",
                            "ждали сорок минут, диспетчер сказал, что машин нет"),
                    new Case(
                            "ROADS",
                            "Мосты",
                            "Мост",
                            "мост через Сосну просел, грузовикам запрещено, хлеб возят в объезд"),
                    new Case(
                            "EDUCATION",
                            "Детские сады",
                            "Детские сады",
                            "нужна справка об очереди, просим уточнить номер"),
                    new Case(
                            "ROADS",
                            "Тротуары",
                            "Тротуары",
                            "от дома 12 до аптеки нет тротуара, идём по проезжей части"),
                    new Case(
                            "HOUSING_UTILITIES",
                            "Капремонт",
                            "Капитальный ремонт многоквартирного дома",
                            "крышу обещали в плане 2025 года, её там нет"),
                    new Case(
                            "SOCIAL_PROTECTION",
                            "Животные",
                            "Безнадзорные животные",
                            "стая собак у детского сада, кидаются на прохожих"));

    private static final List<String> PLACES =
            List.of(
                    "Орёл",
                    "Мценск",
                    "Ливны",
                    "Болховский район",
                    "Кромской район",
                    "Орёл",
                    "Верховский район",
                    "Дмитровский район",
                    "Залегощенский район",
                    "Орёл",
                    "Новосильский район",
                    "Глазуновский район",
                    "Хотынецкий район",
                    "Покровский район",
                    "Урицкий район",
                    "Мценский район",
                    "Свердловский район",
                    "Орёл",
                    "Колпнянский район");

    private static final List<String> SURNAMES =
            List.of(
                    "Соколова",
                    "Морозова",
                    "Волкова",
                    "Лебедева",
                    "Козлова",
                    "Новикова",
                    "Павлова");
    private static final List<String> NAMES =
            List.of("Ирина", "Анна", "Елена", "Ольга", "Мария", "Татьяна", "Светлана");
    private static final List<String> PATRONYMICS =
            List.of("Петровна", "Сергеевна", "Ивановна", "Николаевна", "Андреевна");

    private static final List<Channel> CHANNELS =
            List.of(
                    Channel.POS,
                    Channel.LETTER,
                    Channel.PHONE,
                    Channel.VK,
                    Channel.OK,
                    Channel.TELEGRAM,
                    Channel.MAX,
                    Channel.SITE,
                    Channel.MEDIA);

    /// Places in the list: the repeated one, the one it repeats, the one sent to and fro.
    public static final int REPEAT = 6;

    public static final int EARLIER = 7;
    public static final int SENT = 2;

    private final Random random = new Random(20260331);
    private final List<Appeal> appeals = new ArrayList<>();
    private long number = 563047900;

    private SampleQueue() {}

    public static List<Appeal> appeals() {
        var queue = new SampleQueue();
        queue.mine();
        queue.others();
        queue.stories();
        return queue.appeals;
    }

    /// One is about the matter of an earlier one, another has been sent to and fro.
    private void stories() {
        appeals.set(REPEAT, appeals.get(REPEAT).repeating(appeals.get(EARLIER).id()));
        for (var state :
                List.of(
                        AppealState.TRANSFERRED,
                        AppealState.REGISTERED,
                        AppealState.TRANSFERRED,
                        AppealState.REGISTERED,
                        AppealState.TRANSFERRED)) {
            sent(state);
        }
        sent(appeals.get(SENT).state());
    }

    private void sent(AppealState to) {
        var line = new HistoryEntry(NOW.minus(Duration.ofDays(1)), to, "", null, null);
        var before = appeals.get(SENT);
        appeals.set(SENT, before.stepped(before.now(), line));
    }

    /// The appeal shown in the card.
    public static Appeal shownAppeal() {
        return appeals().stream().filter(a -> a.id().equals(SHOWN)).findFirst().orElseThrow();
    }

    /// The port with all of them: most are read, as in a shift that has gone on for hours.
    public static InMemoryAppeals port() {
        return port(new InMemoryMarks());
    }

    public static InMemoryAppeals port(Marks marks) {
        var port = new InMemoryAppeals(appeals(), marks);
        for (var appeal : appeals()) {
            if (appeal.id().number() % 5 != 1) {
                port.markRead(appeal.id());
            }
        }
        port.pending(appeals().get(4).id());
        port.drafted(SHOWN);
        return port;
    }

    private void mine() {
        overdue(1, 52, LegalRegime.FZ59_APPEAL, Channel.LETTER);
        overdue(2, 30, LegalRegime.ORDINARY_MESSAGE, Channel.POS);
        overdue(3, 5, LegalRegime.OPEN_SOURCE, Channel.VK);
        mine(4, at(31, 15, 30), Channel.TELEGRAM, LegalRegime.OPEN_SOURCE, AppealState.IN_PROGRESS);
        mine(0, at(31, 16, 0), Channel.POS, LegalRegime.ORDINARY_MESSAGE, AppealState.IN_PROGRESS);
        shown();
        mine(0, at(31, 18, 0), Channel.POS, LegalRegime.ORDINARY_MESSAGE, AppealState.ASSIGNED);
        mine(5, at(31, 18, 0), Channel.POS, LegalRegime.ORDINARY_MESSAGE, AppealState.IN_PROGRESS);
        mine(6, at(31, 18, 0), Channel.POS, LegalRegime.ORDINARY_MESSAGE, AppealState.IN_PROGRESS);
        mine(7, at(31, 23, 59), Channel.LETTER, LegalRegime.FZ59_APPEAL, AppealState.IN_PROGRESS);
        mine(21, at(31, 23, 59), Channel.OK, LegalRegime.OPEN_SOURCE, AppealState.REWORK);
        for (var n = 8; n < 18; n++) {
            mine(
                    n,
                    at(31 + 1 + (n - 8) / 4, 18, 0),
                    Channel.POS,
                    LegalRegime.ORDINARY_MESSAGE,
                    AppealState.IN_PROGRESS);
        }
        mine(
                20,
                at(31 + 24, 18, 0),
                Channel.LETTER,
                LegalRegime.FZ59_APPEAL,
                AppealState.INTERIM_ANSWERED);
        mine(
                18,
                at(31 + 10, 18, 0),
                Channel.POS,
                LegalRegime.ORDINARY_MESSAGE,
                AppealState.AWAITING_APPLICANT);
        mine(
                9,
                at(31 + 7, 18, 0),
                Channel.POS,
                LegalRegime.ORDINARY_MESSAGE,
                AppealState.ON_APPROVAL);
        for (var n = 0; n < 24; n++) {
            mine(
                    n + 14,
                    at(31 + 6 + n / 3, 18, 0),
                    n % 6 == 5 ? Channel.LETTER : Channel.POS,
                    n % 6 == 5 ? LegalRegime.FZ59_APPEAL : LegalRegime.ORDINARY_MESSAGE,
                    AppealState.IN_PROGRESS);
        }
    }

    private void others() {
        for (var n = 0; n < 250; n++) {
            var channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
            var regime =
                    channel.social()
                            ? LegalRegime.OPEN_SOURCE
                            : channel == Channel.LETTER
                                    ? LegalRegime.FZ59_APPEAL
                                    : LegalRegime.ORDINARY_MESSAGE;
            var done = n % 5 == 0;
            var due = NOW.plus(Duration.ofHours(random.nextInt(600) - (done ? 400 : 40)));
            add(
                    n,
                    n % 11 == 3 ? null : due,
                    done ? AppealState.ANSWERED : AppealState.REGISTERED,
                    new Way(channel, regime, n % 3 == 0 ? null : "petrov"),
                    done ? due.minus(Duration.ofHours(random.nextInt(60) - 6)) : null);
        }
    }

    private record Way(Channel channel, LegalRegime regime, @Nullable String assignee) {}

    private void overdue(int topic, int hours, LegalRegime regime, Channel channel) {
        mine(topic, NOW.minus(Duration.ofHours(hours)), channel, regime, AppealState.IN_PROGRESS);
    }

    private void mine(
            int topic, Instant due, Channel channel, LegalRegime regime, AppealState state) {
        add(topic, due, state, new Way(channel, regime, ME), null);
    }

    /// @param day of March 2026, from 32 on of April
    private static Instant at(int day, int hour, int minute) {
        return LocalDate.of(2026, 3, 1)
                .plusDays(day - 1L)
                .atTime(LocalTime.of(hour, minute))
                .atZone(ZONE)
                .toInstant();
    }

    private void add(
            int topic,
            @Nullable Instant due,
            AppealState state,
            Way way,
            @Nullable Instant completed) {
        var of = CASES.get(topic % CASES.size());
        number += 1 + random.nextInt(12);
        if (number == SHOWN.number()) {
            number++;
        }
        var place = PLACES.get((topic + appeals.size()) % PLACES.size());
        appeals.add(
                new Appeal(
                        new AppealId(number),
                        1,
                        state,
                        "STATE",
                        "",
                        way.regime(),
                        way.channel(),
                        new Topic(of.block(), of.category(), of.topic()),
                        of.topic() + ", " + place,
                        of.words() + ". Просим помочь и ответить, когда это исправят.",
                        person(topic),
                        new Place(
                                place,
                                place,
                                new LatLon(52.97, 36.07),
                                Place.Precision.MUNICIPALITY),
                        NOW.minus(Duration.ofHours(60 + topic)),
                        NOW.minus(Duration.ofHours(50 + topic)),
                        due,
                        topic % 6 == 2,
                        "Управление ЖКХ администрации Орла",
                        way.assignee(),
                        null,
                        completed,
                        List.of(),
                        List.of()));
    }

    private Applicant person(int seed) {
        return new Applicant(
                SURNAMES.get(seed % SURNAMES.size()),
                NAMES.get((seed * 3) % NAMES.size()),
                PATRONYMICS.get(seed % PATRONYMICS.size()),
                "+7 (900) 000-00-" + (10 + seed % 90),
                null);
    }

    private void shown() {
        var text =
                """
                Третий день нет отопления в доме Металлургов, 42. В квартире 14 градусов, у меня двое маленьких детей. Звоним в управляющую компанию — трубку не берут, в аварийной говорят «ждите». Прошу сообщить:
                1. Когда дадут тепло?
                2. Будет ли перерасчёт за эти дни?
                3. Почему не отвечает аварийная служба и кто за это отвечает?\
                """;
        var received = LocalDate.of(2026, 3, 28).atTime(9, 14).atZone(ZONE).toInstant();
        appeals.add(
                new Appeal(
                        SHOWN,
                        7,
                        AppealState.IN_PROGRESS,
                        "IN_PROGRESS",
                        "",
                        LegalRegime.ORDINARY_MESSAGE,
                        Channel.POS,
                        new Topic("HOUSING_UTILITIES", "Коммунальные ресурсы", "Нет отопления"),
                        "Нет отопления, ул. Металлургов, д. 42",
                        text,
                        new Applicant("Соколова", "Ирина", "Петровна", "+7 (900) 000-00-12", null),
                        new Place(
                                "Орёл",
                                "Орёл, Северный район, ул. Металлургов, 42",
                                new LatLon(53.0, 36.1),
                                Place.Precision.HOUSE),
                        received,
                        received.plus(Duration.ofMinutes(26)),
                        at(31, 18, 0),
                        false,
                        "Управление ЖКХ администрации Орла",
                        ME,
                        null,
                        null,
                        List.of(
                                new HistoryEntry(received, AppealState.RECEIVED, "", null, null),
                                new HistoryEntry(
                                        received.plusSeconds(1560),
                                        AppealState.REGISTERED,
                                        "",
                                        "Платформа",
                                        null),
                                new HistoryEntry(
                                        received.plusSeconds(6660),
                                        AppealState.ASSIGNED,
                                        "",
                                        "Петров И. С.",
                                        "Аварийная бригада уже на месте"),
                                new HistoryEntry(
                                        received.plusSeconds(9000),
                                        AppealState.IN_PROGRESS,
                                        "",
                                        "Крылова А. С.",
                                        null)),
                        List.of(
                                new Answer(
                                        "П-1187",
                                        null,
                                        "Ваше сообщение принято, бригада на месте.",
                                        "Крылова А. С.",
                                        "Петров И. С.",
                                        received.plusSeconds(6660),
                                        true))));
    }
}
