package pult.feature.settings;

import javafx.scene.layout.Region;

import pult.domain.answer.AnswerRules;
import pult.feature.Wording;
import pult.l10n.SettingsMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Command;
import pult.ui.fx.Subscriptions;

import java.util.List;
import java.util.function.Consumer;

/// The screen «Настройки». JavaFX thread.
public final class SettingsFeature implements AutoCloseable {
    private final SettingsViewModel model;
    private final Region view;
    private final Subscriptions subscriptions = new Subscriptions();

    /// What is shown and not changed here.
    ///
    /// @param version of the program, e.g. `0.1.0`
    /// @param copies the folder for copies
    /// @param commands of the whole window, for the list of keys
    /// @param substitutions who acts for whom, made by another feature
    public record Facts(
            AnswerRules rules,
            String version,
            BackupPlace copies,
            List<Command> commands,
            Region substitutions) {}

    /// @param now what is in force
    /// @param apply called at once with every choice, on the JavaFX thread
    public SettingsFeature(
            Preferences now,
            PreferencesFile file,
            Consumer<Preferences> apply,
            Facts facts,
            Wording wording,
            Background background) {
        var words = wording.area(SettingsMessages.class);
        model = new SettingsViewModel(now, file, apply, background, words);
        var copies = new BackupRow(facts.copies(), words, background);
        view =
                new SettingsView(model, words, wording.formats(), subscriptions)
                        .node(facts, copies.node());
    }

    public Region view() {
        return view;
    }

    /// Shows what was chosen elsewhere in the window and is in force already.
    public void show(Preferences now) {
        model.show(now);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
