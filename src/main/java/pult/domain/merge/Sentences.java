package pult.domain.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Splits Russian business text into sentences. A line break always ends one; a stop does unless it
/// belongs to an abbreviation, an initial, a number of a list, or a small letter follows.
public final class Sentences {
    private static final String ENDS = ".!?…";
    private static final String CLOSERS = "»\"”“'’)]";

    /// A name or number must follow these: they never end a sentence.
    private static final Set<String> LEADING =
            Set.of(
                    "ул", "д", "кв", "корп", "стр", "пос", "с", "дер", "обл", "р-н", "мкр", "просп",
                    "пр-т", "пер", "пл", "наб", "ш", "б-р", "бул", "им", "п", "пп", "ст", "ч",
                    "абз", "ред", "тел", "доб", "моб", "эл", "см", "ср", "рис", "табл", "гл", "гр",
                    "т", "е", "к", "н", "зам", "нач", "оф", "каб", "под", "эт", "мр", "пгт", "рп",
                    "х", "лит", "вх", "исх", "№", "куб");

    /// These may end one: it does when a capital letter or nothing follows.
    private static final Set<String> CLOSING =
            Set.of("руб", "коп", "тыс", "млн", "млрд", "др", "пр", "чел", "мин", "сек", "км", "см");

    private static final Pattern LIST_NUMBER = Pattern.compile("\\s*(?:\\d{1,3}|\\p{L})[.)]");

    private Sentences() {}

    /// A blank text has none.
    public static List<Sentence> split(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        var found = new ArrayList<Sentence>();
        var from = 0;
        var at = 0;
        while (at < text.length()) {
            var end = endAfter(text, from, at);
            if (end < 0) {
                at++;
                continue;
            }
            var next = afterSpace(text, end);
            if (!text.substring(from, end).isBlank()) {
                found.add(new Sentence(text.substring(from, end), text.substring(end, next)));
                from = next;
            }
            at = next;
        }
        if (from < text.length()) {
            found.add(new Sentence(text.substring(from), ""));
        }
        return found;
    }

    /// @return where the sentence ends when it ends at this character, −1 when it goes on
    private static int endAfter(String text, int from, int at) {
        var c = text.charAt(at);
        if (c == '\n' || c == '\r') {
            var end = at;
            while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return end;
        }
        if (ENDS.indexOf(c) < 0) {
            return -1;
        }
        var end = at + 1;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        var marks = text.substring(at, end);
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end == text.length()) {
            return end;
        }
        if (!Character.isWhitespace(text.charAt(end))) {
            return -1;
        }
        return goesOn(text, from, at, end, marks) ? -1 : end;
    }

    private static boolean goesOn(String text, int from, int at, int end, String marks) {
        var next = afterSpace(text, end);
        if (next < text.length() && text.substring(end, next).indexOf('\n') < 0) {
            var first = text.charAt(next);
            if (Character.isLowerCase(first)
                    || (marks.equals(".") && ",;:—–-".indexOf(first) >= 0)) {
                return true;
            }
        }
        return marks.equals(".") && abbreviated(text, from, at, next);
    }

    /// Whether the stop is part of the word before it.
    private static boolean abbreviated(String text, int from, int stop, int next) {
        if (LIST_NUMBER.matcher(text.substring(from, stop + 1)).matches()) {
            return true;
        }
        var word = wordBefore(text, from, stop);
        var lower = word.toLowerCase(Locale.ROOT);
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
            return true;
        }
        var before = text.substring(from, stop - word.length()).stripTrailing();
        var measured = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
        var ends =
                switch (lower) {
                    case "г", "гг", "р", "ч" -> measured;
                    case "м" -> measured || before.endsWith("кв.") || before.endsWith("куб.");
                    case "д", "п" -> before.endsWith("т.");
                    default -> CLOSING.contains(lower);
                };
        if (ends) {
            // «1 250 руб. 40 коп.»
            return next < text.length() && Character.isDigit(text.charAt(next));
        }
        var letter = word.length() == 1 && Character.isLetter(word.charAt(0));
        return next < text.length() && (letter || LEADING.contains(lower));
    }

    private static String wordBefore(String text, int from, int stop) {
        var start = stop;
        while (start > from) {
            var c = text.charAt(start - 1);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '№') {
                break;
            }
            start--;
        }
        return text.substring(start, stop);
    }

    private static int afterSpace(String text, int at) {
        var next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
