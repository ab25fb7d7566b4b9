package pult.l10n;

/// Words of the queue.
public interface QueueMessages {
    String title();

    String groupMine();

    String groupShift();

    String groupBlocks();

    String groupRules();

    String viewMine();

    String viewUnassigned();

    String viewToday();

    String viewOverdue();

    String viewFastTrack();

    String viewOpen();

    String viewDone();

    String viewSocial();

    String viewFz59();

    String sectionOverdue();

    String sectionToday();

    String sectionNear();

    String sectionWaiting();

    String sectionInTime();

    String sectionNoDate();

    String sectionDone();

    String columnNumber();

    String columnChannel();

    String columnTopic();

    String columnPlace();

    String columnDue();

    String columnReceived();

    String overdueToday(long overdue, long today);

    String overdueOnly(long overdue);

    String todayOnly(long today);

    String filter();

    String filterChannel();

    String filterRegime();

    String filterBlock();

    String filterOne(String what, String value);

    String filterMore(String what, String value, long more);

    String filterRemove(String what);

    String filterClear();

    String found(String words);

    String groupedByDue();

    String sortedBy(String column);

    String sortedByRelevance();

    String searchFound(long count);

    String searchFoundAndAlike(long count, long alike);

    String searchOnlyAlike(long alike);

    String searchShownFor(String words);

    String searchLiterally();

    String searchEverywhere(long count);

    String searchedEverywhere();

    String everywhere();

    String searchStarting();

    String searchComing(long indexed, long total);

    String emptyTitle(String view);

    String emptyMineTitle();

    String emptyMine();

    String emptyOther();

    String toMine(long count);

    String takeUnassigned(long count);

    String nothingFound();

    String nothingFoundIn(String view);

    String nothingFoundAnywhere();

    String searchWithoutFilter();

    String clearSearch();

    String firstLoad(long received, long total, String left);

    String firstLoadNoTime(long received, long total);

    String firstLoadNoTotal(long received);

    String aboutLeft(long minutes);

    String canWork();

    String waitingForFirst();

    String waitingForFirstHint();

    String next();

    String previous();

    String open();

    String search();

    String pendingMark();

    String draftMark();

    String rowSpoken(String due, String number, String topic, String place);

    String headingSpoken(String title, long count);
}
