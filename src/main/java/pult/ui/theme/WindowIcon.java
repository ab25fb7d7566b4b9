package pult.ui.theme;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The sign of the program on the bar of a window and in the list of windows.
public final class WindowIcon {
    private WindowIcon() {}

    /// In the sizes desktops ask for. Reads small files: call it off the JavaFX thread where time
    /// matters.
    public static List<Image> read() {
        return Stream.of(32, 64, 128).map(WindowIcon::image).toList();
    }

    private static Image image(int size) {
        var name = "/pult/ui/theme/icon-" + size + ".png";
        return new Image(
                Objects.requireNonNull(WindowIcon.class.getResource(name), name).toExternalForm());
    }

    /// Gives a window the sign of the one it belongs to. JavaFX thread.
    public static void as(Stage owner, Stage stage) {
        stage.getIcons().setAll(owner.getIcons());
    }
}
