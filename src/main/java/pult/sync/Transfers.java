package pult.sync;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;

import java.util.List;

/// Files on their way, for the screens. Any thread.
public interface Transfers {
    /// What runs and what waits, in the order it goes.
    List<Transfer> now();

    /// The operator needs a file of the platform: it goes before the others, whatever it waited
    /// for.
    void want(AppealId appeal, Attachment file);

    /// The operator has seen that a file does not come: until the program ends it is listed no
    /// more, and asked for only when it is wanted again.
    void putAway(AppealId appeal, Attachment file);

    /// @param listener called on the thread of the exchange; must return at once
    /// @return closes the subscription
    Runnable listen(Runnable listener);
}
