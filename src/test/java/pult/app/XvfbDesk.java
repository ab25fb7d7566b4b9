package pult.app;

import javafx.scene.control.TextInputControl;

import pult.feature.settings.Preferences;
import pult.ui.fx.Fx;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;

/// The window in a process of its own on a real display. Writes what an operator would see whenever
/// it becomes another: one line `SEEN …` of the shown number, what has the keyboard, the palette,
/// the view, and what the outbox holds. Ends when its input ends.
final class XvfbDesk {
    private XvfbDesk() {}

    public static void main(String[] folder) throws Exception {
        try (var desk =
                ShiftDesk.open(Path.of(folder[0]), 200, Preferences.USUAL, Clock.systemUTC())) {
            var writer =
                    Thread.ofPlatform()
                            .daemon()
                            .name("seen")
                            .start(() -> {
                                var last = "";
                                while (!Thread.currentThread().isInterrupted()) {
                                    var now = seen(desk);
                                    if (!now.equals(last)) {
                                        System.out.println("SEEN " + now);
                                        last = now;
                                    }
                                    java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
                                }
                            });
            while (System.in.read() >= 0) {
                // Nothing is said to it.
            }
            writer.interrupt();
            writer.join();
        }
        System.exit(0);
    }

    private static String seen(ShiftDesk desk) {
        var number = desk.shown().map(Object::toString).orElse("-");
        var outbox =
                Stream.concat(
                                desk.session().outbox().waiting().stream(),
                                desk.session().outbox().sent(50).stream())
                        .map(entry -> entry.change().action().getClass().getSimpleName())
                        .sorted()
                        .toList();
        return Fx.call(() -> {
            var owner = desk.scene().getFocusOwner();
            var keyboard =
                    owner == null
                            ? "-"
                            : owner.getStyleClass().stream().reduce("", (one, next) -> next)
                                    + (owner instanceof TextInputControl field
                                            ? "=" + field.getText()
                                            : "");
            var palette =
                    desk.lookup(".palette").stream().anyMatch(node -> node.getParent().isVisible());
            return String.format(
                    Locale.ROOT,
                    "card:%s keyboard:%s palette:%s answer:%s outbox:%s",
                    number,
                    keyboard,
                    palette,
                    desk.window().furnished().editor().text().replace('\n', ' '),
                    outbox);
        });
    }
}
