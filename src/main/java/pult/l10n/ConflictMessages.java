package pult.l10n;

/// Words of the three columns: mine, the result, theirs.
public interface ConflictMessages {
    String disputed();

    String changedPlaces(long places);

    String howTitle();

    String how();

    String title(String number, String topic);

    String titleBare(String number);

    String common(long version, String time);

    String commonEarlier(String time);

    String noCommon();

    String wordsNotKept();

    String today(String time);

    String dayAndTime(String day, String time);

    String mine();

    String mineBy(String time);

    String result();

    String resultVersion(long version);

    String resultNote();

    String theirs();

    String theirsBy(String name, String time, long version);

    String colleague();

    String sentences(long places);

    String sentencesAndOutcome(long places);

    String outcome();

    String outcomeMine();

    String outcomeTheirs(String name);

    String outcomeBoth();

    String outcomeOpen();

    String spokenOutcomeKeys();

    String same();

    String merged();

    String decided(long places);

    String leftOpen(long places);

    String previous();

    String next();

    String hideSame();

    String showSame();

    String mergedMine();

    String mergedMineAdded();

    String mergedMineRemoved();

    String mergedTheirs(String name);

    String mergedTheirsAdded(String name);

    String mergedTheirsRemoved(String name);

    String mergedBoth();

    String tookMine(String time);

    String tookTheirs(String time);

    String tookBoth(String time);

    String wrote(String time);

    String change();

    String openBoth();

    String openBothAdded();

    String openMineRemoved(String name);

    String openTheirsRemoved(String name);

    String takeMine();

    String takeTheirs();

    String takeBoth();

    String write();

    String writeKeep();

    String writeGiveUp();

    String absent();

    String save();

    String allMine();

    String allTheirs();

    String later();

    String leftToDecide(long places);

    String nothingLeft();

    String versionsChanged();

    String wordsKept();

    String saved(String number);

    String gone(String number);

    String notSaved();

    String empty();

    String toExchange();

    String spokenPlace(long place, long all, String state);

    String spokenSame(String text);

    String spokenMine(String text);

    String spokenResult(String text);

    String spokenTheirs(String text);

    String spokenKeys();

    String said(String what, String when);

    String essence();

    String openAppeal();
}
