package pult.feature.writing;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

import pult.ui.fx.Snapshots;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/// Takes pictures of a screen in both themes. JavaFX thread.
public final class Pictures {
    private Pictures() {}

    /// Writes `target/screens/NAME-WIDTH-THEME.png`.
    public static void take(Region view, String name, int width, int height) {
        take(view, name, width, height, () -> {});
    }

    /// @param laid runs once the screen is laid out, e.g. puts the keyboard somewhere
    public static void take(Region view, String name, int width, int height, Runnable laid) {
        take(view, name, width, height, laid, theme -> {});
    }

    /// @param themed runs before the picture of a theme, for a screen that names the theme
    public static void take(
            Region view, String name, int width, int height, Consumer<Theme> themed) {
        take(view, name, width, height, () -> {}, themed);
    }

    private static void take(
            Region view,
            String name,
            int width,
            int height,
            Runnable laid,
            Consumer<Theme> themed) {
        var scene = new Scene(view, width, height);
        Themes.apply(scene, Theme.LIGHT);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        laid.run();
        for (var theme : Theme.values()) {
            Themes.apply(scene, theme);
            themed.accept(theme);
            for (var pass = 0; pass < 4; pass++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            var file =
                    Path.of(
                            "target",
                            "screens",
                            "%s-%d-%s.png"
                                    .formatted(name, width, theme.name().toLowerCase(Locale.ROOT)));
            Snapshots.png(scene, file);
            assertThat(Files.exists(file)).isTrue();
        }
        scene.setRoot(new Group());
    }
}
