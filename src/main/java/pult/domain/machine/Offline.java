package pult.domain.machine;

/// What a workstation without a link may do with an event.
public enum Offline {
    /// Made here, shown as waiting for its departure, offered with the version it was made on.
    QUEUED,
    /// Offered only while there is a link.
    ONLINE,
    /// Happens at the server alone.
    NEVER
}
