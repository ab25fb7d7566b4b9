package pult.l10n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class MessagesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)(\\|[^}]*)?}");

    /// Every area that has a Russian bundle.
    static List<Class<?>> areas() throws IOException, URISyntaxException {
        var folder =
                Path.of(
                        Objects.requireNonNull(
                                        Messages.class.getResource(
                                                "/pult/l10n/CommonMessages_ru.properties"))
                                .toURI());
        try (var files = Files.list(Objects.requireNonNull(folder.getParent()))) {
            return files.map(file -> Objects.requireNonNull(file.getFileName()).toString())
                    .filter(name -> name.endsWith("_ru.properties"))
                    .map(name -> "pult.l10n." + name.substring(0, name.indexOf('_')))
                    .<Class<?>>map(MessagesTest::area)
                    .toList();
        }
    }

    private static Class<?> area(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void areasAreFound() throws Exception {
        assertThat(areas()).contains(CommonMessages.class, QueueMessages.class);
    }

    @ParameterizedTest
    @MethodSource("areas")
    void languagesHaveTheSameKeys(Class<?> area) {
        var methods =
                Arrays.stream(area.getMethods())
                        .filter(method -> !method.isDefault())
                        .map(Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (var language : Language.values()) {
            assertThat(new TreeSet<>(Messages.words(area, language).stringPropertyNames()))
                    .as("%s %s", area.getSimpleName(), language)
                    .isEqualTo(methods);
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyArgumentIsUsedInEveryLanguage(Class<?> area) {
        for (var language : Language.values()) {
            var words = Messages.words(area, language);
            for (var method : area.getMethods()) {
                if (method.isDefault()) {
                    continue;
                }
                var used = new TreeSet<Integer>();
                var found = ARGUMENT.matcher(words.getProperty(method.getName()));
                while (found.find()) {
                    used.add(Integer.valueOf(found.group(1)));
                    if (found.group(2) != null) {
                        assertThat(found.group(2).split("\\|", -1))
                                .as("plural forms of %s %s", method.getName(), language)
                                .hasSize(Plural.forms(language) + 1);
                    }
                }
                assertThat(used)
                        .as("%s.%s %s", area.getSimpleName(), method.getName(), language)
                        .hasSize(method.getParameterCount())
                        .allMatch(index -> index < method.getParameterCount());
            }
        }
    }

    @Test
    void argumentsAndFormsAreFilledIn() {
        var words = Messages.of(FailureMessages.class, Language.RU);

        assertThat(words.kept(1)).isEqualTo("Работа продолжается, 1 действие ждёт отправки");
        assertThat(words.kept(3)).isEqualTo("Работа продолжается, 3 действия ждут отправки");
        assertThat(words.kept(1_200))
                .isEqualTo("Работа продолжается, 1\u00A0200 действий ждут отправки");
        assertThat(Messages.of(FailureMessages.class, Language.EN).kept(1))
                .isEqualTo("Work goes on, 1 action waits to be sent");
    }

    /// An area with no bundle.
    interface Nowhere {
        String text();
    }

    @Test
    void missingBundleFailsAtOnce() {
        assertThatThrownBy(() -> Messages.of(Nowhere.class, Language.RU))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nowhere_ru.properties");
    }

    @Test
    void patternThatAsksForTooMuchFails() {
        assertThatThrownBy(() -> Messages.Pattern.parse("{1}", 1))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Messages.Pattern.parse("{0", 1))
                .isInstanceOf(IllegalStateException.class);
    }

    /// A packaged program has classes in place of the proxies.
    @ParameterizedTest
    @MethodSource("areas")
    void theWrittenClassSaysTheSame(Class<?> area) throws Exception {
        var written =
                MethodHandles.privateLookupIn(area, MethodHandles.lookup())
                        .defineHiddenClass(AreaWriter.bytes(area), true)
                        .lookupClass();
        for (var language : Language.values()) {
            var words = new Texts(area, language, Messages.words(area, language));
            var same = written.getDeclaredConstructor(Texts.class).newInstance(words);
            var proxy = Messages.of(area, language);
            for (var method : area.getMethods()) {
                var arguments =
                        Arrays.stream(method.getParameterTypes())
                                .map(type ->
                                        type == int.class
                                                ? 1234
                                                : type == long.class ? (Object) 56_789L : "слово")
                                .toArray();
                assertThat(method.invoke(same, arguments))
                        .as("%s %s", method, language)
                        .isEqualTo(method.invoke(proxy, arguments));
            }
            assertThat(same).hasToString(proxy.toString()).isEqualTo(same).isNotEqualTo(proxy);
        }
    }
}
