package pult.app;

import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import pult.Await;
import pult.bundled.BundledRegions;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.QueueQuery;
import pult.domain.search.AppealSearch;
import pult.feature.Destination;
import pult.feature.settings.Preferences;
import pult.store.Store;
import pult.store.Vault;
import pult.store.VaultFailure;
import pult.store.VaultKeys;
import pult.sync.Pace;
import pult.sync.SyncStatus;
import pult.ui.fx.Fx;
import pult.ui.fx.VirtualBackground;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The whole window on a stand elsewhere, 1920×1080: what benchmarks of the screen sit down at.
/// Times are from an operator's deed to the end of the pulse that has painted what it asks for, ms.
public final class BenchDesk implements AutoCloseable {
    private static final long REPEAT_NANOS = 33_000_000;
    private static final int STILL_PULSES = 4;
    private static final Duration LONGEST = Duration.ofMinutes(40);

    private final VirtualBackground background;
    private final Session session;
    private final MainWindow window;
    private @Nullable Label number;

    private BenchDesk(VirtualBackground background, Session session, MainWindow window) {
        this.background = background;
        this.session = session;
        this.window = window;
    }

    public static BenchDesk open(Path folder, URI server) throws VaultFailure {
        Fx.start();
        var session =
                Session.open(
                        Vault.openOrCreate(
                                folder, new VaultKeys.Unlock.Training(), Clock.systemUTC()),
                        BundledRegions.zone(TestWindow.REGION),
                        Workplace.trainingPlatform(server),
                        Pace.USUAL,
                        Clock.systemUTC(),
                        Session.Witness.NOBODY);
        var background = new VirtualBackground();
        var window =
                TestWindow.of(
                        session,
                        background,
                        Preferences.USUAL,
                        new Dimension2D(1920, 1080),
                        folder.resolve("calendar"));
        Fx.call(() -> {
            window.show(session::start, () -> {});
            return true;
        });
        return new BenchDesk(background, session, window);
    }

    public Store store() {
        return session.store();
    }

    /// Returns once everything the server has is here.
    public void awaitLoaded() {
        Await.until(
                "the first sync",
                LONGEST,
                () -> session.loop().status().phase() == SyncStatus.Phase.IDLE);
    }

    /// Returns once everything here can be found by its words.
    public void awaitIndexed() {
        Await.until("the index", LONGEST, () -> session.search().coverage().whole());
    }

    public AppealSearch search() {
        return session.search();
    }

    /// Everything here can be found by its words.
    public boolean indexed() {
        return session.search().coverage().whole();
    }

    /// Asks the server for what is new there, as the operator's key does.
    public void sync() {
        session.loop().syncNow();
    }

    /// Returns once the card has stood still for some pulses: an operator's next key comes later.
    public void rest() {
        var before = "";
        for (var still = 0; still < STILL_PULSES; ) {
            var now = Fx.call(this::shown);
            still = now.equals(before) ? still + 1 : 0;
            before = now;
            var _ = painted(() -> {}, () -> true);
        }
    }

    /// The longest time between two pulses while the key is held down for so many repeats, 30 a
    /// second, ms.
    public double heldKey(int repeats) {
        var gaps = gaps();
        for (var i = 0; i < repeats; i++) {
            var began = System.nanoTime();
            Fx.onFx(() -> key(KeyCode.DOWN));
            LockSupport.parkNanos(REPEAT_NANOS - (System.nanoTime() - began));
        }
        rest();
        return longest(gaps);
    }

    /// From the key to the next row being marked on the screen.
    public double rowMove() {
        var table = table();
        var before = Fx.call(() -> table.getSelectionModel().getSelectedIndex());
        return painted(
                () -> key(KeyCode.DOWN),
                () -> table.getSelectionModel().getSelectedIndex() != before);
    }

    /// From the key to the card of the next row.
    public double nextCard() {
        var before = Fx.call(this::shown);
        return painted(() -> key(KeyCode.DOWN), () -> !shown().equals(before));
    }

