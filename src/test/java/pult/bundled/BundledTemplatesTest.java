package pult.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.answer.AnswerCheck;
import pult.domain.answer.AnswerRules;
import pult.domain.answer.AppealFields;
import pult.domain.answer.Finding;
import pult.domain.answer.ResponseTemplate;
import pult.domain.answer.SampleAppeals;
import pult.domain.answer.Signer;
import pult.domain.answer.TemplateField;
import pult.domain.answer.TemplatePiece;
import pult.domain.answer.Unfilled;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class BundledTemplatesTest {
    private static final BundledTemplates LIBRARY = new BundledTemplates();
    private static final Set<TemplateField> PERSONAL =
            Set.of(
                    TemplateField.SALUTATION,
                    TemplateField.APPLICANT_NAME,
                    TemplateField.APPLICANT_FULL_NAME,
                    TemplateField.ADDRESS,
                    TemplateField.ESSENCE,
                    TemplateField.OPERATOR);

    private static List<ResponseTemplate> social() {
        return LIBRARY.all().stream()
                .filter(t -> t.scope().takes(LegalRegime.OPEN_SOURCE, Channel.VK))
                .toList();
    }

    @Test
    void theLibraryIsLargeEnough() {
        assertThat(LIBRARY.all()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(social()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void everyTextAsksOnlyForWhatExists() {
        var fields =
                AppealFields.of(
                        SampleAppeals.heating(),
                        new Signer("Управление", "", ""),
                        LocalDate.of(2026, 3, 31),
                        ZoneId.of("Europe/Moscow"));
        for (var template : LIBRARY.all()) {
            var rendered = template.text().render(fields, LIBRARY.fragments());
            assertThat(rendered.unfilled())
                    .as(template.id())
                    .allMatch(place -> place.kind() == Unfilled.Kind.ASK);
        }
    }

    /// What is asked for is words without a full stop: the text puts it where the sentence ends.
    @Test
    void aSentenceThatEndsWithAnAnswerHasItsFullStop() {
        var bare = Pattern.compile("\\{\\{\\?[^}]*}}(?=\\h+[«A-ZА-ЯЁ]|\\h*(\\R|$))");
        for (var template : LIBRARY.all()) {
            assertThat(bare.matcher(template.text().print()).results().map(MatchResult::group))
                    .as(template.id())
                    .isEmpty();
        }
    }

    @Test
    void publicTextsAreShortAndNameNobody() {
        for (var template : social()) {
            assertThat(template.text().print().length()).as(template.id()).isLessThanOrEqualTo(600);
            for (var piece : template.text().pieces()) {
                if (piece instanceof TemplatePiece.FieldPlace place) {
                    assertThat(PERSONAL).as(template.id()).doesNotContain(place.field());
                }
            }
        }
    }

    @Test
    void onceTheQuestionsAreAnsweredEveryTextMayLeave() {
        var check = new AnswerCheck(AnswerRules.USUAL);
        var fields =
                AppealFields.of(
                        SampleAppeals.heating(),
                        new Signer("Управление", "", ""),
                        LocalDate.of(2026, 3, 31),
                        ZoneId.of("Europe/Moscow"));
        for (var template : LIBRARY.all()) {
            var text =
                    template.text()
                            .render(fields, LIBRARY.fragments())
                            .text()
                            .replaceAll("\\{\\{\\?[^}]*}}", "7 апреля");
            assertThat(check.check(text, SampleAppeals.heating()))
                    .as(template.id())
                    .extracting(Finding::kind)
                    .isEmpty();
        }
    }
}
