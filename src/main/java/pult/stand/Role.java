package pult.stand;

/// What a user of the stand may do.
public enum Role {
    /// Works on appeals.
    OPERATOR,
    /// Works on appeals, distributes them, takes over and reopens.
    BLOCK_HEAD,
    /// Approves, returns, decides on extensions and on leaving without an answer.
    APPROVER,
    /// Reads.
    OBSERVER
}
