package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledTemplates;
import pult.domain.answer.SampleAppeals;
import pult.domain.answer.Signer;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.SampleQueue;
import pult.domain.machine.Event;
import pult.domain.machine.Machine;
import pult.domain.machine.Particulars;

import java.time.Clock;
import java.util.Objects;

/// What an applicant is told begins with the library's words and the data of the appeal.
class NoticeTextsTest {
    private static final Signer SIGNER =
            new Signer("Управление", "Белова Марина Викторовна", "начальник отдела");

    private final NoticeTexts texts =
            new NoticeTexts(
                    BundledTemplates::new,
                    () -> SIGNER,
                    Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                    SampleQueue.ZONE);

    private String begin(Event event, Particulars said) {
        return texts.begin(
                SampleAppeals.appeal(
                        48207,
                        AppealState.IN_PROGRESS,
                        LegalRegime.FZ59_APPEAL,
                        Channel.LETTER,
                        "Петровна"),
                Objects.requireNonNull(Machine.rule(event).notice()),
                said);
    }

    @Test
    void aTransferNamesTheBodyThatIsChosen() {
        assertThat(begin(Event.TRANSFER, Particulars.NONE))
                .contains("{{?орган, которому передано обращение}}", "48207");
        assertThat(begin(Event.TRANSFER, Particulars.NONE.to("OUT", "Прокуратура ")))
                .contains("другого органа: Прокуратура.")
                .contains("31.03.2026 мы направили");
    }

    @Test
    void everyStepUnderTheLawHasItsWords() {
        assertThat(begin(Event.REGISTER, Particulars.NONE)).contains("зарегистрировано");
        assertThat(begin(Event.TERMINATE_CORRESPONDENCE, Particulars.NONE))
                .contains("части 5 статьи 11");
    }
}
