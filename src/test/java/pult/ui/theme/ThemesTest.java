package pult.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

class ThemesTest {
    private static final Pattern TOKEN =
            Pattern.compile("-pult-([a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6})\\s*;");
    private static final Pattern DEFINED = Pattern.compile("-pult-([a-z0-9-]+):");
    private static final Pattern USED = Pattern.compile(":[^;{}]*?-pult-[a-z0-9-]+[^;{}]*;");
    private static final Pattern NAME = Pattern.compile("-pult-([a-z0-9-]+)");

    private static final List<String> LAYERS =
            List.of("bg-app", "bg-panel", "bg-subtle", "bg-hover", "bg-selected", "bg-field");
    private static final List<String> WORDS =
            List.of(
                    "text",
                    "text-2",
                    "text-3",
                    "accent-text",
                    "over-t",
                    "today-t",
                    "near-t",
                    "calm-t",
                    "pause-t",
                    "done-t",
                    "other-t");

    private static Map<String, String> tokens(Theme theme) {
        var tokens = new HashMap<String, String>();
        var found = TOKEN.matcher(Themes.text(theme.tokens()));
        while (found.find()) {
            tokens.put(found.group(1), found.group(2));
        }
        return tokens;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsAreReadableOnEveryLayer(Theme theme) {
        for (var word : WORDS) {
            for (var layer : LAYERS) {
                assertThat(contrast(theme, word, layer))
                        .as("%s on %s", word, layer)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsAreReadableOnTheirTints(Theme theme) {
        for (var group : List.of("over", "today", "near", "pause", "done", "other")) {
            assertThat(contrast(theme, group + "-t", group + "-b"))
                    .as(group)
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(theme, "on-accent", "accent")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(theme, "text", "mark")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(theme, "accent-text", "accent-bg")).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void outlinesAndSignsStandOut(Theme theme) {
        for (var layer : LAYERS) {
            assertThat(contrast(theme, "border-control", layer))
                    .as("border-control on %s", layer)
                    .isGreaterThanOrEqualTo(3);
        }
        for (var panel : List.of("bg-panel", "bg-subtle")) {
            for (var sign : List.of("accent", "over", "done")) {
                assertThat(contrast(theme, sign, panel))
                        .as("%s on %s", sign, panel)
                        .isGreaterThanOrEqualTo(3);
            }
        }
        for (var layer : List.of("bg-panel", "bg-selected")) {
            assertThat(contrast(theme, "focus", layer))
                    .as("focus on %s", layer)
                    .isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void contrastOfBlackAndWhiteIsTheGreatest() {
        assertThat(contrast("#000000", "#FFFFFF")).isEqualTo(21);
        assertThat(contrast("#777777", "#FFFFFF")).isBetween(4.47, 4.49);
    }

    @Test
    void themesHaveTheSameTokens() {
        assertThat(defined(Themes.text("dark.css")))
                .isNotEmpty()
                .isEqualTo(defined(Themes.text("light.css")));
    }

    @Test
    void everyTokenUsedIsDefined() {
        var defined = defined(Themes.text("light.css"));
        for (var sheet :
                List.of("rules.css", "queue.css", "card.css", "conflict.css", "losses.css")) {
            var rules = USED.matcher(Themes.text(sheet));
            while (rules.find()) {
                var name = NAME.matcher(rules.group());
                while (name.find()) {
                    assertThat(defined).as(sheet).contains(name.group(1));
                }
            }
        }
    }

    @Test
    void everyPixelGrowsWithTheText() {
        assertThat(
                        Themes.scaled(
                                ".a { -fx-font-size: 13px; -fx-min-height: 28px; }",
                                new TextScale(125)))
                .isEqualTo(".a { -fx-font-size: 16.3px; -fx-min-height: 35.0px; }");
        assertThat(new TextScale(125).of(28)).isEqualTo(35);
        assertThat(new TextScale(145).plus(10)).isEqualTo(new TextScale(150));
        assertThatThrownBy(() -> new TextScale(151)).isInstanceOf(IllegalArgumentException.class);
    }

    /// A size of text outside `measures.css` stays small for who needs it large.
    @Test
    void sizesOfTextStandWhereTheyGrow() throws Exception {
        var folder = Path.of(Themes.sheet("rules.css").substring("file:".length())).getParent();
        try (var sheets = Files.list(folder)) {
            for (var sheet : sheets.filter(file -> file.toString().endsWith(".css")).toList()) {
                if (!sheet.endsWith("measures.css")) {
                    assertThat(Files.readString(sheet))
                            .as(sheet.getFileName().toString())
                            .doesNotContainPattern("-fx-font-size: *[0-9.]+(px|pt|;)");
                }
            }
        }
    }

    private static Set<String> defined(String sheet) {
        var names = new TreeSet<String>();
        var found = DEFINED.matcher(sheet);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    private static double contrast(Theme theme, String one, String other) {
        var tokens = tokens(theme);
        return contrast(
                Objects.requireNonNull(tokens.get(one), one),
                Objects.requireNonNull(tokens.get(other), other));
    }

    /// WCAG 2.2, 1.4.3.
    private static double contrast(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1)
                + 0.7152 * channel(colour, 3)
                + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        var value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
