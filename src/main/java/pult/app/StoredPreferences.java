package pult.app;

import pult.feature.settings.Preferences;
import pult.feature.settings.PreferencesFile;
import pult.feature.shell.WindowPlace;
import pult.l10n.Language;
import pult.ui.fx.KeyMatcher;
import pult.ui.theme.TextScale;
import pult.ui.theme.Theme;

import java.util.Locale;
import java.util.Optional;

/// Choices of the operator as small texts in the store. What cannot be read is the usual choice.
final class StoredPreferences implements PreferencesFile, WindowPlace {
    private static final String CHOICES = "choices";
    private static final String WINDOW = "window";

    private final pult.store.Preferences store;

    StoredPreferences(pult.store.Preferences store) {
        this.store = store;
    }

    Preferences choices() {
        return store.get(CHOICES).flatMap(StoredPreferences::read).orElse(Preferences.USUAL);
    }

    private static Optional<Preferences> read(String text) {
        var parts = text.split(" ", -1);
        try {
            return parts.length < 5
                    ? Optional.empty()
                    : Optional.of(
                            new Preferences(
                                    Theme.valueOf(parts[0]),
                                    new TextScale(Integer.parseInt(parts[1])),
                                    Language.valueOf(parts[2]),
                                    Preferences.RowHeight.valueOf(parts[3]),
                                    KeyMatcher.SingleKeys.valueOf(parts[4]),
                                    parts.length == 5
                                            ? Preferences.USUAL.afterReady()
                                            : Preferences.AfterReady.valueOf(parts[5])));
        } catch (IllegalArgumentException madeByAnotherVersion) {
            return Optional.empty();
        }
    }

    @Override
    public void save(Preferences now) {
        store.put(
                CHOICES,
                String.join(
                        " ",
                        now.theme().name(),
                        Integer.toString(now.scale().percent()),
                        now.language().name(),
                        now.rows().name(),
                        now.singleKeys().name(),
                        now.afterReady().name()));
    }

    @Override
    public Optional<Place> load() {
        return store.get(WINDOW).flatMap(StoredPreferences::place);
    }

    private static Optional<Place> place(String text) {
        var parts = text.split(" ", -1);
        try {
            return parts.length != 5
                    ? Optional.empty()
                    : Optional.of(
                            new Place(
                                    Double.parseDouble(parts[0]),
                                    Double.parseDouble(parts[1]),
                                    Double.parseDouble(parts[2]),
                                    Double.parseDouble(parts[3]),
                                    Form.valueOf(parts[4])));
        } catch (IllegalArgumentException madeByAnotherVersion) {
            return Optional.empty();
        }
    }

    @Override
    public void save(Place place) {
        store.put(
                WINDOW,
                String.format(
                        Locale.ROOT,
                        "%.0f %.0f %.0f %.0f %s",
                        place.x(),
                        place.y(),
                        place.width(),
                        place.height(),
                        place.form().name()));
    }
}
