package pult.search;

import java.util.List;

/// One thing of a query that an appeal has or has not.
sealed interface Concept {
    /// Nobody misses it where it is not.
    default boolean weak() {
        return false;
    }

    /// A word in any of its forms, or what means the same.
    ///
    /// @param word as written
    /// @param others phrases of stems
    record Word(String word, List<List<String>> others, boolean weak) implements Concept {}

    /// Several words that together are called something else as well.
    ///
    /// @param words as written
    /// @param others phrases of stems
    record Phrase(List<String> words, List<List<String>> others) implements Concept {}

    /// A number, perhaps its last digits alone.
    ///
    /// @param digits all of them
    /// @param parts as dashes and spaces cut them
    record Figures(String digits, List<String> parts) implements Concept {}

    /// The word that is still being typed.
    record Beginning(String letters) implements Concept {}

    /// The first letter of a name.
    record Initial(String letter) implements Concept {}
}
