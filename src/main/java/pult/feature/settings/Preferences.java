package pult.feature.settings;

import pult.l10n.Language;
import pult.ui.fx.KeyMatcher;
import pult.ui.theme.TextScale;
import pult.ui.theme.Theme;

/// What an operator has chosen. Immutable.
///
/// @param language from the next start on
public record Preferences(
        Theme theme,
        TextScale scale,
        Language language,
        RowHeight rows,
        KeyMatcher.SingleKeys singleKeys) {
    public static final Preferences USUAL =
            new Preferences(
                    Theme.LIGHT,
                    TextScale.NORMAL,
                    Language.RU,
                    RowHeight.USUAL,
                    KeyMatcher.SingleKeys.ON);

    /// Height of a row of the queue.
    public enum RowHeight {
        TIGHT(24),
        USUAL(28),
        LOOSE(36);

        private final int px;

        RowHeight(int px) {
            this.px = px;
        }

        /// At a text size of 100 %.
        public int px() {
            return px;
        }
    }

    public Preferences with(Theme now) {
        return new Preferences(now, scale, language, rows, singleKeys);
    }

    public Preferences with(TextScale now) {
        return new Preferences(theme, now, language, rows, singleKeys);
    }

    public Preferences with(Language now) {
        return new Preferences(theme, scale, now, rows, singleKeys);
    }

    public Preferences with(RowHeight now) {
        return new Preferences(theme, scale, language, now, singleKeys);
    }

    public Preferences with(KeyMatcher.SingleKeys now) {
        return new Preferences(theme, scale, language, rows, now);
    }
}
