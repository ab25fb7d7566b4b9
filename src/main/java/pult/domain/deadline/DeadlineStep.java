package pult.domain.deadline;

/// What has to be done until the date.
public enum DeadlineStep {
    REGISTRATION,
    /// Forwarding by competence, with a notice to the applicant.
    FORWARDING,
    /// The same for violations of migration law.
    FORWARDING_MIGRATION,
    /// Telling the applicant that there will be no answer, and why. No clock runs for it: it is
    /// counted when somebody leaves the appeal without an answer.
    LEAVING,
    /// The first public reaction to a message of an open source.
    FIRST_REACTION,
    /// The same for a message of high importance.
    FIRST_REACTION_HIGH,
    /// The executor's draft.
    PRELIMINARY_ANSWER,
    APPROVAL,
    ANSWER,
    /// The answer of the highest official on migration.
    ANSWER_MIGRATION,
    /// The answer that an interim answer promised.
    FINAL_ANSWER,
    /// A second look after a low rating.
    RECONSIDERATION,
    /// Documents that another body was asked for.
    DOCUMENTS,
    /// Overdue: the head of the sector block.
    ESCALATION_HEAD,
    /// Overdue still: the person responsible for the block.
    ESCALATION_OWNER,
    /// Overdue still: the curator of the centre.
    ESCALATION_CURATOR
}
