package pult.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.directory.Directory;
import pult.domain.directory.Person;

import java.util.List;

class PersonOffersTest {
    private static final Person ONE =
            new Person("ivanova1", "Иванова Анна Сергеевна", "оператор", "");
    private static final Person OTHER =
            new Person("ivanova2", "Иванова Анна Сергеевна", "оператор", "");
    private static final Person ALONE = new Person("belov", "Белов Пётр Ильич", "", "");
    private static final Directory KNOWN = new Directory(List.of(), List.of(ONE, OTHER, ALONE));

    @Test
    void ofNamesakesTheLoginIsPutIn() {
        var offers = PersonOffers.of(KNOWN, "ива");
        assertThat(offers)
                .extracting(offer -> KNOWN.person(offer.whole()).orElseThrow())
                .containsExactly(ONE, OTHER);
        assertThat(offers.getLast().shown())
                .isEqualTo("Иванова Анна Сергеевна · оператор · ivanova2");
    }

    @Test
    void whoIsCalledSoAloneIsPutInByName() {
        assertThat(PersonOffers.of(KNOWN, "бел"))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.whole()).isEqualTo("Белов Пётр Ильич");
                    assertThat(offer.shown()).isEqualTo("Белов Пётр Ильич · belov");
                });
    }

    @Test
    void whatNamesSomebodyOffersNothing() {
        assertThat(PersonOffers.of(KNOWN, "ivanova2")).isEmpty();
        assertThat(PersonOffers.of(KNOWN, "Иванова Анна Сергеевна")).hasSize(2);
    }
}
