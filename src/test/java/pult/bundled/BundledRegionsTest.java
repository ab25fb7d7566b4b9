package pult.bundled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledRegionsTest {
    @ParameterizedTest
    @CsvSource({
        "RU-ORL,Орловская область,27,Europe/Moscow",
        "RU-NEN,Ненецкий автономный округ,2,Europe/Moscow",
        "RU-ORE,Оренбургская область,42,Asia/Yekaterinburg",
        "RU-CU,Чувашская Республика,26,Europe/Moscow",
        "RU-CHE,Челябинская область,43,Asia/Yekaterinburg"
    })
    void eachRegionIsWhole(String code, String name, int municipalities, String zone) {
        var map = BundledRegions.load(code);
        assertThat(map.name()).isEqualTo(name);
        assertThat(map.zone().getId()).isEqualTo(zone);
        assertThat(map.municipalities()).hasSize(municipalities);
        var names = map.municipalities().stream().map(m -> m.name()).toList();
        assertThat(names).doesNotHaveDuplicates();
        for (var municipality : map.municipalities()) {
            assertThat(municipality.boundary().contains(municipality.label()))
                    .as(municipality.name())
                    .isTrue();
            assertThat(map.outline().contains(municipality.label()))
                    .as(municipality.name())
                    .isTrue();
        }
        assertThat(map.settlements()).allMatch(s -> names.contains(s.municipality()));
    }

    @Test
    void listsWhatItCanLoad() {
        assertThat(BundledRegions.codes())
                .containsExactly("RU-ORL", "RU-NEN", "RU-ORE", "RU-CU", "RU-CHE");
    }

    @Test
    void namesTheUnknownRegion() {
        assertThatThrownBy(() -> BundledRegions.load("RU-XX"))
                .isInstanceOfSatisfying(
                        UnknownRegion.class, e -> assertThat(e.code()).isEqualTo("RU-XX"));
    }

    @Test
    void topicsHaveBlocksAndWeights() {
        var topics = Topics.load();
        assertThat(topics).hasSize(186);
        assertThat(topics).noneMatch(t -> t.topic().category().equals("Коронавирус"));
        assertThat(topics).allMatch(t -> t.weight() > 0);
        assertThat(topics).extracting(t -> t.topic().block()).contains("HEALTHCARE", "ENERGY");
        assertThat(topics)
                .filteredOn(Topics.Entry::fastTrack)
                .extracting(t -> t.topic().name())
                .contains("Открытые канализационные люки");
    }
}
