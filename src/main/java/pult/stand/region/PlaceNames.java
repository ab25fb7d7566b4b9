package pult.stand.region;

import pult.geo.Municipality;
import pult.geo.Settlement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names of places in the forms that letters and addresses need.
final class PlaceNames {
    /// Invented villages, each with its kind.
    static final List<String> VILLAGES =
            List.of(
                    "с. Никольское",
                    "с. Покровское",
                    "с. Троицкое",
                    "с. Успенское",
                    "с. Богородицкое",
                    "с. Ильинское",
                    "с. Архангельское",
                    "с. Воскресенское",
                    "с. Козьмодемьянское",
                    "с. Сергиевское",
                    "с. Спасское",
                    "с. Петровское",
                    "с. Алексеевка",
                    "с. Ивановка",
                    "с. Михайловка",
                    "с. Вязовое",
                    "с. Липовец",
                    "с. Крутое",
                    "с. Речица",
                    "с. Каменка",
                    "с. Ольховатка",
                    "с. Дубровка",
                    "с. Гремячье",
                    "с. Лужки",
                    "д. Берёзовка",
                    "д. Сосновка",
                    "д. Малая Каменка",
                    "д. Большая Драгунка",
                    "д. Красная Слободка",
                    "д. Грачёвка",
                    "д. Журавлёвка",
                    "д. Ключи",
                    "д. Лески",
                    "д. Овсянниково",
                    "д. Зубково",
                    "д. Кочеты",
                    "д. Паньково",
                    "д. Хомуты",
                    "д. Верхняя Залегощь",
                    "д. Новосёлки",
                    "д. Выселки",
                    "д. Подлесная",
                    "д. Становая",
                    "д. Черемошки",
                    "пос. Заречный",
                    "пос. Победа",
                    "пос. Красный Октябрь",
                    "пос. Совхозный",
                    "пос. Лесной",
                    "пос. Отрадный",
                    "пос. Дружба",
                    "пос. Восход",
                    "пос. Садовый",
                    "пос. Степной",
                    "пос. Новый Свет",
                    "пос. Рассвет");

    /// Towns: nominative, locative, genitive.
    private static final String TOWNS =
            """
            Челябинск=Челябинске=Челябинска
            Оренбург=Оренбурге=Оренбурга
            Чебоксары=Чебоксарах=Чебоксар
            Магнитогорск=Магнитогорске=Магнитогорска
            Орёл=Орле=Орла
            Орск=Орске=Орска
            Златоуст=Златоусте=Златоуста
            Миасс=Миассе=Миасса
            Копейск=Копейске=Копейска
            Новочебоксарск=Новочебоксарске=Новочебоксарска
            Новотроицк=Новотроицке=Новотроицка
            Бузулук=Бузулуке=Бузулука
            Озёрск=Озёрске=Озёрска
            Троицк=Троицке=Троицка
            Бугуруслан=Бугуруслане=Бугуруслана
            Ливны=Ливнах=Ливен
            Снежинск=Снежинске=Снежинска
            Канаш=Канаше=Канаша
            Сатка=Сатке=Сатки
            Чебаркуль=Чебаркуле=Чебаркуля
            Мценск=Мценске=Мценска
            Коркино=Коркино=Коркино
            Кыштым=Кыштыме=Кыштыма
            Гай=Гае=Гая
            Алатырь=Алатыре=Алатыря
            Южноуральск=Южноуральске=Южноуральска
            Трёхгорный=Трёхгорном=Трёхгорного
            Шумерля=Шумерле=Шумерли
            Аша=Аше=Аши
            Верхний Уфалей=Верхнем Уфалее=Верхнего Уфалея
            Еманжелинск=Еманжелинске=Еманжелинска
            Сорочинск=Сорочинске=Сорочинска
            Карталы=Карталах=Картал
            Медногорск=Медногорске=Медногорска
            Соль-Илецк=Соль-Илецке=Соль-Илецка
            Кувандык=Кувандыке=Кувандыка
            Усть-Катав=Усть-Катаве=Усть-Катава
            Нарьян-Мар=Нарьян-Маре=Нарьян-Мара
            Бакал=Бакале=Бакала
            Абдулино=Абдулино=Абдулино
            Куса=Кусе=Кусы
            Катав-Ивановск=Катав-Ивановске=Катав-Ивановска
            Пласт=Пласте=Пласта
            Касли=Каслях=Каслей
            Ясный=Ясном=Ясного
            Сим=Симе=Сима
            Цивильск=Цивильске=Цивильска
            Карабаш=Карабаше=Карабаша
            Юрюзань=Юрюзани=Юрюзани
            Нязепетровск=Нязепетровске=Нязепетровска
            Болхов=Болхове=Болхова
            Козловка=Козловке=Козловки
            Миньяр=Миньяре=Миньяра
            Мариинский Посад=Мариинском Посаде=Мариинского Посада
            Ядрин=Ядрине=Ядрина
            Верхнеуральск=Верхнеуральске=Верхнеуральска
            Дмитровск=Дмитровске=Дмитровска
            Малоархангельск=Малоархангельске=Малоархангельска
            Новосиль=Новосиле=Новосиля\
            """;

    private static final Map<String, String[]> CASES = new HashMap<>();

    static {
        TOWNS.lines().map(line -> line.split("=", -1)).forEach(town -> CASES.put(town[0], town));
    }

    private PlaceNames() {}

    static String kindOf(String village) {
        return switch (village.substring(0, village.indexOf(' '))) {
            case "с." -> "село";
            case "д." -> "деревня";
            default -> "посёлок";
        };
    }

    static String shortKind(String kind) {
        return switch (kind) {
            case "город" -> "г. ";
            case "село" -> "с. ";
            case "деревня" -> "д. ";
            case "станица" -> "ст-ца ";
            default -> "пос. ";
        };
    }

    /// «в Ливнах», «в с. Никольское».
    static String where(String name, String kind) {
        var town = CASES.get(name);
        return kind.equals("город") && town != null
                ? "в " + town[1]
                : "в " + shortKind(kind) + name;
    }

    /// How an address in this settlement begins.
    static String addressPrefix(
            Municipality municipality, Settlement largest, Settlement settlement) {
        var name = shortKind(settlement.kind()) + settlement.name();
        if (municipality.name().contains("район")) {
            return municipality.name() + ", " + name;
        }
        if (settlement.kind().equals("город")) {
            return settlement.name();
        }
        return largest.kind().equals("город") ? largest.name() + ", " + name : name;
    }

    /// «Комаровский» of «ЗАТО Комаровский».
    static String bare(String municipality) {
        return municipality.replace("ЗАТО ", "").replace(" городской округ", "");
    }

    /// Municipality in the genitive: «Ливенского района», «города Орла».
    static String ofMunicipality(String name) {
        var town = CASES.get(name);
        if (town != null) {
            return "города " + town[2];
        }
        var space = name.indexOf(' ');
        if (name.startsWith("ЗАТО") || space < 3) {
            return name;
        }
        var adjective = name.substring(0, space - 2) + "ого";
        return adjective + (name.endsWith("район") ? " района" : " городского округа");
    }

    /// Region in the genitive.
    static String ofRegion(String code) {
        return switch (code) {
            case "RU-ORL" -> "Орловской области";
            case "RU-NEN" -> "Ненецкого автономного округа";
            case "RU-ORE" -> "Оренбургской области";
            case "RU-CU" -> "Чувашской Республики";
            case "RU-CHE" -> "Челябинской области";
            default -> "области";
        };
    }
}
