package pult.domain.answer;

import java.util.Arrays;
import java.util.Optional;

/// The six cases of a Russian noun, by the names a template author writes after the colon.
public enum GrammaticalCase {
    NOMINATIVE("именительный"),
    GENITIVE("родительный"),
    DATIVE("дательный"),
    ACCUSATIVE("винительный"),
    INSTRUMENTAL("творительный"),
    PREPOSITIONAL("предложный");

    private final String russian;

    GrammaticalCase(String russian) {
        this.russian = russian;
    }

    /// «дательный».
    public String russian() {
        return russian;
    }

    /// @param word in any letter case
    public static Optional<GrammaticalCase> named(String word) {
        return Arrays.stream(values()).filter(c -> c.russian.equalsIgnoreCase(word)).findFirst();
    }
}
