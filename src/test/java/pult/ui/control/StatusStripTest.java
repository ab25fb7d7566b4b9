package pult.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.ui.fx.Fx;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.util.List;

class StatusStripTest {
    private static final SimpleBooleanProperty SHOWN = new SimpleBooleanProperty(true);

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private static StatusStrip.Item item(int need, String text) {
        return StatusStrip.Item.of(need, SHOWN, Labels.fixed(text, "t-small"));
    }

    private static void layOut(Region strip, double width) {
        var scene = new Scene(new Pane(strip), 2000, 100);
        Themes.apply(scene, Theme.LIGHT);
        scene.getRoot().applyCss();
        strip.resize(width, 28);
        strip.layout();
    }

    @Test
    void theLeastNeededLeaveWholeWhereThereIsNoRoom() {
        Fx.call(() -> {
            var link = item(3, "Нет связи с платформой");
            var data = item(2, "Данные на 10:05:26");
            var user = item(1, "Крылова Анна Сергеевна");
            var strip = StatusStrip.of(List.of(link, data), List.of(user));

            layOut(strip, 1000);
            assertThat(List.of(link, data, user)).allMatch(Region::isVisible);
            assertThat(user.getLayoutX() + user.getWidth()).isEqualTo(1000);

            layOut(strip, link.getWidth() + data.getWidth() + 40);
            assertThat(user.isVisible()).isFalse();
            assertThat(data.isVisible()).isTrue();

            layOut(strip, link.getWidth() + 40);
            assertThat(data.isVisible()).isFalse();
            assertThat(link.isVisible()).isTrue();
            assertThat(link.getWidth()).isGreaterThanOrEqualTo(link.minWidth(-1));
            return true;
        });
    }

    @Test
    void aSentenceIsShownWholeOrNotAtAll() {
        Fx.call(() -> {
            var label = new Label("Работа продолжается, 3 действия ждут отправки.");
            var part = new WholeOrNothing(label);
            layOut(part, 600);
            assertThat(label.isVisible()).isTrue();
            layOut(part, label.prefWidth(-1) - 20);
            assertThat(label.isVisible()).isFalse();
            return true;
        });
    }
}
