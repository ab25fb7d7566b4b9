package pult.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A counter on an icon; gone when the count is zero.
public final class Badge {
    private Badge() {}

    /// Whether the count is a warning.
    public enum Tone {
        CALM,
        WARM
    }

    public static Label of(ObservableValue<? extends Number> count, Tone tone) {
        var badge = Labels.of("", "badge");
        if (tone == Tone.WARM) {
            badge.getStyleClass().add("warm");
        }
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.textProperty().bind(count.map(Badge::shown));
        badge.visibleProperty().bind(count.map(number -> number.intValue() > 0));
        return badge;
    }

    private static String shown(Number count) {
        return count.intValue() > 999 ? "999+" : count.toString();
    }
}
