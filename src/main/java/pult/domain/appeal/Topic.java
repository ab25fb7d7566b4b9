package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

/// What an appeal is about.
///
/// @param block code of the sector block, e.g. `HOUSING_UTILITIES`; an open list, so text
/// @param category upper level of the classifier
/// @param subcategory lower level, the words an operator recognises the case by; null when not
///   classified
public record Topic(String block, String category, @Nullable String subcategory) {
    /// The most exact name there is.
    public String name() {
        return subcategory == null ? category : subcategory;
    }
}
