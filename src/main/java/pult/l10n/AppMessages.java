package pult.l10n;

/// Words of the window itself and of its starts and ends.
public interface AppMessages {
    String title(String region);

    String answer();

    String note();

    String otherText();

    String otherTheme();

    String listOfKeys();

    String trainer();

    String crashed(String code);

    String crashedKept();

    String unsaved();

    String unsavedWhat();

    String unsavedLong();

    String unsavedCopied();

    String unsavedStay();

    String unsavedCopy();

    String unsavedClose();

    String unsent();

    /// @param numbers of the appeals
    String unsentWhat(String numbers);

    String unsentClose();

    String openingSlow();

    String openingSlowKept();

    String stillClosing();

    String stillClosingKept();

    String keyFileDamaged();

    String journalTorn();

    String journalDamaged();

    String journalRestored(long records, String copiedAt);

    String journalShort(long records);

    String databaseDamaged();

    String databaseMissing();

    String workMissing();

    String replayed(long records);
}
