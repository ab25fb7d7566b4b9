package pult.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.bundled.BundledDeadlines;
import pult.domain.deadline.CurrentRules;
import pult.domain.deadline.DeadlineStep;
import pult.domain.deadline.OfficeHours;
import pult.domain.deadline.RegionEdition;
import pult.domain.deadline.RegionRules;
import pult.domain.deadline.Roll;
import pult.domain.deadline.Warnings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class RegionFolderTest {
    @TempDir private Path place;

    private RegionFolder folder() {
        return new CalendarFolder(place).rules();
    }

    private static RegionEdition edition(int number, String social) {
        return new RegionEdition(
                number,
                Instant.parse("2026-04-01T07:00:00Z"),
                "centre",
                0,
                new RegionRules(
                        Roll.NEXT_WORKING_DAY,
                        social,
                        OfficeHours.NINE_TO_SIX,
                        Map.of(
                                new RegionRules.Clock("POS", DeadlineStep.ANSWER),
                                new Warnings(
                                        List.of(70, 100), List.of(Duration.ofHours(30)), 70))));
    }

    @Test
    void whatIsKeptIsInForceAtTheNextStart() throws IOException {
        assertThat(folder().last()).isNull();
        folder().keep(edition(1, "SOCIAL_RYAZAN"));
        folder().keep(edition(2, "SOCIAL_GENERIC"));
        assertThat(folder().editions())
                .containsExactly(edition(1, "SOCIAL_RYAZAN"), edition(2, "SOCIAL_GENERIC"));
        var rules = new CurrentRules(BundledDeadlines::rules, folder()::last);
        assertThat(rules.get().social()).isEqualTo("SOCIAL_GENERIC");
        assertThat(rules.get().region().roll()).isEqualTo(Roll.NEXT_WORKING_DAY);
    }

    @Test
    void anEditionIsNeverWrittenOver() throws IOException {
        folder().keep(edition(1, "SOCIAL_RYAZAN"));
        assertThatThrownBy(() -> folder().keep(edition(1, "SOCIAL_GENERIC")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder().last()).isEqualTo(edition(1, "SOCIAL_RYAZAN"));
    }

    @Test
    void aBrokenFileIsLeftOutAndItsNumberStaysTaken() throws IOException {
        folder().keep(edition(1, "SOCIAL_RYAZAN"));
        Files.writeString(place.resolve("rules/edition-00002.json"), "{\"number\": 2,");
        assertThat(folder().last()).isEqualTo(edition(1, "SOCIAL_RYAZAN"));
        assertThat(folder().next()).isEqualTo(3);
    }

    @Test
    void decisionsAboutWhatThereIsNotAreLeftOut() throws IOException {
        folder().keep(edition(1, "SOCIAL_ATLANTIS"));
        var rules = new CurrentRules(BundledDeadlines::rules, folder()::last);
        assertThat(rules.get()).isEqualTo(BundledDeadlines.rules());
    }
}
