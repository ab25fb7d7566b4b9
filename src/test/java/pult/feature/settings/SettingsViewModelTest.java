package pult.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.change.NotSaved;
import pult.l10n.Language;
import pult.l10n.Messages;
import pult.l10n.SettingsMessages;
import pult.ui.fx.HeldBackground;
import pult.ui.fx.InlineBackground;
import pult.ui.theme.TextScale;
import pult.ui.theme.Theme;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class SettingsViewModelTest {
    private static final SettingsMessages WORDS = Messages.of(SettingsMessages.class, Language.RU);

    private final List<Preferences> saved = new ArrayList<>();
    private final List<Preferences> applied = new ArrayList<>();

    @Test
    void aChoiceActsAtOnceAndTheLastOneIsKept() {
        var held = new HeldBackground();
        var model = new SettingsViewModel(Preferences.USUAL, saved::add, applied::add, held, WORDS);
        model.choose(Preferences.USUAL.with(Theme.DARK));
        model.choose(model.chosenProperty().get().with(new TextScale(110)));
        model.choose(model.chosenProperty().get().with(new TextScale(125)));
        assertThat(applied).hasSize(3);
        assertThat(saved).isEmpty();
        held.finish();
        assertThat(saved.getLast())
                .isEqualTo(Preferences.USUAL.with(Theme.DARK).with(new TextScale(125)));
        assertThat(saved).hasSize(2);
    }

    @Test
    void whatIsChosenElsewhereIsShownAndNotTurnedBackByTheNextChoice() {
        var model =
                new SettingsViewModel(
                        Preferences.USUAL, saved::add, applied::add, new InlineBackground(), WORDS);
        model.show(Preferences.USUAL.with(Theme.DARK));
        assertThat(applied).isEmpty();
        assertThat(saved).isEmpty();
        model.choose(model.chosenProperty().get().with(new TextScale(110)));
        assertThat(saved)
                .containsExactly(Preferences.USUAL.with(Theme.DARK).with(new TextScale(110)));
    }

    @Test
    void aRefusingDiskIsSaidAndTheChoiceHolds() {
        var model =
                new SettingsViewModel(
                        Preferences.USUAL,
                        preferences -> {
                            throw new NotSaved("settings", new IOException("no space"));
                        },
                        applied::add,
                        new InlineBackground(),
                        WORDS);
        model.choose(Preferences.USUAL.with(Theme.DARK));
        assertThat(model.troubleProperty().get()).contains("ДС-03");
        assertThat(model.chosenProperty().get().theme()).isEqualTo(Theme.DARK);
    }
}
