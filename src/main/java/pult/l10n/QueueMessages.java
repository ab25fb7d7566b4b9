package pult.l10n;

/// Words of the queue.
public interface QueueMessages {
    String title();

    String groupMine();

    String groupShift();

    String groupBlocks();

    String groupRules();

    String groupShared();

    String groupPersonal();

    String groupNowhere();

    String viewMine();

    String viewUnassigned();

    String viewToday();

    String viewPressing();

    String pressingHint();

    String viewApproval();

    String viewAttention();

    String viewShelved();

    String viewShortList();

    String viewImportant();

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

    String sortedByOwnOrder();

    String columnNumber();

    String columnChannel();

    String columnTopic();

    String columnPlace();

    String columnDue();

    String columnReceived();

    String columnAssignee();

    String columnExecutor();

    String columnState();

    String columnImportance();

    String columnsUsual();

    String columnsOrder();

    String columnLeft(String column, String other);

    String look();

    String groupedByPlace();

    String groupedByTopic();

    String groupedByAssignee();

    String notGrouped();

    String viewSaveAs();

    String viewName();

    String viewForAll();

    String viewSave();

    String viewCancel();

    String viewRename();

    String viewUpdate();

    String viewUp();

    String viewDown();

    String viewShare();

    String viewCopy();

    String viewRemove();

    String viewRemoveShared();

    String viewRemoved(String name);

    String viewRestore();

    String viewNotSaved(String name);

    String viewWaits();

    String viewDisplaced(String who);

    String viewNotShared();

    String overdueToday(long overdue, long today);

    String overdueOnly(long overdue);

    String todayOnly(long today);

    String filter();

    String filterChannel();

    String filterRegime();

    String filterBlock();

    String filterPlace();

    String filterTopic();

    String filterState();

    String filterAssignee();

    String filterExecutor();

    String filterNoBody();

    String filterDue();

    String filterReceived();

    String filterFast();

    String filterDraft();

    String filterNot(String what);

    String filterMe();

    String filterNobody();

    String filterNowhere();

    String filterOverdue();

    String filterToday();

    String filterNoDue();

    String filterYes();

    String filterUntil(String day);

    String filterSince(String day);

    String filterBetween(String from, String to);

    String filterAsText();

    String filterAsTextPrompt();

    String filterByText(String field);

    String filterCopy();

    String filterRecent();

    String filterUnderstood();

    String noSuchField(String field, String known);

    String noSuchValue(String field, String value);

    String noSuchValueBut(String field, String value, String known);

    String ambiguousValue(String value, String names);

    String noValue(String piece);

    String notADay(String value);

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

    String emptyShelved();

    String emptyShortList();

    String emptyImportant();

    String emptyAttention();

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

    /// Before anything ever came from the platform.
    String awaited();

    String awaitedOffline();

    String awaitedOfflineHint();

    String awaitedFailing();

    /// @param why what went wrong with the exchange
    String awaitedFailingHint(String why);

    String waitingForFirst();

    String waitingForFirstHint();

    String next();

    String previous();

    String open();

    String search();

    String pendingMark();

    String draftMark();

    String reworkMark();

    String rowSpoken(String due, String number, String topic, String place);

    String headingSpoken(String title, long count);

    String inList();

    String first();

    String last();

    String pageDown();

    String pageUp();

    String views();

    String viewRepeated();

    String repeatedHint();

    String viewPingPong();

    String pingPongHint(int returns);

    String approvalHint();

    String viewEscalated();

    String escalatedHint();

    String viewUnregistered();

    String unregisteredHint();

    String filterEscalated();

    String escalatedMark(int level);

    String filterRepeat();

    String filterPingPong();

    String repeatMark(String earlier);

    String pingPongMark(int returns);

    String filterUnplaced();

    String filterUrgent();

    String filterImportant();

    String filterUsual();

    String viewUnsayable();

    String filterClaim();

    String filterExpiring();

    String filterOver();

    String filterHeld();

    String claimExpiring(String at);

    String claimOver(String at);

    String claimFree(String who, String at);
}
