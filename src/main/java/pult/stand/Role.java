package pult.stand;

/// What a user of the stand may do.
public enum Role {
    /// Works on appeals.
    OPERATOR,
    /// Takes in and rejects.
    MODERATOR,
    /// Sends on and distributes.
    COORDINATOR,
    /// Works on what was given to the body.
    EXECUTOR,
    /// Works on appeals, distributes them, takes over and reopens.
    BLOCK_HEAD,
    /// Approves, returns, decides on extensions and on leaving without an answer.
    APPROVER,
    /// Heads the centre: what an approver may, distributes and reopens.
    CENTRE_HEAD,
    /// Watches over the blocks; writes notes.
    CURATOR,
    /// Looks after access; reads.
    ACCOUNTABLE_OFFICER,
    /// Reads.
    DIRECTION_LEAD,
    /// Reads.
    CHIEF_ANALYST,
    /// Reads.
    MEDIA,
    /// Looks after accounts; reads.
    ORG_ACCOUNT_ADMIN,
    /// Reads.
    OBSERVER
}
