package pult.domain.answer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into pieces. Takes any text: what it does not understand stays as it is.
final class TemplateParser {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private TemplateParser() {}

    static List<TemplatePiece> parse(String text) {
        var pieces = new ArrayList<TemplatePiece>();
        var from = 0;
        for (var open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
            if (open > from) {
                pieces.add(new TemplatePiece.Words(text.substring(from, open)));
            }
            var close = closing(text, open + OPEN.length());
            from = close < 0 ? open + OPEN.length() : close + CLOSE.length();
            var raw = text.substring(open, from);
            pieces.add(
                    close < 0
                            ? new TemplatePiece.Broken(raw)
                            : place(raw, text.substring(open + OPEN.length(), close)));
        }
        if (from < text.length()) {
            pieces.add(new TemplatePiece.Words(text.substring(from)));
        }
        return List.copyOf(pieces);
    }

    /// Where the place ends: on the same line, before another opening, outside of quotes.
    private static int closing(String text, int from) {
        for (var i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.startsWith(OPEN, i)) {
                return -1;
            }
            if (text.startsWith(CLOSE, i)) {
                return i;
            }
            if (text.charAt(i) == '"') {
                i = Math.max(i, endOfQuote(text, i + 1));
            }
        }
        return -1;
    }

    private static int endOfQuote(String text, int from) {
        for (var i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }

    private static TemplatePiece place(String raw, String inner) {
        var words = inner.strip();
        if (words.startsWith("?")) {
            return ask(raw, words.substring(1).strip());
        }
        if (words.startsWith(">")) {
            var name = words.substring(1).strip();
            return name.isEmpty()
                    ? new TemplatePiece.Broken(raw)
                    : new TemplatePiece.FragmentPlace(raw, name);
        }
        return field(raw, words);
    }

    private static TemplatePiece ask(String raw, String label) {
        return label.isEmpty()
                ? new TemplatePiece.Broken(raw)
                : new TemplatePiece.AskPlace(raw, label);
    }

    private static TemplatePiece field(String raw, String words) {
        var bar = words.indexOf('|');
        var fallback = bar < 0 ? null : quoted(words.substring(bar + 1).strip());
        if (bar >= 0 && fallback == null) {
            return new TemplatePiece.Broken(raw);
        }
        var head = (bar < 0 ? words : words.substring(0, bar)).strip();
        var colon = head.indexOf(':');
        var name = (colon < 0 ? head : head.substring(0, colon)).strip();
        var caseName = colon < 0 ? null : head.substring(colon + 1).strip();
        if (name.isEmpty()) {
            return new TemplatePiece.Broken(raw);
        }
        return new TemplatePiece.FieldPlace(
                raw, name, TemplateField.named(name).orElse(null), caseName, fallback);
    }

    private static @Nullable String quoted(String words) {
        var whole =
                words.length() >= 2
                        && words.startsWith("\"")
                        && words.indexOf('"', 1) == words.length() - 1;
        return whole ? words.substring(1, words.length() - 1) : null;
    }
}
