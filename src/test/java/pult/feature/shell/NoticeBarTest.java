package pult.feature.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.feature.Wording;
import pult.feature.shell.NoticeBar.Weight;
import pult.l10n.Language;
import pult.l10n.ShellMessages;
import pult.ui.fx.Fx;

import java.time.ZoneId;
import java.util.List;

/// Many sentences leave room for the work, and none that asks for something goes unread.
final class NoticeBarTest {
    private final NoticeBar bar =
            new NoticeBar(
                    Wording.of(Language.RU, ZoneId.of("Europe/Moscow")).area(ShellMessages.class));

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private List<String> said() {
        return ((VBox) bar.node())
                .getChildren().stream()
                        .map(row -> ((Label) row.lookup(".label")))
                        .map(Label::getText)
                        .toList();
    }

    @Test
    void theOldestThatMayGiveWayDoesAndNothingIsSaidTwice() {
        Fx.call(() -> {
            bar.add("решить", Weight.STAYS);
            for (var number = 1; number <= NoticeBar.MOST + 2; number++) {
                bar.add("сведение " + number, Weight.GIVES_WAY);
                bar.add("сведение " + number, Weight.GIVES_WAY);
            }
            assertThat(said()).containsExactly("решить", "сведение 4", "сведение 5", "сведение 6");
            return true;
        });
    }

    @Test
    void whatAsksForADecisionStaysHoweverMuchThereIs() {
        Fx.call(() -> {
            bar.add("сведение", Weight.GIVES_WAY);
            for (var number = 1; number <= NoticeBar.MOST + 1; number++) {
                bar.add("решить " + number, Weight.STAYS);
            }
            assertThat(said())
                    .hasSize(NoticeBar.MOST + 1)
                    .allMatch(sentence -> sentence.startsWith("решить"));
            bar.add("сведение", Weight.GIVES_WAY);
            assertThat(said()).as("the newest is read").endsWith("сведение");
            return true;
        });
    }
}
