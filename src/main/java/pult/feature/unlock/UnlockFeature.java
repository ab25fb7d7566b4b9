package pult.feature.unlock;

import javafx.scene.layout.Region;

import pult.feature.Wording;
import pult.l10n.UnlockMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Clock;
import java.time.Duration;

/// The window before the work: choosing a passphrase at the first start, asking for it later.
/// JavaFX thread.
public final class UnlockFeature implements AutoCloseable {
    private final UnlockViewModel model;
    private final UnlockView unlock;
    private final Region view;
    private final Subscriptions subscriptions = new Subscriptions();

    /// Whether this workstation has a passphrase already.
    public enum Start {
        FIRST,
        LATER
    }

    /// @param done closes the window: called once when the lock is open, and when the person gives
    ///   up
    public UnlockFeature(
            Lock lock,
            Start start,
            Runnable done,
            Wording wording,
            Background background,
            Clock clock) {
        var words = wording.area(UnlockMessages.class);
        var purpose =
                start == Start.FIRST ? UnlockViewModel.Purpose.CHOOSE : UnlockViewModel.Purpose.ASK;
        model = new UnlockViewModel(lock, purpose, words, wording.formats(), background, clock);
        unlock = new UnlockView(model, done, words, purpose, subscriptions);
        view = unlock.node(lock.folder());
        subscriptions.add(Ticker.every(Duration.ofSeconds(1), model::tick));
        subscriptions.on(
                model.phaseProperty(),
                phase -> {
                    if (phase == UnlockViewModel.Phase.OPENED) {
                        done.run();
                    }
                });
    }

    public Region view() {
        return view;
    }

    /// Puts the cursor into the field; call when the window shows.
    public void focus() {
        unlock.focus();
    }

    UnlockViewModel model() {
        return model;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
