package pult.l10n;

/// Words that say why a date is what it is, and those of the screen that checks dates.
public interface DeadlineMessages {
    String why();

    String stepRegistration();

    String stepForwarding();

    String stepLeaving();

    String stepReaction();

    String stepReactionHigh();

    String stepPreliminary();

    String stepApproval();

    String stepAnswer();

    String stepFinal();

    String stepReconsideration();

    String stepDocuments();

    String stepEscalationHead();

    String stepEscalationOwner();

    String stepEscalationCurator();

    String fromReceived();

    String fromRegistered();

    String fromAssigned();

    String fromSubmitted();

    String fromInterim();

    String fromReopened();

    String fromRequested();

    String fromOverdue();

    String calendarDays(long days);

    String workingDays(long days);

    String workingHours(long hours);

    String workingMinutes(long minutes);

    String hours(long hours);

    String minutes(long minutes);

    String rollBack();

    String rollForward();

    String staysOff(String day);

    String notBeforeStart(String preceding);

    String counted(String start, String term, String end);

    String plusPause(String pause);

    String plusExtension(String term, String end);

    String moved(String to, String why);

    String platformGives(String date);

    String platformAgrees(String date);

    String platformInstead(String computed);

    String calendarMissing(String years);

    String nameStart();

    String nameTerm();

    String namePause();

    String nameExtension();

    String nameRoll();

    String namePlatform();

    String nameDue();

    String nameWarnings();

    String nameGround();

    String warnShare(long percent, String at);

    String warnBefore(String before, String at);

    String pausedDays(long days);

    String unconfirmed();

    String otherClocks();

    String doneOn(String at);

    String doneLate(String at);

    String due(String at);

    String paused();

    String title();

    String procedure();

    String step();

    String start();

    String startHint();

    String extension();

    String pauseFrom();

    String pauseTo();

    String platformDate();

    String badTime(String example);

    String pauseBackwards();

    String notPausable();

    String notExtendable();

    String month();

    String days();

    String columnDay();

    String columnCalendar();

    String columnCount();

    String columnTime();

    String dayWorking();

    String dayShort();

    String dayOff();

    String dayNumber(long number);

    String daySkipped();

    String dayPaused();

    String dayUnused();

    String dayStart();

    String dayDue();

    String office(String hours);

    String calendars();

    String edition(String year, String version);

    String regional(long days);

    String regionalNone();

    String loadEdition();

    String olderEdition(String year, String version);

    String notKept();

    String nothingMoved(String year, String version);

    String movedDates(long count, String year, String version);

    String movedLine(String number, String step, String before, String after);

    String movedMore(long count);

    String platformKeeps(long count);

    String applyEdition();

    String applied(String year, String version);

    String yearMissing(String year);

    String rollForwardRegion();

    String nameRegion();

    String letterDay();

    String letterHour();

    String movedEarlier(String time);

    String movedLater(String time);

    String dropEdition();

    /// Why no edition can be loaded by who works here.
    String calendarReadOnly();

    String calendarUnreadable();

    String flawLine(long line);

    String flawNotJson();

    String flawNoYear();

    String flawNoVersion();

    String flawNoList(String name);

    String flawNotADay(String found);

    String flawOtherYear(String found);

    String unchanged();

    String regionTitle();

    String regionRoll();

    String regionRollBack();

    String regionRollForward();

    String regionRollNone();

    String regionByRegion();

    String regionSocial();

    String regionHours();

    String regionFriday();

    String regionShort();

    String regionWarningsNote();

    String regionTerm();

    String regionSource();

    String regionSureHigh();

    String regionSureMedium();

    String regionSureLow();

    String regionFrom(String source);

    String regionAloud();

    String regionTopics();

    String regionLook();

    String regionReadOnly();

    String regionSame();

    String regionNothingMoved();

    String regionMoved(long dates, long appeals);

    String regionApply();

    String regionTakeBack(long number);

    String regionTookBack(long number);

    String regionEditions();

    String regionEdition(long number, String at, String author);

    String regionShipped();

    String regionApplied(long number);

    String regionNotKept();

    String regionBadHours(String field);

    String regionBadWarnings(String procedure, String step);

    String regionBadAloud(String procedure);

    String regionBadTopics(String procedure);
}
