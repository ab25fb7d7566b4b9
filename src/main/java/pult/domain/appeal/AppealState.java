package pult.domain.appeal;

/// Canonical state of an appeal, one list for all sources. Overdue, escalation, fast track and sync
/// are attributes beside the state, never states.
public enum AppealState {
    RECEIVED(Stage.INTAKE),
    ON_MODERATION(Stage.INTAKE),
    REJECTED(Stage.COMPLETED),
    REGISTERED(Stage.DISTRIBUTION),
    TRANSFERRED(Stage.DISTRIBUTION),
    ASSIGNED(Stage.EXECUTION),
    IN_PROGRESS(Stage.EXECUTION),
    AWAITING_APPLICANT(Stage.EXECUTION),
    EXTENSION_REQUESTED(Stage.APPROVAL),
    ON_APPROVAL(Stage.APPROVAL),
    REWORK(Stage.EXECUTION),
    APPROVED(Stage.APPROVAL),
    ANSWERED(Stage.COMPLETED),
    INTERIM_ANSWERED(Stage.EXECUTION),
    REOPENED(Stage.EXECUTION),
    CLOSED(Stage.COMPLETED),
    LEFT_WITHOUT_ANSWER(Stage.COMPLETED),
    /// The source sent a state this version does not know; the raw code and text are kept beside
    /// it.
    UNKNOWN(Stage.EXECUTION);

    private final Stage stage;

    AppealState(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    /// Still needs somebody's work here: neither completed nor handed to another body.
    public boolean open() {
        return stage != Stage.COMPLETED && this != TRANSFERRED;
    }
}
