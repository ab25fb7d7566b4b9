package pult.l10n;

/// Words of the first start and of unlocking.
public interface UnlockMessages {
    String program();

    String firstTitle();

    String firstWhat();

    String firstLost();

    String title();

    String what();

    String passphrase();

    String again();

    String create();

    String open();

    /// The command that locks the screen.
    String lock();

    String lockedTitle();

    String lockedWhat();

    /// Where no passphrase keeps the data.
    String lockedOpenly();

    String resume();

    String opening();

    String differ();

    String tooShort(long characters);

    String weak();

    String fair();

    String strong();

    String hint();

    String wrong(long tries);

    String waitFor(String duration);

    String inUse();

    String damaged();

    String newer();

    String readOnly();

    String noSpace();

    String unreadable(String what);

    /// The link to a copy of a workstation that is lost.
    String fromCopy();

    /// Of the files that can be chosen.
    String copies();

    String noCopy();

    String newerCopy();

    String formerTitle();

    /// @param madeAt day and time of the copy
    String formerWhat(String madeAt);

    /// Beside the chosen copy lay one that is newer; [#formerWhat] says of when.
    String formerNewer();

    String forgotten();

    String forgottenWhat(String folder);

    String capsLock();

    String cyrillic();

    String latin();

    String bothScripts();
}
