package pult.feature.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.answer.AppealFields;
import pult.domain.answer.TemplateField;

class FieldMarksTest {
    private static final AppealFields FIELDS =
            AppealFields.none()
                    .with(TemplateField.SALUTATION, "Уважаемая Ирина Петровна")
                    .with(TemplateField.APPLICANT_NAME, "Ирина Петровна")
                    .with(TemplateField.NUMBER, "48207")
                    .with(TemplateField.MUNICIPALITY, "Орёл");

    private static String marked(String text) {
        var marked = new StringBuilder(text);
        for (var mark : FieldMarks.of(text, FIELDS).reversed()) {
            marked.insert(mark.end(), ']').insert(mark.start(), mark.kind().name().charAt(0) + "[");
        }
        return marked.toString();
    }

    @Test
    void valuesArePlacesAndUnknownOnesAreTold() {
        assertThat(marked("Уважаемая Ирина Петровна! № 48207, {{?дата}}, {{телефно}}"))
                .isEqualTo("F[Уважаемая Ирина Петровна]! F[№ 48207], A[{{?дата}}], U[{{телефно}}]");
    }

    @Test
    void aValueIsMarkedAsAWholeWordOnly() {
        assertThat(marked("Орёл и Орёлград, 148207")).isEqualTo("F[Орёл] и Орёлград, 148207");
    }
}
