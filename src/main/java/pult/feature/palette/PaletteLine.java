package pult.feature.palette;

import pult.domain.appeal.AppealRow;
import pult.domain.deadline.DeadlineView;
import pult.ui.fx.Command;

/// One line of the palette.
sealed interface PaletteLine {
    /// A title over the lines that follow; cannot be chosen.
    record Heading(String title) implements PaletteLine {}

    /// Something to be done.
    ///
    /// @param group the menu it stands in
    record Doing(Command command, String group) implements PaletteLine {}

    /// An appeal that was found.
    ///
    /// @param named its whole number was typed
    record Found(AppealRow row, DeadlineView clock, boolean named) implements PaletteLine {}

    /// No appeal here has the number; cannot be chosen.
    record Unknown(String number) implements PaletteLine {}

    /// All that was found, in the list.
    record All(String words, int count) implements PaletteLine {}

    default boolean chosen() {
        return !(this instanceof Heading || this instanceof Unknown);
    }
}
