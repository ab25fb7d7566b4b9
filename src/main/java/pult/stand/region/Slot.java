package pult.stand.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A blank in a pattern, named in Russian inside the pattern files. The doc words give the case the
/// value stands in.
enum Slot {
    /// «ул. Садовая, д. 42», nominative.
    ADDRESS("адрес"),
    /// «ул. Садовая», nominative.
    STREET("улица"),
    /// «ул. Садовой», any oblique case but the accusative.
    OF_STREET("улицы"),
    /// «ул. Садовую», accusative.
    TO_STREET("улицу"),
    /// Another street of the same settlement, nominative and oblique.
    OTHER_STREET("улица2"),
    OF_OTHER_STREET("улицы2"),
    /// House number alone.
    HOUSE("дом"),
    /// Number of a house nearby.
    NEXT_HOUSE("дом2"),
    /// «г. Ливны», never declined.
    SETTLEMENT("нп"),
    /// «в Ливнах», «в с. Никольское».
    WHERE("где"),
    /// Name of the municipality, nominative.
    MUNICIPALITY("район"),
    FLAT("кв"),
    FLOOR("этаж"),
    ENTRANCE("подъезд"),
    /// «в 3-м подъезде», «во 2-м подъезде».
    IN_ENTRANCE("вподъезде"),
    /// A round number that takes «квартир».
    FLATS("квартир"),
    /// «пятый день», accusative.
    NTH_DAY("сколько"),
    /// «5 дней», accusative.
    LENGTH("срок"),
    /// «с 12 ноября».
    SINCE("сдаты"),
    /// Day it began: «12 ноября».
    BEGAN_ON("дата"),
    /// Day of one thing that happened meanwhile, before the matter was reported first.
    EVENT_ON("случилось"),
    /// Day of a call or visit, not before that thing.
    CALLED_ON("датаобр"),
    TIME("время"),
    /// Later than the other by an hour or two.
    LATER_TIME("время2"),
    /// Current month, nominative.
    MONTH("месяц"),
    /// Current month after «в».
    IN_MONTH("вмесяце"),
    /// Previous month, nominative.
    LAST_MONTH("прошлый"),
    YEAR("год"),
    /// Age of an elderly person: «72 года».
    OLD_AGE("возраст"),
    CHILD("сын"),
    /// Accusative.
    CHILD_ACCUSATIVE("сына"),
    /// Dative.
    TO_CHILD("сыну"),
    /// Genitive after «у».
    OF_CHILD("усына"),
    /// «он» or «она» of that child.
    CHILD_PRONOUN("он"),
    /// «него» or «неё» of that child.
    OF_CHILD_PRONOUN("него"),
    /// Age of a child under school: «4 года».
    CHILD_AGE("лет"),
    CLASS("класс"),
    BUS("автобус"),
    INDOOR_DEGREES("темп"),
    REQUEST("заявка"),
    SUM("сумма"),
    /// Less than the other.
    SMALLER_SUM("сумма2"),
    /// Name of a managing company with quotes.
    COMPANY("ук"),
    CLINIC("поликлиника"),
    IN_CLINIC("поликлинике"),
    TO_CLINIC("поликлинику"),
    OF_CLINIC("поликлиники"),
    SCHOOL("школа"),
    IN_SCHOOL("школе"),
    TO_SCHOOL("школу"),
    OF_SCHOOL("школы"),
    KINDERGARTEN("садик"),
    IN_KINDERGARTEN("садике"),
    OF_KINDERGARTEN("садика"),
    TO_DOCTOR("врачу"),
    OF_DOCTOR("врача"),
    MEDICINE("лекарство"),
    OF_MEDICINE("лекарства"),
    PHONE("тел"),
    FULL_NAME("фио"),
    /// Given name alone.
    NAME("имя"),
    /// A number that takes «человек».
    PEOPLE("человек"),
    /// A round number that takes «минут».
    MINUTES("минут"),
    /// A number that takes «километров».
    KILOMETRES("км"),
    /// A round number that takes «метров».
    METRES("метров"),
    /// Number and day of the earlier appeal.
    EARLIER_NUMBER("номерпр"),
    EARLIER_DAY("датапр"),
    /// «Ирина Петровна», for answers.
    ADDRESSEE("обращение"),
    EXECUTOR("орг"),
    /// A day after the answer.
    PLANNED_ON("план"),
    /// A day shortly before the answer.
    DONE_ON("сделано"),
    EXECUTOR_PHONE("телорг");

    private static final List<Slot> ONCE =
            List.of(
                    BEGAN_ON,
                    EVENT_ON,
                    CALLED_ON,
                    OLD_AGE,
                    CHILD_AGE,
                    SUM,
                    SMALLER_SUM,
                    REQUEST,
                    PEOPLE,
                    MINUTES,
                    KILOMETRES,
                    METRES,
                    INDOOR_DEGREES,
                    SINCE,
                    LENGTH,
                    NTH_DAY);
    private static final Map<String, Slot> BY_WORD = new HashMap<>();

    static {
        for (var slot : values()) {
            BY_WORD.put(slot.word, slot);
        }
    }

    private final String word;

    Slot(String word) {
        this.word = word;
    }

    /// The slot of a name in a pattern, in small letters.
    static Slot named(String word) {
        var slot = BY_WORD.get(word);
        if (slot == null) {
            throw new IllegalArgumentException("no such slot: " + word);
        }
        return slot;
    }

    /// Keeps the values of different slots apart.
    long salt() {
        return 0x632BE59BD9B4E019L * word.hashCode();
    }

    /// A bit of its own when only one sentence of a text may name it, else 0: nobody gives two
    /// things the same price or says twice how old he is.
    long once() {
        var at = ONCE.indexOf(this);
        return at < 0 ? 0 : 1L << at;
    }

    boolean placesHouse() {
        return this == ADDRESS || this == HOUSE;
    }

    boolean placesStreet() {
        return this == ADDRESS || this == STREET || this == OF_STREET || this == TO_STREET;
    }

    boolean placesSettlement() {
        return this == SETTLEMENT || this == WHERE;
    }
}
