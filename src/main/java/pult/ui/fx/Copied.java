package pult.ui.fx;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Texts on the system's clipboard, also those that a field puts there itself ([FieldCopies]). What
/// every other program can read does not stay there: it goes after half a minute, under the lock
/// and with the end of the program, unless something else was copied meanwhile. JavaFX thread.
public final class Copied {
    private static final Duration KEPT = Duration.ofSeconds(30);

    /// Of a text that the disk does not take: it has to get into another program first.
    private static final Duration LAST_RESORT = Duration.ofMinutes(2);

    /// @param since when it was first looked at, null before that
    private record Ours(String text, Duration kept, @Nullable Instant since) {}

    private static @Nullable Ours ours;

    private Copied() {}

    /// Puts a text there, in place of what was.
    public static void text(String text) {
        put(text, KEPT);
    }

    /// Puts a text there that is nowhere else: it stays two minutes, and when the program ends.
    public static void lastResort(String text) {
        put(text, LAST_RESORT);
    }

    private static void put(String text, Duration kept) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        ours = new Ours(text, kept, null);
    }

    /// A field may have put a text there itself.
    ///
    /// @param last whether it is nowhere else
    /// @return false when something else is there
    static boolean found(String text, boolean last) {
        var there = plain(Clipboard.getSystemClipboard().getString()).equals(plain(text));
        if (there) {
            ours = new Ours(text, last ? LAST_RESORT : KEPT, null);
        }
        return there;
    }

    /// Takes away what has been there long enough; called again and again.
    ///
    /// @param now by a clock that never goes back
    public static void look(Instant now) {
        var known = ours;
        if (known == null) {
            return;
        }
        if (known.since == null) {
            ours = new Ours(known.text, known.kept, now);
        } else if (!now.isBefore(known.since.plus(known.kept))) {
            clear();
        }
    }

    /// Takes a text of this program away now.
    public static void clear() {
        var known = ours;
        ours = null;
        var there = Clipboard.getSystemClipboard();
        // Some systems give a text back with line ends of their own.
        if (known != null && plain(known.text).equals(plain(there.getString()))) {
            there.clear();
        }
    }

    /// The program ends: its last resort may be the only copy, and stays.
    public static void leave() {
        if (ours != null && !ours.kept.equals(LAST_RESORT)) {
            clear();
        }
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
