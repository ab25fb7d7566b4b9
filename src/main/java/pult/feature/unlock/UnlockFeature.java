package pult.feature.unlock;

import javafx.scene.layout.Region;

import pult.feature.Wording;
import pult.l10n.UnlockMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Clock;
import java.time.Duration;

/// The window before the work: choosing a passphrase at the first start, asking for it later, and
/// once more when the work was locked. JavaFX thread.
public final class UnlockFeature implements AutoCloseable {
    private final UnlockViewModel model;
    private final UnlockView unlock;
    private final Region view;
    private final Subscriptions subscriptions = new Subscriptions();

    /// Whether this workstation has a passphrase already.
    public enum Start {
        FIRST,
        LATER,
        /// It is open, and its screen was locked.
        LOCKED,
        /// The same where no passphrase keeps the data: one word ends it.
        LOCKED_OPENLY
    }

    /// @param done closes the window: called once when the lock is open, and when the person gives
    ///   up before the work
    public UnlockFeature(
            Lock lock,
            Start start,
            Runnable done,
            Wording wording,
            Background background,
            Clock clock) {
        var words = wording.area(UnlockMessages.class);
        var purpose =
                switch (start) {
                    case FIRST -> UnlockViewModel.Purpose.CHOOSE;
                    case LATER -> UnlockViewModel.Purpose.ASK;
                    case LOCKED -> UnlockViewModel.Purpose.RESUME;
                    case LOCKED_OPENLY -> UnlockViewModel.Purpose.RESUME_OPENLY;
                };
        var givesUp = start == Start.FIRST || start == Start.LATER;
        model = new UnlockViewModel(lock, purpose, words, wording.formats(), background, clock);
        unlock = new UnlockView(model, givesUp ? done : () -> {}, words, purpose, subscriptions);
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
