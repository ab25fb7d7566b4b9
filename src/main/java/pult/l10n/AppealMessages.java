package pult.l10n;

/// The operator's words for what an appeal is, where it stands and when it is due.
public interface AppealMessages {
    String regimeMessage();

    String regimeFz59();

    String regimeFz59Short();

    String regimeOpenSource();

    String regimeUnknown();

    String channelPos();

    String channelLetter();

    String channelPhone();

    String channelVk();

    String channelOk();

    String channelTelegram();

    String channelMax();

    String channelSite();

    String channelMedia();

    String channelUnknown();

    String channelSocial();

    String stateReceived();

    String stateOnModeration();

    String stateRejected();

    String stateRegistered();

    String stateTransferred();

    String stateAssigned();

    String stateInProgress();

    String stateAwaitingApplicant();

    String stateExtensionRequested();

    String stateOnApproval();

    String stateRework();

    String stateApproved();

    String stateAnswered();

    String stateInterimAnswered();

    String stateReopened();

    String stateClosed();

    String stateLeftWithoutAnswer();

    String stateUnknown();

    String blockHealthcare();

    String blockEducation();

    String blockSocialProtection();

    String blockHousing();

    String blockWaste();

    String blockRoads();

    String blockTransport();

    String blockEnergy();

    String blockImprovement();

    String blockEcology();

    String blockSafety();

    String blockCulture();

    String blockSport();

    String blockConstruction();

    String blockServices();

    String blockOther();

    String dueOverdue(String by);

    String dueToday(String until, String left);

    String dueTodayBrief(String until, String left);

    String dueNear(String day, long workingDays);

    String dueNearDayOff(String day);

    String dueWaitingApplicant();

    String dueOnApproval();

    String dueApproved();

    /// Of what is approved on this workstation alone: the platform has not got it yet.
    String dueUnsent();

    String dueExtensionRequested();

    /// Of an appeal that the platform has no more.
    String dueGone();

    String dueExtensionBrief();

    /// @param whom or what is waited for
    /// @param day of the date that stands
    String dueWaitingBrief(String whom, String day);

    String dueInterim(String day);

    String dueInterimNoDate();

    String duePromised(String day);

    String duePromisedBrief(String day);

    String dueUntil(String words, String day);

    String dueDone(String words, String day);

    String dueDoneLate(String words, String day, String late);

    String dueNone();

    /// Beside a date that the platform did not give.
    String dueByRule();

    /// The same as a sentence.
    String dueIsCounted();

    String doneAnswered();

    String doneTransferred();

    String doneRejected();

    String doneClosed();

    String doneLeft();

    String answeringNow(String names);

    String viewingNow(String names);

    String outcomeSolved();

    String outcomeMeasures();

    String outcomeExplained();

    String outcomePlanned();

    String outcomeRefused();

    String outcomeInterim();
}
