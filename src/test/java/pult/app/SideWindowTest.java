package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import pult.feature.settings.Preferences;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.KeyMatcher;

import java.util.ArrayList;
import java.util.List;

/// A window beside the one window hears the keys its content was given.
final class SideWindowTest {
    @Test
    void keysOfItsContentWorkThere() {
        Fx.start();
        var done = new ArrayList<String>();
        Fx.call(() -> {
            var owner = new Stage();
            owner.show();
            var list = new ListView<String>();
            list.getItems().add("a");
            KeyMatcher.ownKeys(
                    list, List.of(Command.named("x").keys("Enter").does(() -> done.add("enter"))));
            SideWindow.show(owner, "t", new BorderPane(list), Preferences.USUAL);
            list.requestFocus();
            press(list, KeyCode.ENTER);
            var stage = (Stage) list.getScene().getWindow();
            assertThat(stage.isShowing()).isTrue();
            press(list, KeyCode.ESCAPE);
            assertThat(stage.isShowing()).isFalse();
            owner.hide();
            return true;
        });
        assertThat(done).containsExactly("enter");
    }

    private static void press(ListView<String> at, KeyCode code) {
        Event.fireEvent(
                at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
