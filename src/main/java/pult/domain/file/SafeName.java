package pult.domain.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Names of files from outside made safe to show and to write. A name must not turn the line round
/// («gpj.exe» that reads «exe.jpg»), hide its end, lead into another folder or mean a device.
public final class SafeName {
    private static final int LONGEST = 80;
    private static final int LONGEST_EXTENSION = 12;
    private static final String FORBIDDEN = "/\\:*?\"<>|";
    private static final Set<String> DEVICES =
            Set.of(
                    "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5",
                    "com6", "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5",
                    "lpt6", "lpt7", "lpt8", "lpt9", "conin$", "conout$");

    private SafeName() {}

    /// One line of at most 80 characters without direction marks, control and path characters, with
    /// its extension; empty when nothing is left.
    public static String shown(String name) {
        var clean = new StringBuilder();
        Normalizer.normalize(head(name), Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !hidden(c))
                .map(c -> FORBIDDEN.indexOf(c) >= 0 ? '_' : Character.isWhitespace(c) ? ' ' : c)
                .forEach(clean::appendCodePoint);
        var line = clean.toString().replaceAll(" {2,}", " ").strip();
        return shortened(line.replaceAll("^[. ]+|[. ]+$", ""));
    }

    /// A name to write a file under: as it is shown, never a device of Windows, never empty.
    ///
    /// @param otherwise where nothing is left of the name
    public static String toWrite(String name, String otherwise) {
        var shown = shown(name);
        if (shown.isEmpty()) {
            return otherwise;
        }
        var stem = shown.indexOf('.') < 0 ? shown : shown.substring(0, shown.indexOf('.'));
        return DEVICES.contains(stem.strip().toLowerCase(Locale.ROOT)) ? '_' + shown : shown;
    }

    /// Lower case, without the dot; empty when there is none.
    public static String extension(String name) {
        var shown = shown(name);
        var dot = shown.lastIndexOf('.');
        return dot < 0 || dot == shown.length() - 1
                ? ""
                : shown.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// A name of a megabyte is not looked at whole; its end tells the type.
    private static String head(String name) {
        return name.length() <= 1024
                ? name
                : name.substring(0, 512) + name.substring(name.length() - 512);
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            // Hangul fillers and the braille blank look like nothing at all.
            default -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
        };
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var end =
                dot > 0 && name.length() - dot <= LONGEST_EXTENSION + 1
                        ? name.substring(dot)
                        : name.substring(name.length() - LONGEST_EXTENSION);
        return whole(name.substring(0, LONGEST - end.length() - 1)) + '…' + end;
    }

    /// Without half a character at the end.
    private static String whole(String text) {
        return Character.isHighSurrogate(text.charAt(text.length() - 1))
                ? text.substring(0, text.length() - 1)
                : text;
    }
}
