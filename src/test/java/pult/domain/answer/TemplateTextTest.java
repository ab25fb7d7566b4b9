package pult.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;

class TemplateTextTest {
    private static final AppealFields FIELDS =
            AppealFields.of(
                    SampleAppeals.heating(),
                    new Signer(
                            "Управление ЖКХ администрации города Орла",
                            "Крылова А. С.",
                            "оператор"),
                    LocalDate.of(2026, 3, 31),
                    ZoneId.of("Europe/Moscow"));

    private static RenderedText render(String text) {
        return TemplateText.parse(text).render(FIELDS);
    }

    @Test
    void anyTextIsParsedAndPrintedBack() {
        var pieces =
                List.of(
                        "{{",
                        "}}",
                        "{",
                        "}",
                        "\"",
                        "|",
                        ":",
                        "?",
                        ">",
                        "\n",
                        "\r",
                        " ",
                        "номер",
                        "адрес",
                        "дательный",
                        "\u0000",
                        "\uD83D\uDE00",
                        "\uD83D",
                        "ё",
                        "\u202E",
                        "текст",
                        "");
        var seed = Long.getLong("pult.seed", System.nanoTime());
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (var n = random.nextInt(24); n >= 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            var source = text.toString();
            var parsed = TemplateText.parse(source);
            assertThat(parsed.print()).as("-Dpult.seed=%d", seed).isEqualTo(source);
            var rendered = parsed.render(FIELDS);
            for (var place : rendered.unfilled()) {
                assertThat(rendered.text().substring(place.start(), place.end()))
                        .as("-Dpult.seed=%d", seed)
                        .startsWith("{{");
            }
            for (var value : rendered.filled()) {
                assertThat(rendered.text().substring(value.start(), value.end()))
                        .as("-Dpult.seed=%d", seed)
                        .isEqualTo(
                                FIELDS.value(value.field(), GrammaticalCase.NOMINATIVE)
                                        .orElseThrow());
            }
        }
    }

    @Test
    void thousandsOfOpeningsTakeNoTime() {
        var text = "{{\"".repeat(50_000);
        assertThat(TemplateText.parse(text).print()).isEqualTo(text);
    }

    @Test
    void valuesStandInTheirPlacesAndAreMarked() {
        var rendered = render("{{ заявитель.обращение }}! Сообщение № {{number}}, {{ Адрес }}.");
        assertThat(rendered.text())
                .isEqualTo("Уважаемая Ирина Петровна! Сообщение № 48207, ул. Металлургов, д. 42.");
        assertThat(rendered.complete()).isTrue();
        assertThat(rendered.filled())
                .extracting(RenderedText.Filled::field)
                .containsExactly(
                        TemplateField.SALUTATION, TemplateField.NUMBER, TemplateField.ADDRESS);
    }

    @Test
    void everyFieldIsFoundByBothNames() {
        for (var field : TemplateField.values()) {
            assertThat(TemplateField.named(field.russian())).contains(field);
            assertThat(TemplateField.named(field.latin())).contains(field);
        }
    }

    @Test
    void aFallbackStandsForAMissingValueOnly() {
        var without = AppealFields.none().with(TemplateField.ADDRESS, " ");
        var template = TemplateText.parse("в доме {{адрес | \"из Вашего сообщения\"}}");
        assertThat(template.render(without).text()).isEqualTo("в доме из Вашего сообщения");
        assertThat(template.render(FIELDS).text()).isEqualTo("в доме ул. Металлургов, д. 42");
    }

