package pult.bundled;

import pult.domain.appeal.Topic;

import java.util.List;
import java.util.Map;

/// What citizens write about and how often: topics of a regional classifier with their counts.
public final class Topics {
    private static final Map<String, String> BLOCKS =
            Map.ofEntries(
                    Map.entry("Здравоохранение/Медицина", "HEALTHCARE"),
                    Map.entry("Образование", "EDUCATION"),
                    Map.entry("Социальное обслуживание и защита", "SOCIAL_PROTECTION"),
                    Map.entry("Мобилизация", "SOCIAL_PROTECTION"),
                    Map.entry("ЖКХ", "HOUSING_UTILITIES"),
                    Map.entry("Мусор/Свалки/ТКО", "MUNICIPAL_WASTE"),
                    Map.entry("Дороги", "ROADS"),
                    Map.entry("Общественный транспорт", "TRANSPORT"),
                    Map.entry("Газ и топливо", "ENERGY"),
                    Map.entry("Электроснабжение", "ENERGY"),
                    Map.entry("Благоустройство", "IMPROVEMENT"),
                    Map.entry("Экология", "ECOLOGY"),
                    Map.entry("Роспотребнадзор", "ECOLOGY"),
                    Map.entry("Безопасность", "SAFETY"),
                    Map.entry("Культура", "CULTURE"),
                    Map.entry("Памятники и объекты культурного наследия", "CULTURE"),
                    Map.entry("Физическая культура и спорт", "SPORT"),
                    Map.entry("Строительство и архитектура", "CONSTRUCTION"),
                    Map.entry("МФЦ \"Мои документы\"", "SERVICES"),
                    Map.entry("Погребение и похоронное дело", "SERVICES"),
                    Map.entry("Связь и телевидение", "SERVICES"),
                    Map.entry("Торговля", "SERVICES"),
                    Map.entry("Государственная собственность", "OTHER"),
                    Map.entry("Спецпроекты", "OTHER"),
                    Map.entry("Экономика и бизнес", "OTHER"));

    /// One topic of the table.
    ///
    /// @param topic sector block, group and topic
    /// @param weight how many appeals of the sample it had, at least 1
    /// @param fastTrack marked in the table as a matter of quick repair
    public record Entry(Topic topic, int weight, boolean fastTrack) {}

    private Topics() {}

    /// All topics, in the order of the table, without the group that ended with its epidemic.
    public static List<Entry> load() {
        return Shipped.table("/pult/topics.csv", "group;topic;star;count_est_of_23128", ';')
                .stream()
                .filter(row -> !row.get(0).equals("Коронавирус"))
                .map(Topics::entry)
                .toList();
    }

    private static Entry entry(List<String> row) {
        var group = row.get(0);
        var block = BLOCKS.get(group);
        if (block == null) {
            throw new IllegalStateException("no sector block for the group " + group);
        }
        return new Entry(
                new Topic(block, group, row.get(1)),
                Integer.parseInt(row.get(3)),
                row.get(2).equals("1"));
    }
}
