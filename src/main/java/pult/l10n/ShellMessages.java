package pult.l10n;

/// Words of the window's frame.
public interface ShellMessages {
    String program();

    String menuAppeal();

    String menuView();

    String menuGo();

    String menuService();

    String menuHelp();

    String sectionQueue();

    String sectionMap();

    String sectionTemplates();

    String sectionCauses();

    String sectionSummary();

    String sectionShift();

    String sectionExchange();

    String sectionSettings();

    String searchPrompt();

    String search();

    String source();

    String sourceStarting();

    String asOf();

    String asOfAge(String age);

    String noDataYet();

    String ready();

    String sending(long number);

    String attention(long number);

    String slow();

    String alarms(long number);

    String toAlarms();

    String drafts(long number);

    String role(String role);

    String failure(String what, String since);

    String sentence(String text);

    String tryNow();

    String putAway();

    String putAwayNotice();
}
