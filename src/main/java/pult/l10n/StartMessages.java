package pult.l10n;

/// Why the program did not start: what happened and what is kept, then what to do.
public interface StartMessages {
    String program();

    String title();

    String noSignIn();

    String noSignInDo();

    String portBusy();

    String portBusyDo();

    String otherRegion();

    String otherRegionDo();

    String readOnly(String folder);

    String readOnlyDo();

    String unreachable(String folder);

    String unreachableDo();

    String unreadable(String kind);

    String unreadableDo();

    String newer(String folder, long version);

    String newerDo();

    String noSpace(String folder);

    String noSpaceDo();

    String inUse(String folder);

    String inUseDo();

    /// An earlier copy answers nobody and still has the folder.
    String notGone(String folder);

    String notGoneDo();

    String personal(String folder);

    String personalDo();

    String hangs(String folder);

    String hangsDo();

    String unfit();

    String unfitDo();

    String notOpened(String folder, String kind);

    String notOpenedDo();
}
