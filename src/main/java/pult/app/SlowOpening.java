package pult.app;

import javafx.scene.control.Alert;

import org.jspecify.annotations.Nullable;

import pult.l10n.AppMessages;
import pult.l10n.Language;
import pult.l10n.Messages;
import pult.ui.fx.Fx;

import java.util.function.Function;

/// Says that something the start waits for takes long, until it is over. Any thread.
final class SlowOpening {
    private final Ahead<Boolean> toolkit;
    private final Language language;
    private final Function<AppMessages, String> what;
    private final Function<AppMessages, String> kept;
    private volatile boolean asked;
    private @Nullable Alert note;
    private boolean over;

    /// @param toolkit the start of the toolkit, which is under way
    /// @param what takes long
    /// @param kept what is safe meanwhile, and what to do
    private SlowOpening(
            Ahead<Boolean> toolkit,
            Language language,
            Function<AppMessages, String> what,
            Function<AppMessages, String> kept) {
        this.toolkit = toolkit;
        this.language = language;
        this.what = what;
        this.kept = kept;
    }

    /// Of the store.
    static SlowOpening ofStore(Ahead<Boolean> toolkit, Language language) {
        return new SlowOpening(
                toolkit, language, AppMessages::openingSlow, AppMessages::openingSlowKept);
    }

    /// Of the folder, while an earlier copy is leaving it.
    static SlowOpening ofFolder(Ahead<Boolean> toolkit, Language language) {
        return new SlowOpening(
                toolkit, language, AppMessages::stillClosing, AppMessages::stillClosingKept);
    }

    void show() {
        toolkit.get();
        asked = true;
        Fx.onFx(() -> {
            if (over) {
                return;
            }
            var words = Messages.of(AppMessages.class, language);
            var made = new Alert(Alert.AlertType.INFORMATION, kept.apply(words));
            made.setHeaderText(what.apply(words));
            made.setTitle(what.apply(words));
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
