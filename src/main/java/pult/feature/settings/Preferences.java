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
        KeyMatcher.SingleKeys singleKeys,
        AfterReady afterReady) {
    public static final Preferences USUAL =
            new Preferences(
                    Theme.LIGHT,
                    TextScale.NORMAL,
                    Language.RU,
                    RowHeight.USUAL,
                    KeyMatcher.SingleKeys.ON,
                    AfterReady.STAY);

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

    /// What follows when an answer is ready: its card stays, or the next appeal of the list is
    /// chosen.
    public enum AfterReady {
        STAY,
        NEXT
    }

    public Preferences with(AfterReady now) {
        return new Preferences(theme, scale, language, rows, singleKeys, now);
    }

    public Preferences with(Theme now) {
        return new Preferences(now, scale, language, rows, singleKeys, afterReady);
    }

    public Preferences with(TextScale now) {
        return new Preferences(theme, now, language, rows, singleKeys, afterReady);
    }

    public Preferences with(Language now) {
        return new Preferences(theme, scale, now, rows, singleKeys, afterReady);
    }

    public Preferences with(RowHeight now) {
        return new Preferences(theme, scale, language, now, singleKeys, afterReady);
    }

    public Preferences with(KeyMatcher.SingleKeys now) {
        return new Preferences(theme, scale, language, rows, now, afterReady);
    }
}
