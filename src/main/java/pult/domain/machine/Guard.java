package pult.domain.machine;

/// What must be so beside the state.
public enum Guard {
    /// An appeal under 59-ФЗ may not be rejected.
    NOT_UNDER_59FZ,
    /// Only where the answer is public: a first word that promises another is the custom of social
    /// networks, and no law knows it.
    SOCIAL,
    /// Not after the date of the answer.
    BEFORE_DUE,
    /// Under 59-ФЗ a date is moved once (ч. 2 ст. 12).
    ONCE_UNDER_59FZ,
    /// Later than the date of the answer, and by no more than thirty days than it was before
    /// anybody moved it.
    THIRTY_DAYS,
    /// Who approves is not who wrote, nor acts for them.
    FOUR_EYES,
    /// The text is the one that was read.
    SAME_TEXT,
    /// It is in the hands of who acts.
    MINE,
    /// It is in nobody's hands.
    FREE,
    /// An applicant who can be reached is told.
    NOTICE_UNLESS_ANONYMOUS,
    /// Under 59-ФЗ whoever has signed is told (ч. 3 ст. 8, ч. 5 ст. 11); of other appeals whoever
    /// acts decides.
    NOTICE_UNDER_59FZ
}
