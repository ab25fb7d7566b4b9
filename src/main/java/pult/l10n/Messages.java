package pult.l10n;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// Typed words: a screen's texts are an interface, one method for each text.
///
/// To add an area:
/// 1. write a public interface in this package named `…Messages`; every method returns `String`;
///    its parameters are `String` (put in as it is), `int` or `long` (written with spaces between
///    thousands);
/// 2. write `pult/l10n/…Messages_ru.properties` and `…_en.properties` (UTF-8), one key for each
///    method, the key is the method's name;
/// 3. in a pattern `{0}` is the first argument; `{0|обращение|обращения|обращений}` is the form of
///    a noun that fits the number `{0}` (Russian: after 1, 2, 5; English: after 1 and the rest);
/// 4. make it once, where the screen is wired: `Messages.of(QueueMessages.class, language)`.
///
/// A missing key fails when the area is made, and a test compares the languages of every area.
public final class Messages {
    private static final Map<String, Object> MADE = new ConcurrentHashMap<>();

    private Messages() {}

    /// The texts of an area, made at the first call. Any thread.
    ///
    /// @throws IllegalStateException when a text is missing or asks for an argument its method does
    ///   not have; what is packaged was proved when it was made
    public static <T> T of(Class<T> area, Language language) {
        return area.cast(MADE.computeIfAbsent(file(area, language), _ -> made(area, language)));
    }

    private static Object made(Class<?> area, Language language) {
        var texts = new Texts(area, language, words(area, language));
        var written = AreaWriter.of(area, texts);
        return written == null ? proxy(area, texts) : written;
    }

    /// An area without a written class, every text of it proved.
    static Object proxy(Class<?> area, Texts texts) {
        for (var method : area.getMethods()) {
            if (!method.isDefault()) {
                texts.prove(method.getName(), method.getParameterCount());
            }
        }
        return Proxy.newProxyInstance(
                area.getClassLoader(),
                new Class<?>[] {area},
                (proxy, method, arguments) -> call(texts, proxy, method, arguments));
    }

    static Properties words(Class<?> area, Language language) {
        var file = file(area, language);
        try (var in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no texts: " + file);
            }
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static String file(Class<?> area, Language language) {
        return area.getSimpleName() + '_' + language.code() + ".properties";
    }

    @SuppressWarnings("ReferenceEquality") // words are equal when they are the same object
    private static Object call(
            Texts texts, Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        var given = arguments == null ? new Object[0] : arguments;
        if (method.isDefault()) {
            try {
                return InvocationHandler.invokeDefault(proxy, method, given);
            } catch (InvocationTargetException e) {
                throw Objects.requireNonNullElse(e.getCause(), e);
            }
        }
        if (method.getDeclaringClass() != Object.class) {
            return texts.text(method.getName(), given);
        }
        return switch (method.getName()) {
            case "equals" -> proxy == given[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> texts.toString();
        };
    }

    /// A text cut into pieces once, so that filling it in costs no parsing.
    record Pattern(List<Piece> pieces) {
        sealed interface Piece {
            record Words(String text) implements Piece {}

            record Argument(int index) implements Piece {}

            record Forms(int index, List<String> forms) implements Piece {}
        }

        static Pattern parse(String text, int parameters) {
            var pieces = new ArrayList<Piece>();
            var from = 0;
            for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
                var close = text.indexOf('}', open);
                if (close < 0) {
                    throw new IllegalStateException("an open brace in: " + text);
                }
                pieces.add(new Piece.Words(text.substring(from, open)));
                var parts = List.of(text.substring(open + 1, close).split("\\|", -1));
                var index = Integer.parseInt(parts.getFirst());
                if (index >= parameters) {
                    throw new IllegalStateException("no argument " + index + " for: " + text);
                }
                pieces.add(
                        parts.size() == 1
                                ? new Piece.Argument(index)
                                : new Piece.Forms(index, parts.subList(1, parts.size())));
                from = close + 1;
            }
            pieces.add(new Piece.Words(text.substring(from)));
            return new Pattern(List.copyOf(pieces));
        }

        String fill(Language language, Object[] arguments) {
            var filled = new StringBuilder();
            for (var piece : pieces) {
                filled.append(
                        switch (piece) {
                            case Piece.Words words -> words.text();
                            case Piece.Argument argument -> shown(arguments[argument.index()]);
                            case Piece.Forms noun ->
                                    Plural.form(
                                            language,
                                            ((Number) arguments[noun.index()]).longValue(),
                                            noun.forms());
                        });
            }
            return filled.toString();
        }

        private static String shown(Object argument) {
            return argument instanceof Number number
                    ? Formats.grouped(number.longValue())
                    : argument.toString();
        }
    }
}
