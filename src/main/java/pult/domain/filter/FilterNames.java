package pult.domain.filter;

import java.util.Collection;
import java.util.List;

/// The names the appeals here have, so that a part of one is enough and a slip is noticed.
@FunctionalInterface
public interface FilterNames {
    /// Knows none and believes every name: for text that was written by the program.
    FilterNames ANY = field -> List.of();

    /// @return names of a field of [FilterField.Kind#NAMES] besides its codes; empty when nobody
    ///   knows them, so that every name is believed
    Collection<String> of(FilterField field);
}
