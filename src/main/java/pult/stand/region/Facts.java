package pult.stand.region;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What is true in one text: each blank gives one value however often it is asked for, so a text
/// knows one house, one date, one child. Confined to one thread.
final class Facts {
    private static final List<String> COMPANIES =
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
    private static final List<String> DOCTORS =
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
    private static final List<String> MEDICINES =
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

    private final Dice dice;
    private final long key;
    private final long sharedKey;
    private final Person author;
    private final Spot spot;
    private final LocalDate today;
    private final int days;
    private final String earlierNumber;
    private final LocalDate earlierDay;
    private final Reply reply;

    /// @param planned a day the work is promised for
    /// @param done a day the work was done
    record Reply(String executor, LocalDate planned, LocalDate done) {}

    /// @param key of this text
    /// @param sharedKey of the cause, or the same key when there is none
    /// @param days how long the matter lasts
    Facts(
            Dice dice,
            long key,
            long sharedKey,
            Person author,
            Spot spot,
            LocalDate today,
            int days,
            String earlierNumber,
            LocalDate earlierDay,
            Reply reply) {
        this.dice = dice;
        this.key = key;
        this.sharedKey = sharedKey;
        this.author = author;
        this.spot = spot;
        this.today = today;
        this.days = days;
        this.earlierNumber = earlierNumber;
        this.earlierDay = earlierDay;
        this.reply = reply;
    }

    /// One of the patterns that can be said in this place; of those, one that speaks of the same as
    /// the text does, where there is any.
    ///
    /// @param text null for a free choice
    /// @param closest take the nearest, not just a near one
    Pattern oneOf(List<Pattern> patterns, @Nullable Stems text, boolean closest) {
        var best = new ArrayList<Pattern>();
        var most = 0;
        for (var pattern : patterns) {
            if (!pattern.fits(spot.locality())) {
                continue;
            }
            var kin = text == null ? 0 : pattern.kinship(text);
            if (kin > most && (closest || most == 0)) {
                best.clear();
                most = kin;
            }
            if (kin == most || (!closest && kin > 0)) {
                best.add(pattern);
            }
        }
        return best.isEmpty() ? dice.pick(patterns) : dice.pick(best);
    }

    Pattern oneOf(List<Pattern> patterns) {
        return oneOf(patterns, null, false);
    }

    /// The day of one step of a long story, from its beginning until yesterday.
    ///
    /// @param step 0…steps−1
    String storyDay(int step, int steps) {
        var ago = days - (int) ((long) (days - 1) * step / steps);
        return RussianTime.day(today.minusDays(ago));
    }

    /// Long enough ago for a long story, short enough for its days to need no year.
    boolean hasStory() {
        return days >= 12 && days <= 200;
    }

    Dice dice() {
        return dice;
    }

    Person author() {
        return author;
    }

    Spot spot() {
        return spot;
    }

