package pult.app;

import javafx.scene.control.Alert;

import pult.l10n.AppMessages;
import pult.l10n.Language;
import pult.l10n.Messages;

/// The one crash screen: a code to read out and what is kept. JavaFX thread.
final class CrashNote {
    private static boolean shown;

    private CrashNote() {}

    /// One at a time: a bug that repeats must not bury the screen.
    static void show(String code, Language language) {
        if (shown) {
            return;
        }
        shown = true;
        var words = Messages.of(AppMessages.class, language);
        var note = new Alert(Alert.AlertType.ERROR, words.crashedKept());
        note.setHeaderText(words.crashed(code));
        note.setTitle(code);
        note.setOnHidden(event -> shown = false);
        note.show();
    }
}
