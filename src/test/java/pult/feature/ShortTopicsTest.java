package pult.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.Topics;

class ShortTopicsTest {
    @Test
    void everyBundledTopicHasAShortNameOfItsOwn() {
        assertThat(Topics.load())
                .allSatisfy(
                        entry -> assertThat(ShortTopics.names()).containsKey(entry.topic().name()));
        assertThat(ShortTopics.names().values())
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name.length()).isBetween(3, ShortTopics.LONGEST));
    }

    @Test
    void topicNobodyKnowsKeepsItsName() {
        assertThat(ShortTopics.of("Парковка самокатов")).isEqualTo("Парковка самокатов");
        assertThat(ShortTopics.of("Открытые канализационные люки")).isEqualTo("Открытые люки");
    }
}
