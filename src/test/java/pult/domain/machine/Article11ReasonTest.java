package pult.domain.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 59-ФЗ, art. 11: which of its parts give seven days to tell the applicant.
class Article11ReasonTest {
    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS, false",
        "COURT_DECISION, true",
        "ABUSIVE, false",
        "UNREADABLE, true",
        "UNCLEAR, true",
        "REPEATED, false",
        "ANSWERED_ON_SITE, true",
        "STATE_SECRET, false"
    })
    void theApplicantIsToldInTime(Article11Reason reason, boolean inTime) {
        assertThat(reason.toldInTime()).isEqualTo(inTime);
    }
}
