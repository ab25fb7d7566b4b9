package pult.feature.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.answer.AppealFields;
import pult.domain.answer.Fragments;
import pult.domain.answer.TemplateField;
import pult.domain.answer.TemplateText;

import java.util.Map;

class StackingTest {
    private static final AppealFields FIELDS =
            AppealFields.none()
                    .with(TemplateField.SALUTATION, "Уважаемая Ирина Петровна")
                    .with(TemplateField.ORGANISATION, "Управление ЖКХ");
    private static final Fragments SIGNED =
            new Fragments(Map.of("подпись", TemplateText.parse("С уважением,\n{{организация}}")));
    private static final TemplateText LETTER =
            TemplateText.parse(
                    "{{заявитель.обращение | \"Здравствуйте\"}}!\n\nДо {{?дата}}.\n\n{{>подпись}}");

    private static Stacking.Stacked put(String draft, int from, int to, TemplateText template) {
        return Stacking.put(draft, from, to, template, FIELDS, SIGNED);
    }

    @Test
    void anEmptyDraftGetsTheWholeTemplateAndTheCursorGoesToTheFirstPlace() {
        var stacked = put("::отоп", 0, 6, LETTER);
        assertThat(stacked.text())
                .isEqualTo(
                        """
                        Уважаемая Ирина Петровна!

                        До {{?дата}}.

                        С уважением,
                        Управление ЖКХ\
                        """);
        assertThat(stacked.text().substring(stacked.caret())).startsWith("{{?дата}}");
    }

    @Test
    void aSecondTemplateBringsItsBodyOnly() {
        var first = put("", 0, 0, LETTER).text();
        var at = first.indexOf("\n\nС уважением");
        var draft = first.substring(0, at) + "\n\n::" + first.substring(at);
        var stacked = put(draft, at + 2, at + 4, LETTER);
        assertThat(stacked.text())
                .isEqualTo(
                        "Уважаемая Ирина Петровна!\n\nДо {{?дата}}.\n\nДо {{?дата}}.\n\n"
                                + "С уважением,\nУправление ЖКХ");
    }

    @Test
    void theDraftIsNeverReplaced() {
        var draft = "Здравствуйте!\n\nНачало. ::снег\n\nКонец.";
        var from = draft.indexOf("::");
        var stacked = put(draft, from, from + 6, LETTER);
        assertThat(stacked.text()).startsWith("Здравствуйте!\n\nНачало.").contains("Конец.");
        assertThat(stacked.text()).doesNotContain("::");
        assertThat(stacked.text()).doesNotContain("Уважаемая");
    }

    @Test
    void aPhraseGoesOnInItsLine() {
        var stacked = put("Работы ведёт ::", 13, 15, TemplateText.parse("подрядчик до {{?дата}}"));
        assertThat(stacked.text()).isEqualTo("Работы ведёт подрядчик до {{?дата}}");
    }
}
