package pult.l10n;

/// Words of «Беру с собой».
public interface PackMessages {
    String pack();

    String title();

    String collect();

    String cancel();

    String drop();

    String contents();

    String check();

    String stop();

    String scopeMine();

    String scopeBlock();

    String scopeList();

    String whose();

    String takenMine(long appeals);

    String takenBlock(long appeals);

    String takenList(long appeals);

    String none();

    String counting();

    String collecting(String taken, long here, long files, String size, String of);

    String loading(String taken, long received, long total);

    String loadingNoTotal(String taken, long received);

    String loadingNotDone(String taken);

    String whole(String taken, String files, String size);

    String wholeWithoutFiles(String taken);

    String lacking(String taken, long here, long files, String size, String of);

    String appeals(long count);

    String files(long count);

    String nothingTaken(String whose);

    String beyond(long appeals);

    String fresh(String moment);

    String notFresh(String moment, String age);

    String noLink(long files);

    String noLinkYet();

    String absent(long files);

    String broken(long files);

    String noRoom(String needed, String free);

    String waits(String why);

    String rowAppeals();

    String rowFiles();

    String rowTemplates();

    String rowCalendar();

    String rowMap();

    String appealsHere(String appeals, String size);

    String filesHere(String files, String size);

    String filesLack(long here, long files, String size, String of);

    String filesNone();

    String notChecked();

    String checkedGood();

    String checkedStopped();

    String checkedSpoilt(long files);

    String checkedUnreadable(long appeals);

    String filesRead(long files);

    String templates(long count);

    String templatesNone();

    String calendarBoth(String first, String second);

    String calendarLacks(String years);

    String mapHere();

    String mapLacks();

    String partOfProgram();

    String checking(long files);

    String checkedAt(String moment);

    String lacks();

    String lacksNothing();

    String notCollected();

    String nameless();

    String whyAbsent();

    String whyBroken();

    String whyNoRoom();

    String whyNoLink();

    String whyWaits();

    String whyComes(long percent);

    String today(String time);

    String yesterday(String time);

    String onDay(String day, String time);
}
