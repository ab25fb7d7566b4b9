package pult.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledTemplates;

import java.util.List;

class TemplateSearchTest {
    private static final List<ResponseTemplate> ALL = new BundledTemplates().all();

    private static String first(String query) {
        return TemplateSearch.find(ALL, query, SampleAppeals.heating()).getFirst().title();
    }

    @Test
    void wordsAreFoundInAnyForm() {
        assertThat(first("отопление авария")).isEqualTo("Нет отопления: авария на сети");
        assertThat(first("горячую воду авария")).isEqualTo("Нет горячей воды: авария");
        assertThat(first("безнадзорных собак")).isEqualTo("Безнадзорные собаки");
    }

    @Test
    void theBeginningOfAWordIsEnough() {
        assertThat(first("отопл авар")).isEqualTo("Нет отопления: авария на сети");
    }

    @Test
    void aSlipOfTheFingerIsForgiven() {
        assertThat(first("догозификация")).isEqualTo("Догазификация: срок и условия");
    }

    @Test
    void withoutWordsTheTopicComesFirst() {
        assertThat(first("")).startsWith("Нет отопления");
    }

    @Test
    void unknownWordsFindNothing() {
        assertThat(TemplateSearch.find(ALL, "марсоход", SampleAppeals.heating())).isEmpty();
    }

    @Test
    void publicPostsGetPublicTextsOnly() {
        assertThat(TemplateSearch.find(ALL, "", SampleAppeals.social()))
                .hasSizeGreaterThanOrEqualTo(10)
                .allMatch(template -> template.folder().equals("Соцсети, коротко"));
        assertThat(TemplateSearch.find(ALL, "", SampleAppeals.letter()))
                .noneMatch(template -> template.folder().equals("Соцсети, коротко"));
    }
}
