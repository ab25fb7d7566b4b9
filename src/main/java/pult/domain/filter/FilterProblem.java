package pult.domain.filter;

import java.util.List;

/// Why a piece of the text is not a condition.
public sealed interface FilterProblem {
    /// As it was typed.
    String piece();

    /// There is no such field.
    record NoSuchField(String piece, String field) implements FilterProblem {}

    /// The field does not know the value.
    ///
    /// @param near what it knows that is like it, or some of what it knows
    record NoSuchValue(String piece, FilterField field, String value, List<String> near)
            implements FilterProblem {}

    /// Several names have the value in them.
    record Ambiguous(String piece, FilterField field, String value, List<String> names)
            implements FilterProblem {}

    /// Nothing stands after the colon.
    record NoValue(String piece, FilterField field) implements FilterProblem {}

    /// A day that is none, or the end before the beginning.
    record NotADay(String piece, FilterField field, String value) implements FilterProblem {}
}
