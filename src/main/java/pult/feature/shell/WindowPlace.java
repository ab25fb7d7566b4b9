package pult.feature.shell;

import java.util.Optional;

/// Remembers where the window stood. Any thread; must be quick.
public interface WindowPlace {
    /// Where a window stands on the screen, in the screen's units.
    record Place(double x, double y, double width, double height, Form form) {}

    /// Whether it fills the screen.
    enum Form {
        NORMAL,
        MAXIMISED
    }

    /// Empty when none is remembered.
    Optional<Place> load();

    void save(Place place);
}
