package pult.stand.region;

import java.util.List;

/// Companies, doctors, medicines and institutions as a letter names them.
final class Names {
    static final List<String> COMPANIES =
            List.of(
                    "«Уют-Сервис»",
                    "«Наш дом»",
                    "«Жилсервис»",
                    "«Комфорт»",
                    "«Управдом»",
                    "«Содружество»",
                    "«Эталон»",
                    "«Городской квартал»",
                    "«Жилкомплекс»",
                    "«Новый двор»",
                    "«Доверие»",
                    "«Чистый дом»");
    static final List<String> DOCTORS =
            List.of(
                    "неврологу=невролога",
                    "кардиологу=кардиолога",
                    "терапевту=терапевта",
                    "эндокринологу=эндокринолога",
                    "хирургу=хирурга",
                    "окулисту=окулиста",
                    "урологу=уролога",
                    "ревматологу=ревматолога",
                    "гастроэнтерологу=гастроэнтеролога");
    static final List<String> MEDICINES =
            List.of(
                    "инсулин=инсулина",
                    "аторвастатин=аторвастатина",
                    "ривароксабан=ривароксабана",
                    "клопидогрел=клопидогрела",
                    "сальбутамол=сальбутамола",
                    "дапаглифлозин=дапаглифлозина",
                    "леветирацетам=леветирацетама",
                    "апиксабан=апиксабана",
                    "метотрексат=метотрексата");

    private Names() {}

    /// «поликлиника № 3» in a town, «районная больница» in a village.
    static String clinic(Slot slot, boolean town, int number) {
        if (town) {
            var ending =
                    switch (slot) {
                        case IN_CLINIC -> "е";
                        case TO_CLINIC -> "у";
                        case OF_CLINIC -> "и";
                        default -> "а";
                    };
            return "поликлиник" + ending + " № " + number;
        }
        return switch (slot) {
            case IN_CLINIC -> "районной больнице";
            case TO_CLINIC -> "районную больницу";
            case OF_CLINIC -> "районной больницы";
            default -> "районная больница";
        };
    }

    /// «школа № 8» in a town, «наша школа» in a village.
    static String school(Slot slot, boolean town, int number) {
        var ending =
                switch (slot) {
                    case IN_SCHOOL -> "е";
                    case TO_SCHOOL -> "у";
                    case OF_SCHOOL -> "ы";
                    default -> "а";
                };
        if (town) {
            return "школ" + ending + " № " + number;
        }
        var our = ending.equals("а") ? "наша" : ending.equals("у") ? "нашу" : "нашей";
        return our + " школ" + ending;
    }

    /// «детский сад № 12» in a town, «наш детский сад» in a village.
    static String kindergarten(Slot slot, boolean town, int number) {
        var words =
                switch (slot) {
                    case IN_KINDERGARTEN -> "нашем детском саду";
                    case OF_KINDERGARTEN -> "нашего детского сада";
                    default -> "наш детский сад";
                };
        return town ? words.substring(words.indexOf(' ') + 1) + " № " + number : words;
    }
}
