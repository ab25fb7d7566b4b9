package pult.app;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;

import pult.Await;
import pult.bundled.BundledRegions;
import pult.domain.appeal.AppealId;
import pult.feature.settings.Preferences;
import pult.store.Vault;
import pult.store.VaultKeys;
import pult.sync.Pace;
import pult.sync.SyncStatus;
import pult.ui.fx.Fx;
import pult.ui.fx.Snapshots;
import pult.ui.fx.VirtualBackground;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The whole window at work on a stand of its own, everything received: what tests of the keyboard
/// sit down at.
final class ShiftDesk implements AutoCloseable {
    static final String REGION = TestWindow.REGION;

    private final VirtualBackground background = new VirtualBackground();
    private final TrainingGround ground;
    private final Session session;
    private final MainWindow window;

    private ShiftDesk(TrainingGround ground, Session session, Preferences choices, Path folder) {
        this.ground = ground;
        this.session = session;
        session.start();
        Await.until(
                "the first sync", () -> session.loop().status().phase() == SyncStatus.Phase.IDLE);
        window =
                TestWindow.of(
                        session,
                        background,
                        choices,
                        MainWindow.Setting.USUAL_SIZE,
                        folder.resolve("calendar"));
        Fx.call(() -> {
            window.show(() -> {}, () -> {});
            return true;
        });
        Await.until(
                "rows, or the word that nothing is in work",
                () ->
                        Fx.call(() ->
                                Stream.of(".table-row-cell .label", ".empty-state")
                                        .anyMatch(one -> !lookup(one).isEmpty())));
    }

    /// @param folder of the data; what is in it is gone on with
    static ShiftDesk open(Path folder, int appeals, Preferences choices, Clock clock)
            throws Exception {
        return open(folder, appeals, choices, clock, new VaultKeys.Unlock.Training());
    }

    /// @param unlock opens the data, or keeps new ones closed
    static ShiftDesk open(
            Path folder, int appeals, Preferences choices, Clock clock, VaultKeys.Unlock unlock)
            throws Exception {
        return open(folder, appeals, choices, clock, unlock, "operator");
    }

    /// The part of another person at an own stand.
    ///
    /// @param login of that person
    static ShiftDesk playing(String login, Path folder, int appeals, Clock clock) throws Exception {
        return open(
                folder, appeals, Preferences.USUAL, clock, new VaultKeys.Unlock.Training(), login);
    }

    private static ShiftDesk open(
            Path folder,
            int appeals,
            Preferences choices,
            Clock clock,
            VaultKeys.Unlock unlock,
            String login)
            throws Exception {
        Fx.start();
        var place =
                new TrainingGround.Settings(
                        REGION, appeals, 1, 0, folder.resolve("stand"), Duration.ofMillis(300), 0);
        var ground = TrainingGround.open(place, clock);
        var session =
                Session.open(
                        Vault.openOrCreate(folder.resolve("store"), unlock, clock),
                        BundledRegions.zone(REGION),
                        new Session.Platform(ground.uri(), login, "training", "training"),
                        Pace.USUAL,
                        clock,
                        Session.Witness.NOBODY);
        return new ShiftDesk(ground, session, choices, folder);
    }

    MainWindow window() {
        return window;
    }

    Session session() {
        return session;
    }

    TrainingGround ground() {
        return ground;
    }

    Scene scene() {
        return window.stage().getScene();
    }

    /// The number in the card; empty when there is none.
    Optional<AppealId> shown() {
        return Fx.call(() ->
                texts().stream()
                        .filter(text -> text.matches("№ \\d+"))
                        .findFirst()
                        .map(text -> new AppealId(Long.parseLong(text.substring(2)))));
    }

    /// True when a label, a button or a tab with this text is on the screen.
    boolean says(String text) {
        return Fx.call(() -> texts().contains(text));
    }

    private List<String> texts() {
        scene().snapshot(null);
        return Stream.of(".label", ".button", ".toggle-button", ".menu-button", ".chip")
                .flatMap(selector -> scene().getRoot().lookupAll(selector).stream())
                .filter(node -> node instanceof Labeled && visible(node))
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean visible(javafx.scene.Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Nodes of the window. JavaFX thread.
    java.util.Set<javafx.scene.Node> lookup(String selector) {
        scene().snapshot(null);
        return scene().getRoot().lookupAll(selector);
    }

    void picture(String name) {
        Fx.call(() -> {
            Snapshots.png(scene(), Path.of("target", "screens", name + ".png"));
            return true;
        });
    }

    <T> T onFx(Supplier<T> work) {
        return Fx.call(work);
    }

    /// Ends the program as its window is closed.
    @Override
    public void close() throws pult.store.VaultFailure {
        Fx.call(() -> {
            window.close();
            window.stage().hide();
            return true;
        });
        background.close();
        session.close();
        ground.close();
    }
}
