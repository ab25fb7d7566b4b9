package pult.app;

import javafx.stage.Screen;

import java.util.Locale;
import java.util.stream.Collectors;

/// Whether this machine can show a window.
final class Display {
    private static final String PLATFORM = "glass.platform";

    private Display() {}

    static boolean present() {
        if (System.getProperty(PLATFORM) != null) {
            // Whoever names a platform wants its window.
            return true;
        }
        var linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || named("DISPLAY") || named("WAYLAND_DISPLAY");
    }

    private static boolean named(String variable) {
        var value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /// Must be called before the toolkit starts.
    static void useHeadless() {
        System.setProperty(PLATFORM, "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    /// Sizes and scales of the screens, e.g. `1920x1080@1.25`. JavaFX thread.
    static String screens() {
        return Screen.getScreens().stream()
                .map(screen ->
                        "%.0fx%.0f@%.2f"
                                .formatted(
                                        screen.getBounds().getWidth(),
                                        screen.getBounds().getHeight(),
                                        screen.getOutputScaleX()))
                .collect(Collectors.joining(" "));
    }
}
