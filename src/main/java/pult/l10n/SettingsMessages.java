package pult.l10n;

/// Words of the settings.
public interface SettingsMessages {
    String title();

    String substitutions();

    String backups();

    String backupFolder();

    String backupChoose();

    String backupNote();

    String look();

    String theme();

    String themeLight();

    String themeDark();

    String textSize();

    String percent(long percents);

    String smaller();

    String larger();

    String language();

    String languageNote();

    String rows();

    String rowsTight();

    String rowsUsual();

    String rowsLoose();

    String rowsNote();

    String keys();

    String singleKeys();

    String singleKeysNote();

    String on();

    String off();

    String answers();

    String afterReady();

    String afterStay();

    String afterNext();

    String afterNote();

    String wayMessage();

    String wayLetter();

    String waySocial();

    String length(String characters);

    String undoFor(long seconds);

    String byApprover();

    String byAuthor();

    String answersNote();

    String about();

    String version(String version);

    String licence();

    String parts();

    String map();

    String fonts();

    String notKept();
}
