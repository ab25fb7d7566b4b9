package pult.feature.unlock;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

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
    private final Lock lock;
    private final Runnable done;
    private final Runnable giveUp;
    private final Wording wording;
    private final Background background;
    private final Clock clock;
    private final StackPane view = new StackPane();
    private final Subscriptions subscriptions = new Subscriptions();
    private UnlockViewModel model;
    private UnlockView unlock;

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
        this.lock = lock;
        this.done = done;
        this.wording = wording;
        this.background = background;
        this.clock = clock;
        this.giveUp = start == Start.FIRST || start == Start.LATER ? done : () -> {};
        var purpose =
                switch (start) {
                    case FIRST -> UnlockViewModel.Purpose.CHOOSE;
                    case LATER -> UnlockViewModel.Purpose.ASK;
                    case LOCKED -> UnlockViewModel.Purpose.RESUME;
                    case LOCKED_OPENLY -> UnlockViewModel.Purpose.RESUME_OPENLY;
                };
        model = model(purpose);
        unlock = shown(purpose, "");
        subscriptions.add(Ticker.every(Duration.ofSeconds(1), () -> model.tick()));
    }

    private UnlockViewModel model(UnlockViewModel.Purpose purpose) {
        return new UnlockViewModel(lock, purpose, words(), wording.formats(), background, clock);
    }

    private UnlockMessages words() {
        return wording.area(UnlockMessages.class);
    }

    private UnlockView shown(UnlockViewModel.Purpose purpose, String former) {
        var made = new UnlockView(model, giveUp, former, words(), purpose, subscriptions);
        view.getChildren().setAll(made.node(lock.folder()));
        subscriptions.on(
                model.phaseProperty(),
                phase -> {
                    if (phase == UnlockViewModel.Phase.OPENED) {
                        done.run();
                    }
                });
        subscriptions.on(
                model.cameBackProperty(),
                copy -> {
                    if (copy != null) {
                        former(copy);
                    }
                });
        return made;
    }

    /// A copy was put here: now the phrase of the workstation it was made on is asked for.
    private void former(Lock.Outcome.CameBack copy) {
        model = model(UnlockViewModel.Purpose.ASK_FORMER);
        var what = words().formerWhat(wording.formats().dateTime(copy.madeAt()));
        unlock =
                shown(
                        UnlockViewModel.Purpose.ASK_FORMER,
                        copy.newer() ? words().formerNewer() + " " + what : what);
        focus();
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
