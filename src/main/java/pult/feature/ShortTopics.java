package pult.feature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Short names of the classifier's topics for rows that have no room: «Снег во дворе» for
/// «Нарушение правил уборки от снега и наледи внутридворового проезда, тротуара, площади». Any
/// thread.
public final class ShortTopics {
    /// The longest short name, in characters.
    public static final int LONGEST = 24;

    private static final String FILE = "/pult/l10n/topics_short.txt";
    private static final Map<String, String> NAMES = load();

    private ShortTopics() {}

    /// @param topic full name
    /// @return the full name where there is no short one: the classifier is an open list
    public static String of(String topic) {
        return NAMES.getOrDefault(topic, topic);
    }

    /// Full names and their short ones.
    static Map<String, String> names() {
        return NAMES;
    }

    private static Map<String, String> load() {
        try (var in = ShortTopics.class.getResourceAsStream(FILE)) {
            var text =
                    new String(
                            Objects.requireNonNull(in, FILE).readAllBytes(),
                            StandardCharsets.UTF_8);
            var names = new HashMap<String, String>();
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        var equals = line.lastIndexOf('=');
                        names.put(line.substring(0, equals), line.substring(equals + 1));
                    });
            return Map.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
