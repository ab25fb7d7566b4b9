package pult.domain.answer;

/// What the answer means for the applicant («Тип решения»).
public enum ResolutionType {
    SOLVED,
    EXPLAINED,
    NOT_SOLVED_PLANNED,
    REFUSED,
    MEASURES_TAKEN
}
