package pult.tour;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What an operator would write where a template asks: words by the kind of the question.
///
/// @param today what was done is before it, what is promised after it
record FieldWords(LocalDate today) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.of("ru"));
    private static final String PHONE = "8 (4862) 00-01-12";
    private static final String PERSON = "Мельников В. П.";
    private static final Map<String, String> KINDS = kinds();

    /// The first word of a question that stands here says what is written.
    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("дальше", "Решение придёт Вам письмом");
        kinds.put("нужно", "копия паспорта");
        kinds.put("причин", "износ оборудования");
        kinds.put("должность", "начальник отдела " + PERSON);
        kinds.put("фамил", PERSON);
        kinds.put("кто", PERSON);
        kinds.put("кому", "управление городского хозяйства");
        kinds.put("орган", "управление городского хозяйства");
        kinds.put("учрежд", "управление городского хозяйства");
        kinds.put("выплат", "ежемесячная выплата на ребёнка");
        kinds.put("сумма", "1 240 рублей");
        kinds.put("тариф", "1 240 рублей");
        kinds.put("градус", "21");
        kinds.put("сколько", "4");
        kinds.put("период", "октябрь");
        kinds.put("месяц", "октябрь");
        kinds.put("номер", "12");
        kinds.put("адрес", "ул. Металлургов, д. 10");
        kinds.put("место", "ул. Металлургов, д. 10");
        kinds.put("решени", "просьба выполнена");
        kinds.put("результат", "нарушений не нашли");
        kinds.put("сдел", "бригада выполнила ремонт, работу приняли");
        kinds.put("делают", "бригада выполняет ремонт");
        kinds.put("мер", "дано предписание");
        return kinds;
    }

    /// @param asked the question of the template
    String of(String asked) {
        var question = asked.toLowerCase(Locale.ROOT);
        if (question.contains("телефон")) {
            return question.contains("кто") || question.contains("фамил")
                    ? PERSON + ", " + PHONE
                    : PHONE;
        }
        if (!question.startsWith("что") && question.contains(" или ")) {
            return question.split(",| или ", 2)[0].strip();
        }
        if (!question.startsWith("что") && isDate(question)) {
            return date(question);
        }
        return KINDS.entrySet().stream()
                .filter(kind -> question.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("проверка на месте проведена");
    }

    private static boolean isDate(String question) {
        return question.contains("дат")
                || question.contains("срок")
                || question.contains("когда")
                || question.contains("время");
    }

    private String date(String question) {
        var before =
                question.contains("авари")
                        || question.contains("осмотр")
                        || question.contains("провер")
                        || question.contains("замер")
                        || question.contains("отключ")
                        || question.contains("начал")
                        || question.contains("ответа");
        var day = DAY.format(before ? today.minusDays(1) : today.plusDays(3));
        return question.contains("время") ? day + ", 18:00" : day;
    }
}
