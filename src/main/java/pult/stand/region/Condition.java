package pult.stand.region;

import java.util.HashMap;
import java.util.Map;

/// What has to be true of a text before a sentence may stand in it: the words in brackets before a
/// pattern, e.g. `(село,зима)`. Words of one group are alternatives, all groups must hold. A set of
/// conditions is a number with a bit for each.
enum Condition {
    TOWN("город", 0),
    VILLAGE("село", 0),
    /// Has blocks of flats, offices and a hospital.
    LARGE("крупный", 12),
    /// The author is past sixty and says so.
    ELDER("пожилой", 1),
    ADULT("взрослый", 1),
    ALONE("один", 2),
    /// The author lives with somebody.
    FAMILY("семья", 2),
    /// The author brings up children under age.
    CHILDREN("дети", 3),
    HE("он", 4),
    SHE("она", 4),
    WINTER("зима", 5),
    COLD("холода", 5),
    WARM("тепло", 5),
    SUMMER("лето", 5),
    SCHOOL("учёба", 5),
    /// Something out of order that somebody has to repair, clean or run.
    WORKS("работы", 6),
    /// Papers, payments and offices.
    PAPERS("бумаги", 6),
    CLINIC("медицина", 6),
    TEACHING("школа", 6),
    /// Something that happened once and is over.
    INCIDENT("случай", 6),
    PROPOSAL("предложение", 6),
    SHARP("резко", 7),
    MILD("мягко", 7),
    /// There are files with the appeal.
    PICTURES("фото", 8),
    /// Longer than a month.
    LONG("долго", 9),
    /// Written between seven in the morning and nine in the evening.
    DAYTIME("день", 10),
    /// The first appeal on the matter.
    FIRST("впервые", 11),
    /// Not dictated by telephone.
    WRITTEN("письменно", 13);

    private static final Map<String, Condition> BY_WORD = new HashMap<>();
    private static final int[] GROUPS = new int[14];

    static {
        for (var condition : values()) {
            BY_WORD.put(condition.word, condition);
            GROUPS[condition.group] |= condition.bit();
        }
    }

    private final String word;
    private final int group;

    Condition(String word, int group) {
        this.word = word;
        this.group = group;
    }

    /// Never stored, so the order of the constants may change.
    @SuppressWarnings("EnumOrdinal")
    int bit() {
        return 1 << ordinal();
    }

    /// The bit when it holds, else 0.
    int when(boolean holds) {
        return holds ? bit() : 0;
    }

    static Condition named(String word) {
        var condition = BY_WORD.get(word);
        if (condition == null) {
            throw new IllegalArgumentException("no such condition: " + word);
        }
        return condition;
    }

    /// @param words separated by commas, may be empty
    static int all(String words) {
        var bits = 0;
        if (!words.isEmpty()) {
            for (var word : words.split(",", -1)) {
                bits |= named(word).bit();
            }
        }
        return bits;
    }

    /// Whether what is asked for is true.
    static boolean met(int asked, int truths) {
        if (asked == 0) {
            return true;
        }
        for (var group : GROUPS) {
            if ((asked & group) != 0 && (asked & truths & group) == 0) {
                return false;
            }
        }
        return true;
    }
}
