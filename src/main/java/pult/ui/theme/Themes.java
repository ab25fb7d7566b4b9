package pult.ui.theme;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// Dresses scenes. A feature writes its rules in a sheet of its own in `pult/theme`, in tokens only
/// (`-pult-over-t`), and names it with [#sheet(String)] in `getStylesheets()` of its view; sizes
/// that grow with the text go to `measures.css`. JavaFX thread.
public final class Themes {
    private static final String SCALE = "pult.text-scale";
    private static final Pattern PIXELS = Pattern.compile("(\\d+(?:\\.\\d+)?)px");

    private static final String[] FONTS = {"Regular", "Medium", "SemiBold", "Italic"};

    private static boolean fontsRead;

    private static final Theme BASE = Theme.LIGHT;

    private Themes() {}

    /// Reads the sheets ahead of the first window.
    public static void prepare() {
        nameBase();
    }

    /// Reads the letters of the program, once; whoever comes meanwhile waits. Any thread, once the
    /// toolkit runs.
    public static synchronized void readFonts() {
        if (fontsRead) {
            return;
        }
        for (var weight : FONTS) {
            var path = "/pult/fonts/IBMPlexSans-" + weight + ".ttf";
            try (var in = Themes.class.getResourceAsStream(path)) {
                if (Font.loadFont(Objects.requireNonNull(in, path), 13) == null) {
                    throw new IllegalStateException("a shipped font does not load: " + path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
        fontsRead = true;
    }

    public static void apply(Scene scene, Theme theme) {
        apply(scene, theme, TextScale.NORMAL);
    }

    public static void apply(Scene scene, Theme theme, TextScale scale) {
        readFonts();
        nameBase();
        // The base of the whole program is not read a second time for the scene.
        scene.setUserAgentStylesheet(theme == BASE ? null : theme.base());
        scene.getStylesheets().setAll(sheet(theme.tokens()), sheet("rules.css"), measures(scale));
        scaleOf(scene).set(scale);
    }

    /// The scale of a scene, for what cannot be said in CSS (column widths).
    public static ObservableValue<TextScale> scale(Scene scene) {
        return scaleOf(scene);
    }

    /// @param name of a file in `pult/theme`
    /// @return its address for `getStylesheets()`
    public static String sheet(String name) {
        return Objects.requireNonNull(
                        Themes.class.getResource("/pult/theme/" + name), "no sheet " + name)
                .toExternalForm();
    }

    @SuppressWarnings("unchecked")
    private static ObjectProperty<TextScale> scaleOf(Scene scene) {
        return (ObjectProperty<TextScale>)
                scene.getProperties()
                        .computeIfAbsent(
                                SCALE, key -> new SimpleObjectProperty<>(TextScale.NORMAL));
    }

    private static String measures(TextScale scale) {
        if (scale.equals(TextScale.NORMAL)) {
            return sheet("measures.css");
        }
        var scaled = scaled(text("measures.css"), scale);
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(scaled.getBytes(StandardCharsets.UTF_8));
    }

    /// Every size in px times the scale, to tenths.
    static String scaled(String css, TextScale scale) {
        return PIXELS.matcher(css)
                .replaceAll(size ->
                        String.format(
                                Locale.ROOT,
                                "%.1fpx",
                                Double.parseDouble(size.group(1)) * scale.percent() / 100));
    }

    static String text(String name) {
        try (var in = Themes.class.getResourceAsStream("/pult/theme/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// Names the base sheet of the whole program: while there is none, the first control that is
    /// made reads the toolkit's own large sheet, which no scene of ours uses.
    private static void nameBase() {
        if (Application.getUserAgentStylesheet() == null) {
            Application.setUserAgentStylesheet(BASE.base());
        }
    }
}
