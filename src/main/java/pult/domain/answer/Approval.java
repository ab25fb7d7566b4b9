package pult.domain.answer;

/// Who says yes to an answer before the applicant gets it.
public enum Approval {
    /// Four eyes: somebody other than the author.
    APPROVER,
    /// The author alone, where the region's preset lets it (social networks).
    AUTHOR
}
