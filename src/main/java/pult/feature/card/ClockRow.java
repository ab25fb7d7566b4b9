package pult.feature.card;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import pult.ui.control.Labels;
import pult.ui.control.Sign;

/// One clock of the card: its name at the left, sign and words at the right. Says less where there
/// is no room for all of it.
final class ClockRow extends HBox {
    private static final double GAP = 8;
    private static final double SIGN_AND_GAP = 22;

    private final Label name;
    private final Label words;
    private final String full;
    private final String brief;

    ClockRow(Label name, Sign.Kind sign, String full, String brief) {
        super(GAP);
        this.name = name;
        this.full = full;
        this.brief = brief;
        words = Labels.of(full, "t-small", "sign-words", sign.styleClass());
        var clock = new HBox(6, Sign.of(sign), words);
        clock.setAlignment(Pos.CENTER_RIGHT);
        clock.setMinWidth(0);
        name.setMinWidth(0);
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, Labels.gap(), clock);
        getStyleClass().addAll("box-row", "clock-row");
    }

    @Override
    protected void layoutChildren() {
        words.setText(full);
        var needed = name.prefWidth(-1) + words.prefWidth(-1) + SIGN_AND_GAP + 2 * GAP;
        if (needed > getWidth() - getInsets().getLeft() - getInsets().getRight()) {
            words.setText(brief);
        }
        super.layoutChildren();
    }
}
