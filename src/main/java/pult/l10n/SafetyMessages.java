package pult.l10n;

/// Words of backups, of a copied folder and of the file for the support.
public interface SafetyMessages {
    String copy();

    String copyNone();

    String copyNoneBecause(String why);

    String copyGood(String when, String size);

    String copyGoodBut(String good, String why);

    String copyRunning();

    String copyNoRoom();

    String copyNoFolder();

    String copyDisk();

    String copyCheck();

    String makeNow();

    String today(String time);

    String yesterday(String time);

    String onDay(String day, String time);

    String kilobytes(long size);

    String megabytes(long size);

    String copiedNotice();

    String restoredNotice();

    String copiedHint();

    String goOn();

    String goOnQuestion(long actions);

    String goOnYes();

    String goOnNo();

    String support();

    String supportOpen();

    String supportTitle();

    String supportHead();

    String supportContent();

    String supportSave();

    String supportSaved();

    String supportNotSaved();

    String partManifest();

    String partVersions();

    String partMachine();

    String partSettings();

    String partExchange();

    String partCounters();

    String partFindings();

    String partFailures();

    String partLog();

    String partSizes();

    String roomLowBrief(String free);

    String roomLow(String free);

    String roomScarceBrief(String free);

    String roomScarce(String free);
}
