package pult.domain.filter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// What an appeal can be narrowed by, in the order of the chips, with the words of the text form.
/// The English words lie in saved views: they are added to and never renamed.
public enum FilterField {
    CHANNEL(Kind.CLOSED, "канал", "channel"),
    REGIME(Kind.CLOSED, "режим", "regime"),
    /// The list of sector blocks is open: a code nobody knows is itself.
    BLOCK(Kind.NAMES, "блок", "block"),
    MUNICIPALITY(Kind.NAMES, "район", "municipality"),
    /// The lower or the upper level of the classifier.
    TOPIC(Kind.NAMES, "тема", "topic"),
    STATE(Kind.CLOSED, "статус", "state"),
    /// A login, or one of two words.
    ASSIGNEE(Kind.NAMES, "исполнитель", "assignee"),
    /// The body an appeal is with.
    EXECUTOR(Kind.NAMES, "орган", "body"),
    DUE(Kind.DAYS, "срок", "due"),
    RECEIVED(Kind.DAYS, "поступило", "received"),
    /// How it is held by who took it.
    CLAIM(Kind.CLOSED, "взятие", "claim"),
    /// The weight the operator has given it.
    IMPORTANCE(Kind.CLOSED, "важность", "importance"),
    FAST(Kind.CLOSED, "ускоренное", "fast"),
    DRAFT(Kind.CLOSED, "черновик", "draft"),
    /// The same citizen has written on the same matter before.
    REPEAT(Kind.CLOSED, "повторное", "repeat"),
    /// Bodies have sent it to and fro too often.
    PING_PONG(Kind.CLOSED, "пересылки", "pingpong"),
    /// Somebody was asked for help with it and has not acted since.
    ESCALATED(Kind.CLOSED, "эскалация", "escalated"),
    /// Without coordinates.
    UNPLACED(Kind.CLOSED, "без_координат", "unplaced");

    /// What stands for the operator, whoever it is.
    public static final String ME = "@me";

    /// What stands for an appeal nobody has taken.
    public static final String NOBODY = "@nobody";

    public static final String OVERDUE = "OVERDUE";
    public static final String TODAY = "TODAY";
    public static final String NONE = "NONE";
    public static final String YES = "YES";

    /// The hold is about to end.
    public static final String EXPIRING = "EXPIRING";

    /// The hold is over and somebody is still named.
    public static final String OVER = "OVER";

    /// Somebody holds it.
    public static final String HELD = "HELD";

    /// Which values a field takes.
    public enum Kind {
        /// Only its codes.
        CLOSED,
        /// Its codes, and names.
        NAMES,
        /// Its codes, and days.
        DAYS
    }

    private final Kind kind;
    private final String russian;
    private final String english;

    FilterField(Kind kind, String russian, String english) {
        this.kind = kind;
        this.russian = russian;
        this.english = english;
    }

    public Kind kind() {
        return kind;
    }

    /// `канал`, `channel`.
    public String word(FilterLanguage language) {
        return language == FilterLanguage.RUSSIAN ? russian : english;
    }

    /// Codes in the order they are offered.
    public List<String> codes() {
        return FilterCodes.of(this).stream().map(FilterCodes.Code::code).toList();
    }

    /// The word of a code, null for a name.
    public @Nullable String word(String code, FilterLanguage language) {
        for (var known : FilterCodes.of(this)) {
            if (known.code().equals(code)) {
                return language == FilterLanguage.RUSSIAN ? known.russian() : known.english();
            }
        }
        return null;
    }

    static @Nullable FilterField named(String word) {
        var wanted = normal(word);
        for (var field : values()) {
            if (field.russian.equals(wanted) || field.english.equals(wanted)) {
                return field;
            }
        }
        return switch (wanted) {
            case "муниципалитет", "место" -> MUNICIPALITY;
            case "тематика" -> TOPIC;
            case "исполнитель_орган", "ведомство" -> EXECUTOR;
            case "состояние" -> STATE;
            case "получено" -> RECEIVED;
            case "взято" -> CLAIM;
            case "приоритет", "priority" -> IMPORTANCE;
            case "ускоренные" -> FAST;
            case "повторные", "повтор" -> REPEAT;
            case "пересылка" -> PING_PONG;
            case "эскалации" -> ESCALATED;
            default -> null;
        };
    }

    @Nullable String code(String word) {
        var wanted = normal(word);
        for (var known : FilterCodes.of(this)) {
            if (wanted.equals(normal(known.code()))
                    || wanted.equals(normal(known.russian()))
                    || wanted.equals(normal(known.english()))
                    || known.others().contains(wanted)) {
                return known.code();
            }
        }
        return null;
    }

    /// Case and ё do not count when words are compared.
    static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
