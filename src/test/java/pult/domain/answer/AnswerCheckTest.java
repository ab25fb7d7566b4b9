package pult.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.appeal.Appeal;

class AnswerCheckTest {
    private static final AnswerCheck CHECK = new AnswerCheck(AnswerRules.USUAL);

    private static java.util.List<Finding.Kind> kinds(String text, Appeal appeal) {
        return CHECK.check(text, appeal).stream().map(Finding::kind).toList();
    }

    @Test
    void aPlainAnswerPasses() {
        assertThat(kinds("Уважаемая Ирина Петровна!\n\nТепло дали.", SampleAppeals.heating()))
                .isEmpty();
        assertThat(kinds("Ирина Петровна, здравствуйте!\nТепло дали.", SampleAppeals.heating()))
                .isEmpty();
    }

    @Test
    void emptinessBlocks() {
        assertThat(kinds(" \n ", SampleAppeals.heating())).containsExactly(Finding.Kind.EMPTY);
    }

    @Test
    void unfilledPlacesBlockWithLineAndColumn() {
        var found =
                CHECK.check(
                        "Здравствуйте!\nДо {{?дата}}, {{телефно}} и }}", SampleAppeals.heating());
        assertThat(found)
                .extracting(Finding::kind)
                .containsExactly(
                        Finding.Kind.UNFILLED,
                        Finding.Kind.UNKNOWN_FIELD,
                        Finding.Kind.SYNTAX_LEFT);
        assertThat(found.getFirst().line()).isEqualTo(2);
        assertThat(found.getFirst().column()).isEqualTo(4);
        assertThat(found).allMatch(Finding::blocks);
    }

    @Test
    void eachChannelHasItsLength() {
        var body = "Здравствуйте! " + "а".repeat(700);
        assertThat(kinds(body, SampleAppeals.social())).contains(Finding.Kind.TOO_LONG);
        assertThat(kinds(body, SampleAppeals.heating())).isEmpty();
        var longer = "Здравствуйте! " + "а".repeat(1_987);
        var found = CHECK.check(longer, SampleAppeals.heating()).getFirst();
        assertThat(found.kind()).isEqualTo(Finding.Kind.TOO_LONG);
        assertThat(found.amount()).isEqualTo(1);
        assertThat(kinds(longer, SampleAppeals.letter())).isEmpty();
    }

    @Test
    void aMissingSalutationOnlyWarns() {
        var found = CHECK.check("Тепло дали.", SampleAppeals.heating());
        assertThat(found).extracting(Finding::kind).containsExactly(Finding.Kind.NO_SALUTATION);
        assertThat(found.getFirst().blocks()).isFalse();
    }

    @Test
    void peoplesPhonesAndMailDoNotGoPublic() {
        assertThat(kinds("Звоните +7 (910) 300-12-34", SampleAppeals.social()))
                .containsExactly(Finding.Kind.PHONE_IN_PUBLIC);
        assertThat(kinds("Звоните 8-910-300-12-34.", SampleAppeals.social()))
                .containsExactly(Finding.Kind.PHONE_IN_PUBLIC);
        assertThat(kinds("Пишите ivanov.p@yandex.ru", SampleAppeals.social()))
                .containsExactly(Finding.Kind.EMAIL_IN_PUBLIC);
        assertThat(kinds("Соколовой ответили лично", SampleAppeals.social()))
                .containsExactly(Finding.Kind.SURNAME_IN_PUBLIC);
    }

    @Test
    void theApplicantsOwnLandlineDoesNotGoPublic() {
        var appeal = SampleAppeals.withPhone(SampleAppeals.social(), "(4862) 41-22-33");
        assertThat(kinds("Перезвоним Вам: 4862 412233", appeal))
                .containsExactly(Finding.Kind.PHONE_IN_PUBLIC);
    }

    @Test
    void officesMayBeNamedInPublic() {
        assertThat(
                        kinds(
                                "Диспетчер (4862) 00-01-12, 8-800-100-00-01, orel@adm-orel.ru",
                                SampleAppeals.social()))
                .isEmpty();
        assertThat(kinds("Здравствуйте! Звоните +7 910 300-12-34", SampleAppeals.heating()))
                .isEmpty();
    }

    @Test
    void nothingThatIsFoundIsPrinted() {
        assertThat(CHECK.check("+7 910 300-12-34", SampleAppeals.social()).toString())
                .doesNotContain("300-12-34");
    }
}