    @Test
    void whatIsMissingStaysVisibleWithItsPlace() {
        var rendered = render("Ответ.\nДо {{?дата работ}} и {{новый срок}}");
        assertThat(rendered.text()).isEqualTo("Ответ.\nДо {{?дата работ}} и {{новый срок}}");
        assertThat(rendered.unfilled())
                .extracting(Unfilled::kind, Unfilled::name, Unfilled::line, Unfilled::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Unfilled.Kind.ASK, "дата работ", 2, 4),
                        org.assertj.core.groups.Tuple.tuple(
                                Unfilled.Kind.EMPTY, "новый срок", 2, 22));
    }

    @Test
    void aMistypedFieldIsShownWithTheNearestName() {
        var problem = render("тел. {{исполнитель.телефно}}").unfilled().getFirst();
        assertThat(problem.kind()).isEqualTo(Unfilled.Kind.UNKNOWN_FIELD);
        assertThat(problem.suggestion()).isEqualTo("исполнитель.телефон");
        assertThat(render("{{погода на завтра}}").unfilled().getFirst().suggestion()).isNull();
    }

    @Test
    void aCaseNeedsItsForm() {
        var template = TemplateText.parse("Передано {{исполнитель.орган:дательный}}.");
        assertThat(template.render(FIELDS).unfilled())
                .extracting(Unfilled::kind)
                .containsExactly(Unfilled.Kind.NO_DECLINED_FORM);
        var declined =
                FIELDS.with(
                        TemplateField.EXECUTOR,
                        GrammaticalCase.DATIVE,
                        "МУП «Городские теплосети» (ему)");
        assertThat(template.render(declined).text())
                .isEqualTo("Передано МУП «Городские теплосети» (ему).");
        assertThat(render("{{исполнитель.орган:звательный}}").unfilled())
                .extracting(Unfilled::kind)
                .containsExactly(Unfilled.Kind.UNKNOWN_CASE);
    }

    @Test
    void valuesAreNeverReadAsTemplates() {
        var hostile = AppealFields.none().with(TemplateField.APPLICANT_NAME, "{{номер}} {{?x}}");
        var rendered = TemplateText.parse("{{заявитель.имя}}").render(hostile);
        assertThat(rendered.text()).isEqualTo("{{номер}} {{?x}}");
        assertThat(rendered.unfilled()).isEmpty();
        assertThat(TemplateText.parse(rendered.text()).places()).hasSize(2);
    }

    @Test
    void fragmentsAreExpandedAndCirclesAreNot() {
        var fragments =
                new Fragments(
                        Map.of(
                                "подпись", TemplateText.parse("С уважением,\n{{организация}}"),
                                "круг", TemplateText.parse("а {{>круг}}")));
        assertThat(TemplateText.parse("{{> Подпись}}").render(FIELDS, fragments).text())
                .isEqualTo("С уважением,\nУправление ЖКХ администрации города Орла");
        var circle = TemplateText.parse("{{>круг}}").render(FIELDS, fragments);
        assertThat(circle.text()).isEqualTo("а {{>круг}}");
        assertThat(circle.unfilled())
                .extracting(Unfilled::kind)
                .containsExactly(Unfilled.Kind.CIRCULAR_FRAGMENT);
        assertThat(TemplateText.parse("{{>нет}}").render(FIELDS, fragments).unfilled())
                .extracting(Unfilled::kind)
                .containsExactly(Unfilled.Kind.UNKNOWN_FRAGMENT);
    }

    @Test
    void bracesThatCloseNothingStayAndAreListed() {
        assertThat(render("начало {{номер без конца\nдальше").unfilled())
                .extracting(Unfilled::kind, Unfilled::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Unfilled.Kind.BROKEN, 1));
    }

    @Test
    void nobodyIsAddressedAsSomebodyElse() {
        assertThat(salutation("Петровна")).isEqualTo("Уважаемая Ирина Петровна");
        assertThat(salutation("Ильич")).startsWith("Уважаемый");
        assertThat(salutation(null)).isEqualTo("Здравствуйте, Ирина");
    }

    private static String salutation(@org.jspecify.annotations.Nullable String patronymic) {
        var appeal =
                SampleAppeals.appeal(
                        1,
                        pult.domain.appeal.AppealState.IN_PROGRESS,
                        pult.domain.appeal.LegalRegime.ORDINARY_MESSAGE,
                        pult.domain.appeal.Channel.POS,
                        patronymic);
        return AppealFields.of(
                        appeal,
                        new Signer("", "", ""),
                        LocalDate.of(2026, 3, 31),
                        ZoneId.of("Europe/Moscow"))
                .value(TemplateField.SALUTATION, GrammaticalCase.NOMINATIVE)
                .orElseThrow();
    }
}
