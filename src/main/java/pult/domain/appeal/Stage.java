package pult.domain.appeal;

/// Stage of the work, derived from the state.
public enum Stage {
    INTAKE,
    DISTRIBUTION,
    EXECUTION,
    APPROVAL,
    COMPLETED
}