    /// From the wish to see an appeal, anywhere in the list, to its card.
    public double card(AppealId id) {
        return painted(
                () -> window.go(new Destination.Opened(id)), () -> shown().equals("№ " + id));
    }

    /// From the wish to see another list to its rows.
    @SuppressWarnings("ReferenceEquality") // Another list it is, whatever stands in it.
    public double list(String title, QueueQuery query) {
        var table = table();
        var before = Fx.call(table::getItems);
        return painted(
                () -> window.go(new Destination.Listed(title, query)),
                () -> table.getItems() != before && row(table, 0));
    }

    /// From the key to the rows of the end of the list, which nobody has looked at yet.
    public double end() {
        var table = table();
        return painted(
                () -> key(KeyCode.END),
                () ->
                        table.getSelectionModel().getSelectedIndex() == table.getItems().size() - 1
                                && row(table, table.getItems().size() - 1));
    }

    private static boolean row(TableView<?> table, int at) {
        return table.getItems().size() > at && table.getItems().get(at) != null;
    }

    /// The longest time between two pulses while something goes on, ms; meanwhile the operator goes
    /// down the list.
    public double longestGap(BooleanSupplier over) {
        var gaps = gaps();
        while (!over.getAsBoolean()) {
            var _ = rowMove();
        }
        return longest(gaps);
    }

    private static Gaps gaps() {
        return Fx.call(() -> {
            var timer = new Gaps();
            timer.start();
            return timer;
        });
    }

    private static double longest(Gaps gaps) {
        return Fx.call(() -> {
            gaps.stop();
            return gaps.longest / 1e6;
        });
    }

    private static final class Gaps extends AnimationTimer {
        private long last;
        private long longest;

        @Override
        public void handle(long now) {
            var at = System.nanoTime();
            if (last != 0) {
                longest = Math.max(longest, at - last);
            }
            last = at;
        }
    }

    private double painted(Runnable deed, BooleanSupplier seen) {
        var took = new CompletableFuture<Double>();
        var began = System.nanoTime();
        Fx.onFx(() -> {
            deed.run();
            new AnimationTimer() {
                private int pulses;

                @Override
                public void handle(long now) {
                    // The pulse that finds it draws it; the next one does not begin before that.
                    if ((pulses > 0 || seen.getAsBoolean()) && ++pulses > 1) {
                        stop();
                        took.complete((System.nanoTime() - began) / 1e6);
                    }
                }
            }.start();
        });
        return took.orTimeout(60, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    private void key(KeyCode code) {
        Node owner = window.stage().getScene().getFocusOwner();
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                    owner == null ? window.stage().getScene().getRoot() : owner,
                    new KeyEvent(
                            type, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false));
        }
    }

    private TableView<?> table() {
        return Fx.call(() -> {
            var root = window.stage().getScene().getRoot();
            if (root.lookup(".table-view") instanceof TableView<?> table) {
                return table;
            }
            throw new IllegalStateException(
                    "no list, the window says "
                            + root.lookupAll(".label").stream()
                                    .filter(Label.class::isInstance)
                                    .map(node -> ((Label) node).getText())
                                    .toList());
        });
    }

    /// What stands over the card, «№ 412…»; empty while there is none.
    private String shown() {
        var label = number;
        if (label == null || label.getScene() == null) {
            label =
                    window.stage().getScene().getRoot().lookupAll(".label").stream()
                            .filter(node ->
                                    node instanceof Label found
                                            && found.getText() != null
                                            && found.getText().matches("№ \\d+"))
                            .map(Label.class::cast)
                            .findFirst()
                            .orElse(null);
            number = label;
        }
        return label == null ? "" : label.getText();
    }

    @Override
    public void close() throws VaultFailure {
        Fx.call(() -> {
            window.close();
            window.stage().hide();
            return true;
        });
        background.close();
        session.close();
    }
}
