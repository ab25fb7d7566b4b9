package pult.domain.machine;

/// Why an action does not fit.
public enum Obstacle {
    /// Somebody has answered, or an answer is on approval.
    ANSWERED_MEANWHILE,
    /// Somebody else works on it.
    TAKEN_BY_OTHER,
    /// Closed, rejected or handed to another body.
    NOT_OPEN,
    /// The operator has no hold on it to give back.
    NOT_MINE,
    /// Nobody has registered it: till then there is nothing to be worked on.
    NOT_REGISTERED,
    /// The appeal is in a state from which this does not go.
    WRONG_STATE,
    /// The role has no right to it.
    FORBIDDEN,
    /// The appeal belongs to another sector block.
    OTHER_BLOCK,
    /// Who wrote an answer does not approve it.
    SAME_PERSON,
    /// The text is not the one that was read.
    TEXT_CHANGED,
    /// Under 59-ФЗ an appeal is not rejected.
    UNDER_59FZ,
    /// Only a public message is answered twice, at first and finally.
    NOT_SOCIAL,
    /// The date of the answer has passed.
    DUE_PASSED,
    /// The date was moved before, and the law allows that once.
    EXTENDED_BEFORE,
    /// The new date is not within thirty days after the first one.
    DUE_TOO_LATE,
    /// Something that must be said with it is missing.
    INCOMPLETE,
    /// Done only while there is a link.
    NEEDS_LINK,
    /// The appeal is no longer at the platform, only own work keeps it here.
    REMOVED,
    /// Two people changed the draft in one place, and nobody has decided which text stands.
    DISPUTED
}
