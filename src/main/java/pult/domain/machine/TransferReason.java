package pult.domain.machine;

/// Why an appeal goes to another body.
public enum TransferReason {
    NOT_COMPETENT,
    OTHER_TERRITORY,
    SUBORDINATE_ORG,
    SUPERIOR_ORG,
    FEDERAL_BODY_NOT_CONNECTED
}
