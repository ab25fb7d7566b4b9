package pult.stand;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Channel;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.geo.LatLon;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// A region without wonders: appeal number `FIRST + index`, odd ones on VK, all registered.
record SmallRegion(int size, Instant moment) implements StandRegion {
    static final long FIRST = 563_000_001;

    static Source of(int size) {
        return moment -> new SmallRegion(size, moment);
    }

    @Override
    public String code() {
        return "RU-ORL";
    }

    @Override
    public String name() {
        return "Орловская область";
    }

    @Override
    public int subject() {
        return 57;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Moscow");
    }

    @Override
    public List<Block> blocks() {
        return List.of(new Block("HOUSING_UTILITIES", "ЖКХ"));
    }

    @Override
    public List<TopicEntry> topics() {
        return List.of(
                new TopicEntry("HOUSING_UTILITIES", "Дворы", "Снег и наледь", true),
                new TopicEntry("HOUSING_UTILITIES", "Дворы", "Фонари", false));
    }

    @Override
    public List<Town> municipalities() {
        return List.of(new Town("Орёл", "54701000", 52.967, 36.069));
    }

    @Override
    public List<String> organisations() {
        return List.of("Управление ЖКХ администрации города Орла");
    }

    @Override
    public StandAppeal appeal(int index) {
        return make(FIRST + index, moment.minus(Duration.ofMinutes(size - index)));
    }

    @Override
    public StandAppeal arriving(int serial, long posId, Instant at) {
        return make(posId, at);
    }

    private static StandAppeal make(long number, Instant at) {
        var social = number % 2 == 0;
        var appeal =
                new Appeal(
                        new AppealId(number),
                        1,
                        AppealState.REGISTERED,
                        "MODERATION_ACCEPT",
                        "Зарегистрировано",
                        social ? LegalRegime.OPEN_SOURCE : LegalRegime.ORDINARY_MESSAGE,
                        social ? Channel.VK : Channel.POS,
                        new Topic("HOUSING_UTILITIES", "Дворы", "Снег и наледь"),
                        "Не убран снег",
                        "Во дворе «дома № 5» не убран снег!\nТел. +70000000000 \"срочно\" \\ 😀",
                        new Applicant(
                                "Тестов", "Тест", "Тестович", "+70000000000", "t@example.test"),
                        new Place(
                                "Орёл",
                                "Орёл, ул. Ленина, д. 5, кв. 7",
                                new LatLon(52.967131, 36.069642),
                                Place.Precision.HOUSE),
                        at,
                        at,
                        at.plus(Duration.ofDays(30)),
                        false,
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                new HistoryEntry(
                                        at,
                                        AppealState.REGISTERED,
                                        "Зарегистрировано",
                                        null,
                                        null)),
                        List.of());
        return new StandAppeal(appeal, Pictures.of(number, 1));
    }
}
