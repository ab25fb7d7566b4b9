package pult.stand;

import pult.geo.RegionMap;

import java.util.Map;

/// Names and numbers of regions that no map tells.
final class Subjects {
    private static final Map<String, Integer> NUMBERS =
            Map.of("RU-ORL", 57, "RU-NEN", 83, "RU-ORE", 56, "RU-CU", 21, "RU-CHE", 74);

    private static final Map<String, String> CAPITALS =
            Map.of(
                    "RU-ORL", "города Орла",
                    "RU-NEN", "города Нарьян-Мара",
                    "RU-ORE", "города Оренбурга",
                    "RU-CU", "города Чебоксары",
                    "RU-CHE", "города Челябинска");

    private static final Map<String, String> BLOCKS =
            Map.ofEntries(
                    Map.entry("HEALTHCARE", "Здравоохранение"),
                    Map.entry("EDUCATION", "Образование"),
                    Map.entry("SOCIAL_PROTECTION", "Социальная защита"),
                    Map.entry("HOUSING_UTILITIES", "ЖКХ"),
                    Map.entry("MUNICIPAL_WASTE", "ТКО"),
                    Map.entry("ROADS", "Дороги"),
                    Map.entry("TRANSPORT", "Транспорт"),
                    Map.entry("ENERGY", "Энергетика"),
                    Map.entry("IMPROVEMENT", "Благоустройство"),
                    Map.entry("ECOLOGY", "Экология"),
                    Map.entry("SAFETY", "Безопасность"),
                    Map.entry("CULTURE", "Культура"),
                    Map.entry("SPORT", "Спорт"),
                    Map.entry("CONSTRUCTION", "Строительство"),
                    Map.entry("SERVICES", "Услуги"),
                    Map.entry("OTHER", "Прочее"));

    private Subjects() {}

    /// Number of a federal subject; 99 for a region the stand does not know.
    static int number(String code) {
        return NUMBERS.getOrDefault(code, 99);
    }

    /// «Управление ЖКХ администрации города Орла».
    static String homeOrganisation(RegionMap map) {
        var capital = CAPITALS.get(map.code());
        return capital == null
                ? "Управление ЖКХ, " + map.name()
                : "Управление ЖКХ администрации " + capital;
    }

    /// The code itself when the block is not one of the usual ones.
    static String blockName(String code) {
        return BLOCKS.getOrDefault(code, code);
    }
}
