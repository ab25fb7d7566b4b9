package pult.feature.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import pult.domain.change.NotSaved;
import pult.l10n.SettingsMessages;
import pult.ui.fx.Background;

import java.util.function.Consumer;

/// A choice acts at once and is written behind. JavaFX thread.
final class SettingsViewModel {
    private final PreferencesFile file;
    private final Consumer<Preferences> apply;
    private final Background background;
    private final SettingsMessages words;
    private final ReadOnlyObjectWrapper<Preferences> chosen;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private boolean writing;

    SettingsViewModel(
            Preferences now,
            PreferencesFile file,
            Consumer<Preferences> apply,
            Background background,
            SettingsMessages words) {
        this.file = file;
        this.apply = apply;
        this.background = background;
        this.words = words;
        this.chosen = new ReadOnlyObjectWrapper<>(now);
    }

    ReadOnlyObjectProperty<Preferences> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    void choose(Preferences now) {
        if (now.equals(chosen.get())) {
            return;
        }
        chosen.set(now);
        apply.accept(now);
        if (!writing) {
            write();
        }
    }

    /// Something was chosen elsewhere, and is in force and kept already.
    void show(Preferences now) {
        chosen.set(now);
    }

    /// One write at a time: the last choice is the one on the disk.
    private void write() {
        writing = true;
        var now = chosen.get();
        background.run(
                "settings",
                () -> {
                    file.save(now);
                    return now;
                },
                done -> {
                    trouble.set("");
                    written(now);
                },
                e -> {
                    if (!(e instanceof NotSaved)) {
                        throw new IllegalStateException("settings", e);
                    }
                    trouble.set(words.notKept());
                    written(now);
                });
    }

    private void written(Preferences what) {
        writing = false;
        if (!what.equals(chosen.get())) {
            write();
        }
    }
}
