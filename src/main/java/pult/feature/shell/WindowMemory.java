package pult.feature.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Optional;

/// Puts a window where it stood last time and remembers where it goes. JavaFX thread.
public final class WindowMemory {
    private static final double SMALLEST_WIDTH = 1280;
    private static final double SMALLEST_HEIGHT = 700;
    private static final double FIRST_WIDTH = 1366;
    private static final double FIRST_HEIGHT = 768;

    private WindowMemory() {}

    /// Call it before the window is shown.
    ///
    /// @param last where it stood, read beforehand: nothing is read on this thread
    public static void follow(Stage stage, WindowPlace memory, Optional<WindowPlace.Place> last) {
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setWidth(FIRST_WIDTH);
        stage.setHeight(FIRST_HEIGHT);
        last.ifPresent(place -> put(stage, place));
        stage.setOnHidden(event -> memory.save(place(stage)));
    }

    private static void put(Stage stage, WindowPlace.Place place) {
        stage.setWidth(Math.max(SMALLEST_WIDTH, place.width()));
        stage.setHeight(Math.max(SMALLEST_HEIGHT, place.height()));
        // a screen that is no longer there must not swallow the window
        var bar = new Rectangle2D(place.x(), place.y(), place.width(), 40);
        if (Screen.getScreens().stream().anyMatch(s -> s.getVisualBounds().intersects(bar))) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.form() == WindowPlace.Form.MAXIMISED);
    }

    private static WindowPlace.Place place(Stage stage) {
        return new WindowPlace.Place(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized() ? WindowPlace.Form.MAXIMISED : WindowPlace.Form.NORMAL);
    }
}
