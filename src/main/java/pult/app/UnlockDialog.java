package pult.app;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import pult.feature.Wording;
import pult.feature.unlock.Lock;
import pult.feature.unlock.UnlockFeature;
import pult.store.Comeback;
import pult.store.Vault;
import pult.store.VaultFailure;
import pult.store.VaultKeys;
import pult.ui.fx.Background;
import pult.ui.fx.Fx;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;
import pult.ui.theme.WindowIcon;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/// The window before the work. Holds the opened vault until it is taken.
final class UnlockDialog implements Lock {
    private static final double WIDTH = 560;

    /// With every sentence there can be; a screen of 768 still holds it with its frame.
    private static final double HEIGHT = 680;

    private final Path folder;
    private final Vault.Presence presence;
    private final Wording wording;
    private final Background background;
    private final Clock clock;
    private final AtomicReference<@Nullable Vault> vault = new AtomicReference<>();

    UnlockDialog(
            Path folder,
            Vault.Presence presence,
            Wording wording,
            Background background,
            Clock clock) {
        this.folder = folder;
        this.presence = presence;
        this.wording = wording;
        this.background = background;
        this.clock = clock;
    }

    /// Shows the window and waits. Not on the JavaFX thread.
    ///
    /// @return null when the window was closed without opening
    @Nullable Vault ask() {
        var done = new CountDownLatch(1);
        Fx.onFx(() -> show(done));
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return vault.getAndSet(null);
    }

    private void show(CountDownLatch done) {
        var stage = new Stage();
        var first =
                presence == Vault.Presence.ABSENT
                        ? UnlockFeature.Start.FIRST
                        : UnlockFeature.Start.LATER;
        var feature = new UnlockFeature(this, first, stage::close, wording, background, clock);
        var scene = new Scene(feature.view(), WIDTH, HEIGHT);
        Themes.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.setTitle("Пульт ЦУР");
        stage.getIcons().setAll(WindowIcon.read());
        stage.setOnHidden(event -> {
            feature.close();
            done.countDown();
        });
        stage.show();
        feature.focus();
    }

    @Override
    public String folder() {
        return folder.toAbsolutePath().toString();
    }

    @Override
    public Outcome create(char[] passphrase) {
        return tried(
                () -> Vault.create(folder, new VaultKeys.Unlock.Passphrase(passphrase), clock));
    }

    @Override
    public Outcome open(char[] passphrase) {
        return tried(() -> Vault.open(folder, new VaultKeys.Unlock.Passphrase(passphrase), clock));
    }

    @Override
    public Outcome comeBack(Path copy) {
        try {
            var came = Comeback.into(folder, copy);
            return new Outcome.CameBack(came.madeAt(), came.newer());
        } catch (Comeback.NotPossible e) {
            return switch (e.why()) {
                case NO_COPY -> new Outcome.NoCopy();
                case NEWER -> new Outcome.NewerCopy();
                case OWN_KEY -> new Outcome.InUse();
                case DISK -> new Outcome.Unreadable(Comeback.Why.DISK.name());
            };
        }
    }

    /// One try to open.
    private interface Try {
        Vault run() throws VaultFailure;
    }

    private Outcome tried(Try one) {
        try {
            vault.set(one.run());
            return new Outcome.Opened();
        } catch (VaultFailure e) {
            return outcome(e.reason());
        }
    }

    static Outcome outcome(VaultFailure.Reason reason) {
        return switch (reason) {
            case VaultFailure.Reason.WrongPassphrase wrong ->
                    new Outcome.Wrong(wrong.tries(), wrong.pause());
            case VaultFailure.Reason.TooSoon soon -> new Outcome.TooSoon(soon.until());
            case VaultFailure.Reason.InUse _ -> new Outcome.InUse();
            case VaultFailure.Reason.Damaged _ -> new Outcome.Damaged();
            case VaultFailure.Reason.MadeByNewerVersion _ -> new Outcome.MadeByNewer();
            case VaultFailure.Reason.ReadOnlyFolder _ -> new Outcome.ReadOnly();
            case VaultFailure.Reason.NoSpace _ -> new Outcome.NoSpace();
            case VaultFailure.Reason.NoPassphraseYet _,
                    VaultFailure.Reason.PassphraseNeeded _,
                    VaultFailure.Reason.UnfitFolder _,
                    VaultFailure.Reason.Hangs _,
                    VaultFailure.Reason.Unreadable _ ->
                    new Outcome.Unreadable(reason.getClass().getSimpleName());
        };
    }
}
