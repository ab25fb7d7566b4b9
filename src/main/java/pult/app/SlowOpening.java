package pult.app;

import javafx.scene.control.Alert;

import org.jspecify.annotations.Nullable;

import pult.l10n.AppMessages;
import pult.l10n.Language;
import pult.l10n.Messages;
import pult.ui.fx.Fx;

/// Says that the store takes long to open, until it is open. Any thread.
final class SlowOpening {
    private final Ahead<Boolean> toolkit;
    private final Language language;
    private volatile boolean asked;
    private @Nullable Alert note;
    private boolean over;

    /// @param toolkit the start of the toolkit, which is under way
    SlowOpening(Ahead<Boolean> toolkit, Language language) {
        this.toolkit = toolkit;
        this.language = language;
    }

    void show() {
        toolkit.get();
        asked = true;
        Fx.onFx(() -> {
            if (over) {
                return;
            }
            var words = Messages.of(AppMessages.class, language);
            var made = new Alert(Alert.AlertType.INFORMATION, words.openingSlowKept());
            made.setHeaderText(words.openingSlow());
            made.setTitle(words.openingSlow());
            made.show();
            note = made;
        });
    }

    void hide() {
        if (asked) {
            Fx.onFx(() -> {
                over = true;
                if (note != null) {
                    note.hide();
                }
            });
        }
    }
}
