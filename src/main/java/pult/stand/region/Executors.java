package pult.stand.region;

import pult.domain.appeal.Topic;
import pult.geo.RegionMap;

/// Names the body that answers. Bodies are invented after the usual order of a region; their people
/// do not exist.
final class Executors {
    private final String region;
    private final String body;

    Executors(RegionMap map) {
        region = PlaceNames.ofRegion(map.code());
        body =
                map.code().equals("RU-ORL") || map.code().equals("RU-NEN")
                        ? "Департамент "
                        : "Министерство ";
    }

    String of(Dice dice, Topic topic, Locality locality) {
        var local = "Администрация " + PlaceNames.ofMunicipality(locality.municipality().name());
        var near = dice.unit();
        return switch (topic.block()) {
            case "HEALTHCARE" ->
                    near < 0.45
                            ? body + "здравоохранения " + region
                            : locality.town()
                                    ? "ГБУЗ «Городская поликлиника № " + dice.between(1, 6) + "»"
                                    : "ГБУЗ «Центральная районная больница»";
            case "EDUCATION" ->
                    near < 0.4
                            ? body + "образования " + region
                            : "Отдел образования администрации "
                                    + PlaceNames.ofMunicipality(locality.municipality().name());
            case "SOCIAL_PROTECTION" ->
                    near < 0.5
                            ? body + "социальной защиты " + region
                            : "Центр социальной защиты, " + locality.municipality().name();
            case "HOUSING_UTILITIES" -> housing(near, topic.name(), locality, local);
            case "MUNICIPAL_WASTE" ->
                    near < 0.7 ? "Региональный оператор по обращению с ТКО" : local;
            case "ROADS" -> near < 0.4 ? body + "дорожного хозяйства " + region : local;
            case "TRANSPORT" -> near < 0.4 ? body + "транспорта " + region : local;
            case "ENERGY" ->
                    near < 0.5
                            ? "Районные электрические сети, " + locality.municipality().name()
                            : "Газораспределительная организация, участок " + locality.title();
            default -> local;
        };
    }

    private String housing(double near, String topic, Locality locality, String local) {
        if (near < 0.25) {
            return local;
        }
        if (topic.contains("вод") || topic.contains("труб")) {
            return "МУП «Водоканал», " + locality.title();
        }
        if (topic.contains("отоплен")) {
            return "МУП «Тепловые сети», " + locality.title();
        }
        return topic.contains("электр")
                ? "Районные электрические сети, " + locality.municipality().name()
                : "Государственная жилищная инспекция " + region;
    }
}
