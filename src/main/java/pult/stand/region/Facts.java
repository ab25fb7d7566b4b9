package pult.stand.region;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What is true in one text: each blank gives one value however often it is asked for, so a text
/// knows one house, one date, one child. Confined to one thread.
final class Facts {
    private final Dice dice;
    private final long key;
    private final long sharedKey;
    private final Draft draft;
    private final int truths;
    private final String earlierNumber;
    private final Reply reply;

    /// @param planned a day the work is promised for
    /// @param done a day the work was done
    record Reply(String executor, LocalDate planned, LocalDate done) {}

    /// @param key of this text
    /// @param sharedKey of the cause, or the same key when there is none
    /// @param truths conditions that hold
    /// @param earlierNumber of the appeal that this one repeats, empty for a first one
    Facts(
            Dice dice,
            long key,
            long sharedKey,
            Draft draft,
            int truths,
            String earlierNumber,
            Reply reply) {
        this.dice = dice;
        this.key = key;
        this.sharedKey = sharedKey;
        this.draft = draft;
        this.truths = truths;
        this.earlierNumber = earlierNumber;
        this.reply = reply;
    }

    /// One of the patterns that are true here, null when none is.
    @Nullable Pattern pick(List<Pattern> patterns) {
        var fitting = 0;
        for (var pattern : patterns) {
            fitting += pattern.fits(truths) ? 1 : 0;
        }
        var wanted = fitting == 0 ? -1 : dice.below(fitting);
        for (var pattern : patterns) {
            if (pattern.fits(truths) && wanted-- == 0) {
                return pattern;
            }
        }
        return null;
    }

    /// The days that a long story can name: open ones from soon after its beginning until
    /// yesterday, none when it is too short for a story or so long that its days would need a year.
    List<String> storyDays() {
        var days = draft.days();
        if (days < 12 || days > 150) {
            return List.of();
        }
        var today = draft.today();
        return OfficeDays.between(today.minusDays(days - Math.max(1, days / 5)), today).stream()
                .map(day -> RussianTime.day(day, today))
                .toList();
    }

    Dice dice() {
        return dice;
    }

    Person author() {
        return draft.person();
    }

    Spot spot() {
        return draft.spot();
    }

    int truths() {
        return truths;
    }

    String value(Slot slot) {
        var author = draft.person();
        var spot = draft.spot();
        var today = draft.today();
        var days = draft.days();
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
            case ENTRANCE -> Integer.toString(entrance());
            case IN_ENTRANCE -> (entrance() == 2 ? "во " : "в ") + entrance() + "-м подъезде";
            case FLATS -> Integer.toString(10 * number(slot, 2, 12));
            case NTH_DAY -> RussianTime.nth(days);
            case LENGTH -> RussianTime.length(days);
            case SINCE -> RussianTime.since(today.minusDays(days), today);
            case BEGAN_ON -> RussianTime.day(today.minusDays(days), today);
            case EVENT_ON -> RussianTime.day(today.minusDays(eventAgo()), today);
            case CALLED_ON -> RussianTime.day(called(), today);
            case TIME -> clock(hour());
            case LATER_TIME -> clock(hour() + 50 + 5 * number(slot, 0, 14));
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
            case CLASS -> Integer.toString(number(slot, 5, 8));
            case BUS -> "№ " + shared(slot, 2, spot.locality().town() ? 39 : 112);
            case INDOOR_DEGREES -> "+" + number(slot, 11, 16);
            case REQUEST -> Integer.toString(number(slot, 1204, 98700));
            case SUM -> roubles(number(slot, 2600, 9400));
            case SMALLER_SUM -> roubles(number(slot, 900, 2500));
            case COMPANY -> pick(slot, Names.COMPANIES);
            case CLINIC, IN_CLINIC, TO_CLINIC, OF_CLINIC ->
                    Names.clinic(slot, town(), shared(Slot.CLINIC, 1, 6));
            case SCHOOL, IN_SCHOOL, TO_SCHOOL, OF_SCHOOL ->
                    Names.school(slot, town(), shared(Slot.SCHOOL, 2, 34));
            case KINDERGARTEN, IN_KINDERGARTEN, OF_KINDERGARTEN ->
                    Names.kindergarten(slot, town(), shared(Slot.KINDERGARTEN, 2, 60));
            case TO_DOCTOR -> form(Slot.TO_DOCTOR, Names.DOCTORS, 0);
            case OF_DOCTOR -> form(Slot.TO_DOCTOR, Names.DOCTORS, 1);
            case MEDICINE -> form(Slot.MEDICINE, Names.MEDICINES, 0);
            case OF_MEDICINE -> form(Slot.MEDICINE, Names.MEDICINES, 1);
            case PHONE -> author.phone() == null ? "8 900 000-" + twin(slot) : author.phone();
            case FULL_NAME -> author.fullName();
            case NAME -> author.name();
            case PEOPLE -> Integer.toString(number(slot, 25, 30));
            case MINUTES -> Integer.toString(10 * number(slot, 3, 9));
            case KILOMETRES -> Integer.toString(number(slot, 5, 19));
            case METRES -> Integer.toString(50 * number(slot, 2, 16));
            case EARLIER_NUMBER -> earlierNumber;
            case EARLIER_DAY -> RussianTime.day(reported(), today);
            case ADDRESSEE -> author.name() + " " + author.patronymic();
            case EXECUTOR -> reply.executor();
            case PLANNED_ON -> RussianTime.day(reply.planned(), today);
            case DONE_ON -> RussianTime.day(reply.done(), today);
            case EXECUTOR_PHONE -> "8 900 000-" + twin(slot);
        };
    }

    /// The day of the first report.
    private LocalDate reported() {
        var earlier = draft.earlier();
        return earlier == null ? draft.today() : earlier.today();
    }

    /// Days since one thing that happened after the beginning and before the first report of it.
    private int eventAgo() {
        var since = (int) (draft.today().toEpochDay() - reported().toEpochDay());
        var span = Math.clamp(draft.days() - since, 1, 24);
        return since + number(Slot.EVENT_ON, Math.min(span, 1 + span / 4), span);
    }

    /// A day of a call or visit, not before that thing.
    private LocalDate called() {
        var today = draft.today();
        var event = eventAgo();
        var day = today.minusDays(number(Slot.CALLED_ON, 1, event));
        return OfficeDays.near(day, today.minusDays(event), today);
    }

    private Streets.Street street() {
        return Streets.of(draft.spot().street());
    }

    private Streets.Street otherStreet() {
        return Streets.of(draft.spot().otherStreet());
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

    private int entrance() {
        return number(Slot.ENTRANCE, 1, 4);
    }

    private int hour() {
        return 6 * 60 + 20 + 5 * number(Slot.TIME, 0, 20);
    }

    private static String clock(int minutes) {
        return minutes / 60 + ":" + twoDigits(minutes % 60);
    }

    private String twin(Slot slot) {
        var number = number(slot, 0, 9999);
        return twoDigits(number / 100) + '-' + twoDigits(number % 100);
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private boolean town() {
        return draft.spot().locality().town();
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
