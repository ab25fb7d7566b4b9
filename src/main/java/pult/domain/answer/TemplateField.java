package pult.domain.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The fixed list of fields a template may name. Each has one Russian name and, where the notes of
/// standard texts use one, a Latin synonym.
///
/// The lower half is never known from the appeal: such a place waits for the operator.
public enum TemplateField {
    /// «Уважаемая Ирина Петровна», or «Здравствуйте, Саша» where the form of «уважаемый» is unsure.
    SALUTATION("заявитель.обращение", "salutation"),
    /// «Ирина Петровна».
    APPLICANT_NAME("заявитель.имя", "applicantName"),
    /// «Соколова Ирина Петровна».
    APPLICANT_FULL_NAME("заявитель.фио", "applicantFullName"),
    NUMBER("номер", "number"),
    RECEIVED("дата поступления", "receivedAt"),
    REGISTERED("дата регистрации", "registeredAt"),
    DUE("срок", "dueAt"),
    ADDRESS("адрес", "address"),
    MUNICIPALITY("муниципалитет", "municipality"),
    TOPIC("тема", "topic"),
    ESSENCE("суть", "essence"),
    EXECUTOR("исполнитель.орган", "executorOrg"),
    EXECUTOR_PHONE("исполнитель.телефон", "phone"),
    /// The body that signs.
    ORGANISATION("организация", "organisation"),
    OPERATOR("оператор.фио", "operator"),
    OPERATOR_POSITION("оператор.должность", "position"),
    TODAY("сегодня", "today"),

    TARGET("орган назначения", "targetOrg"),
    NEW_DUE("новый срок", "newDueAt"),
    REASON("причина", "reason"),
    QUESTION("вопрос", "question"),
    WHAT_DONE("что сделано", "whatDone"),
    DONE("дата выполнения", "doneAt"),
    PLANNED("дата работ", "plannedAt"),
    RESPONSIBLE("ответственный", "responsible"),
    PARENT("основное обращение", "parent");

    private static final Map<String, TemplateField> BY_NAME = byName();

    private final String russian;
    private final String latin;

    TemplateField(String russian, String latin) {
        this.russian = russian;
        this.latin = latin;
    }

    public String russian() {
        return russian;
    }

    public String latin() {
        return latin;
    }

    /// Looks a name up as an author may have typed it: letter case, double spaces and ё/е do not
    /// matter.
    public static Optional<TemplateField> named(String name) {
        return Optional.ofNullable(BY_NAME.get(normal(name)));
    }

    /// The known name nearest to a mistyped one, when it is near enough to be a guess worth saying.
    public static Optional<String> nearest(String name) {
        var typed = normal(name);
        String best = null;
        var least = Math.min(3, typed.length() / 3) + 1;
        for (var known : russianNames()) {
            var distance = EditDistance.between(typed, normal(known), least);
            if (distance < least) {
                least = distance;
                best = known;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<String> russianNames() {
        var names = new ArrayList<String>();
        for (var field : values()) {
            names.add(field.russian);
        }
        return names;
    }

    private static Map<String, TemplateField> byName() {
        var map = new HashMap<String, TemplateField>();
        for (var field : values()) {
            map.put(normal(field.russian), field);
            map.put(normal(field.latin), field);
        }
        return Map.copyOf(map);
    }

    static String normal(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
