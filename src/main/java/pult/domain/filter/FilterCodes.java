package pult.domain.filter;

import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Mark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Values with words of their own.
final class FilterCodes {
    /// @param others read besides, never written; in small letters, е for ё
    record Code(String code, String russian, String english, List<String> others) {}

    private static final Map<FilterField, List<Code>> CODES = all();

    private FilterCodes() {}

    /// Codes of a field in the order they are offered.
    static List<Code> of(FilterField field) {
        return CODES.getOrDefault(field, List.of());
    }

    private static Map<FilterField, List<Code>> all() {
        var all = new EnumMap<FilterField, List<Code>>(FilterField.class);
        for (var field : FilterField.values()) {
            all.put(
                    field,
                    switch (field) {
                        case CHANNEL -> channels();
                        case REGIME -> regimes();
                        case BLOCK -> blocks();
                        case STATE -> states();
                        case ASSIGNEE -> people();
                        case EXECUTOR -> bodies();
                        case DUE -> due();
                        case RECEIVED -> received();
                        case CLAIM -> claim();
                        case IMPORTANCE -> importance();
                        case FAST -> yes("да", "yes");
                        case DRAFT -> yes("есть", "yes");
                        case REPEAT, PING_PONG, ESCALATED, UNPLACED -> yes("да", "yes");
                        case MUNICIPALITY, TOPIC -> List.of();
                    });
        }
        return all;
    }

    private static Code code(String code, String russian, String english, String... others) {
        return new Code(code, russian, english, List.of(others));
    }

    private static List<Code> yes(String russian, String english) {
        return List.of(code(FilterField.YES, russian, english, "да", "1", "+"));
    }

    private static List<Code> people() {
        return List.of(
                code(FilterField.ME, "я", "me", "мои"),
                code(FilterField.NOBODY, "никто", "nobody", "нет", "none"));
    }

    private static List<Code> bodies() {
        return List.of(code(FilterField.NONE, "нет", "none", "без", "никто", "nobody"));
    }

    private static List<Code> due() {
        return List.of(
                code(FilterField.OVERDUE, "просрочено", "overdue"),
                code(FilterField.TODAY, "сегодня", "today"),
                code(FilterField.NONE, "нет", "none", "без"));
    }

    private static List<Code> claim() {
        return List.of(
                code(FilterField.EXPIRING, "истекает", "expiring", "скоро", "soon"),
                code(FilterField.OVER, "истекло", "expired"),
                code(FilterField.HELD, "действует", "held", "есть"));
    }

    private static List<Code> importance() {
        return List.of(
                code(Mark.Importance.URGENT.name(), "срочное", "urgent", "срочные", "срочно"),
                code(Mark.Importance.IMPORTANT.name(), "важное", "important", "важные", "важно"),
                code(Mark.Importance.USUAL.name(), "обычное", "usual", "обычные"));
    }

    private static List<Code> received() {
        return List.of(code(FilterField.TODAY, "сегодня", "today"));
    }

    private static List<Code> channels() {
        var codes = new ArrayList<Code>();
        for (var channel : Channel.values()) {
            codes.add(
                    switch (channel) {
                        case POS -> code(channel.name(), "пос", "pos");
                        case LETTER -> code(channel.name(), "письмо", "letter");
                        case PHONE -> code(channel.name(), "телефон", "phone");
                        case VK -> code(channel.name(), "vk", "vk", "вк", "вконтакте");
                        case OK -> code(channel.name(), "ok", "ok", "ок", "одноклассники");
                        case TELEGRAM ->
                                code(channel.name(), "телеграм", "telegram", "тг", "tg", "телега");
                        case MAX -> code(channel.name(), "max", "max", "макс");
                        case SITE -> code(channel.name(), "сайт", "site");
                        case MEDIA -> code(channel.name(), "сми", "media");
                        case UNKNOWN -> code(channel.name(), "иной", "other");
                    });
        }
        return List.copyOf(codes);
    }

    private static List<Code> regimes() {
        var codes = new ArrayList<Code>();
        for (var regime : LegalRegime.values()) {
            codes.add(
                    switch (regime) {
                        case ORDINARY_MESSAGE -> code(regime.name(), "сообщение", "message");
                        case FZ59_APPEAL ->
                                code(regime.name(), "59-фз", "59-fz", "59фз", "59", "обращение");
                        case OPEN_SOURCE -> code(regime.name(), "открытый-источник", "open-source");
                        case UNKNOWN -> code(regime.name(), "не-распознан", "unknown");
                    });
        }
        return List.copyOf(codes);
    }

    private static List<Code> blocks() {
        return List.of(
                code("HEALTHCARE", "здравоохранение", "healthcare"),
                code("EDUCATION", "образование", "education"),
                code("SOCIAL_PROTECTION", "соцзащита", "social-protection"),
                code("HOUSING_UTILITIES", "жкх", "housing"),
                code("MUNICIPAL_WASTE", "тко", "waste"),
                code("ROADS", "дороги", "roads"),
                code("TRANSPORT", "транспорт", "transport"),
                code("ENERGY", "энергетика", "energy"),
                code("IMPROVEMENT", "благоустройство", "improvement"),
                code("ECOLOGY", "экология", "ecology"),
                code("SAFETY", "безопасность", "safety"),
                code("CULTURE", "культура", "culture"),
                code("SPORT", "спорт", "sport"),
                code("CONSTRUCTION", "строительство", "construction"),
                code("SERVICES", "услуги", "services"),
                code("OTHER", "прочее", "other"));
    }

    private static List<Code> states() {
        var codes = new ArrayList<Code>();
        for (var state : AppealState.values()) {
            codes.add(code(state.name(), russian(state), english(state)));
        }
        return List.copyOf(codes);
    }

    private static String english(AppealState state) {
        return FilterField.normal(state.name()).replace('_', '-');
    }

    private static String russian(AppealState state) {
        return switch (state) {
            case RECEIVED -> "поступило";
            case ON_MODERATION -> "на-модерации";
            case REJECTED -> "отклонено";
            case REGISTERED -> "зарегистрировано";
            case TRANSFERRED -> "передано";
            case ASSIGNED -> "назначено";
            case IN_PROGRESS -> "в-работе";
            case AWAITING_APPLICANT -> "ждём-заявителя";
            case EXTENSION_REQUESTED -> "продление";
            case ON_APPROVAL -> "на-согласовании";
            case REWORK -> "на-доработке";
            case APPROVED -> "согласовано";
            case ANSWERED -> "отвечено";
            case INTERIM_ANSWERED -> "промежуточный";
            case REOPENED -> "возобновлено";
            case CLOSED -> "закрыто";
            case LEFT_WITHOUT_ANSWER -> "без-ответа";
            case UNKNOWN -> "иной";
        };
    }
}
