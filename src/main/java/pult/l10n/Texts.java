package pult.l10n;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of an area in a language, cut into pieces when one is first shown. Any thread.
final class Texts {
    private final String area;
    private final Language language;
    private final Properties words;
    private final Map<String, Messages.Pattern> cut = new ConcurrentHashMap<>();

    Texts(Class<?> area, Language language, Properties words) {
        this.area = area.getSimpleName();
        this.language = language;
        this.words = words;
    }

    /// Proves the text of a method ahead.
    ///
    /// @throws IllegalStateException when it is missing or asks for an argument there is not
    void prove(String name, int parameters) {
        cut.put(name, Messages.Pattern.parse(pattern(name), parameters));
    }

    /// @param name of the method
    String text(String name, Object... arguments) {
        return cut.computeIfAbsent(
                        name, _ -> Messages.Pattern.parse(pattern(name), arguments.length))
                .fill(language, arguments);
    }

    private String pattern(String name) {
        var pattern = words.getProperty(name);
        if (pattern == null) {
            throw new IllegalStateException("no text " + name + " in " + this);
        }
        return pattern;
    }

    @Override
    public String toString() {
        return area + '[' + language.code() + ']';
    }
}