    String value(Slot slot) {
        return switch (slot) {
            case ADDRESS -> street().nominative() + ", д. " + spot.house();
            case STREET -> street().nominative();
            case OF_STREET -> street().oblique();
            case TO_STREET -> street().accusative();
            case OTHER_STREET -> otherStreet().nominative();
            case OF_OTHER_STREET -> otherStreet().oblique();
            case HOUSE -> Integer.toString(spot.house());
            case NEXT_HOUSE -> Integer.toString(spot.house() + 2 * number(Slot.NEXT_HOUSE, 1, 4));
            case SETTLEMENT -> spot.locality().title();
            case WHERE -> spot.locality().where();
            case MUNICIPALITY -> spot.locality().municipality().name();
            case FLAT -> Integer.toString(number(slot, 1, 89));
            case FLOOR -> Integer.toString(number(slot, 2, spot.locality().town() ? 5 : 3));
            case ENTRANCE -> Integer.toString(number(slot, 1, 4));
            case FLATS -> Integer.toString(10 * number(slot, 2, 12));
            case NTH_DAY -> RussianTime.nth(days);
            case LENGTH -> RussianTime.length(days);
            case SINCE -> RussianTime.since(today.minusDays(days), today);
            case BEGAN_ON -> RussianTime.day(today.minusDays(Math.min(days, 44)));
            case CALLED_ON ->
                    RussianTime.day(
                            today.minusDays(number(slot, 1, Math.clamp(days * 2L / 3, 1, 24))));
            case TIME -> clock(hour());
            case LATER_TIME -> clock(hour() + 20 + 5 * number(slot, 0, 14));
            case MONTH -> RussianTime.month(today);
            case IN_MONTH -> RussianTime.inMonth(today);
            case LAST_MONTH -> RussianTime.month(today.minusMonths(1));
            case YEAR -> Integer.toString(today.getYear());
            case OLD_AGE -> years(number(slot, 64, 86));
            case CHILD -> son() ? "сын" : "дочь";
            case CHILD_ACCUSATIVE -> son() ? "сына" : "дочь";
            case TO_CHILD -> son() ? "сыну" : "дочери";
            case OF_CHILD -> son() ? "сына" : "дочери";
            case CHILD_PRONOUN -> son() ? "он" : "она";
            case OF_CHILD_PRONOUN -> son() ? "него" : "неё";
            case CHILD_AGE -> years(number(slot, 2, 6));
            case CLASS -> Integer.toString(number(slot, 1, 9));
            case BUS -> "№ " + shared(slot, 2, spot.locality().town() ? 39 : 112);
            case INDOOR_DEGREES -> "+" + number(slot, 11, 16);
            case REQUEST -> Integer.toString(number(slot, 1204, 98700));
            case SUM -> roubles(number(slot, 2600, 9400));
            case SMALLER_SUM -> roubles(number(slot, 900, 2500));
            case COMPANY -> pick(slot, COMPANIES);
            case CLINIC, IN_CLINIC, TO_CLINIC, OF_CLINIC -> clinic(slot);
            case SCHOOL, IN_SCHOOL, TO_SCHOOL, OF_SCHOOL -> school(slot);
            case KINDERGARTEN -> kindergarten("наш детский сад", "детский сад");
            case IN_KINDERGARTEN -> kindergarten("нашем детском саду", "детском саду");
            case OF_KINDERGARTEN -> kindergarten("нашего детского сада", "детского сада");
            case TO_DOCTOR -> form(Slot.TO_DOCTOR, DOCTORS, 0);
            case OF_DOCTOR -> form(Slot.TO_DOCTOR, DOCTORS, 1);
            case MEDICINE -> form(Slot.MEDICINE, MEDICINES, 0);
            case OF_MEDICINE -> form(Slot.MEDICINE, MEDICINES, 1);
            case PHONE -> author.phone() == null ? "8 900 000-" + twin(slot) : author.phone();
            case FULL_NAME -> author.fullName();
            case NAME -> author.name();
            case PEOPLE -> Integer.toString(number(slot, 25, 30));
            case MINUTES -> Integer.toString(10 * number(slot, 3, 9));
            case KILOMETRES -> Integer.toString(number(slot, 5, 19));
            case METRES -> Integer.toString(50 * number(slot, 2, 16));
            case EARLIER_NUMBER -> earlierNumber;
            case EARLIER_DAY -> RussianTime.day(earlierDay);
            case ADDRESSEE -> author.name() + " " + author.patronymic();
            case EXECUTOR -> reply.executor();
            case PLANNED_ON -> RussianTime.day(reply.planned());
            case DONE_ON -> RussianTime.day(reply.done());
            case EXECUTOR_PHONE -> "8 900 000-" + twin(slot);
        };
    }

    private Streets.Street street() {
        return Streets.of(spot.street());
    }

    private Streets.Street otherStreet() {
        return Streets.of(spot.otherStreet());
    }

    private static String years(int count) {
        return count + " " + RussianTime.plural(count, "год", "года", "лет");
    }

    private static String roubles(int count) {
        return count + " " + RussianTime.plural(count, "рубль", "рубля", "рублей");
    }

    private boolean son() {
        return number(Slot.CHILD, 0, 1) == 0;
    }

    private int hour() {
        return 6 * 60 + 20 + 5 * number(Slot.TIME, 0, 20);
    }

    private static String clock(int minutes) {
        return minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
    }

    private String twin(Slot slot) {
        var number = number(slot, 0, 9999);
        return "%02d-%02d".formatted(number / 100, number % 100);
    }

    private String clinic(Slot slot) {
        var ending =
                switch (slot) {
                    case IN_CLINIC -> "е";
                    case TO_CLINIC -> "у";
                    case OF_CLINIC -> "и";
                    default -> "а";
                };
        if (spot.locality().town()) {
            return "поликлиник" + ending + " № " + shared(Slot.CLINIC, 1, 6);
        }
        var adjective =
                switch (ending) {
                    case "а" -> "районная";
                    case "у" -> "районную";
                    default -> "районной";
                };
        var noun =
                ending.equals("е") ? "больнице" : "больниц" + (ending.equals("и") ? "ы" : ending);
        return adjective + " " + noun;
    }

    private String school(Slot slot) {
        var ending =
                switch (slot) {
                    case IN_SCHOOL -> "е";
                    case TO_SCHOOL -> "у";
                    case OF_SCHOOL -> "ы";
                    default -> "а";
                };
        if (spot.locality().town()) {
            return "школ" + ending + " № " + shared(Slot.SCHOOL, 2, 34);
        }
        var our = ending.equals("а") ? "наша" : ending.equals("у") ? "нашу" : "нашей";
        return our + " школ" + ending;
    }

    private String kindergarten(String village, String town) {
        return spot.locality().town() ? town + " № " + shared(Slot.KINDERGARTEN, 2, 60) : village;
    }

    private int number(Slot slot, int low, int high) {
        return low + scale(Dice.mix(key + slot.salt()), high - low + 1);
    }

    private int shared(Slot slot, int low, int high) {
        return low + scale(Dice.mix(sharedKey + slot.salt()), high - low + 1);
    }

    private static int scale(long random, int bound) {
        return (int) (((random >>> 33) * bound) >>> 31);
    }

    private <T> T pick(Slot slot, List<T> list) {
        return list.get(number(slot, 0, list.size() - 1));
    }

    private String form(Slot slot, List<String> pairs, int which) {
        return pick(slot, pairs).split("=", 2)[which];
    }
}
