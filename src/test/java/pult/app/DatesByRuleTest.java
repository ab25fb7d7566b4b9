package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.domain.deadline.RegionEdition;
import pult.domain.deadline.RegionRules;
import pult.domain.deadline.Roll;
import pult.feature.settings.Preferences;
import pult.sync.FeedPage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// The window counts the dates that the platform does not give, from its start on and again when
/// the region decides otherwise.
final class DatesByRuleTest {
    private static final long NUMBER = 563_999_001;

    @TempDir private Path folder;

    /// Thirty days after its registration is a Sunday.
    private static Appeal undated() {
        var at = Instant.parse("2026-03-13T09:00:00Z");
        return new Appeal(
                new AppealId(NUMBER),
                1,
                AppealState.REGISTERED,
                "reg",
                "Зарегистрировано",
                LegalRegime.FZ59_APPEAL,
                Channel.POS,
                new Topic("ROADS", "Дороги", "Ямы"),
                "Яма",
                "Во дворе яма.",
                new Applicant("", "", "", null, null),
                new Place("Орёл", "", null, Place.Precision.NONE),
                at,
                at,
                null,
                false,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static LocalDate day(Session session) {
        var due = row(session).dueAt();
        return due == null ? LocalDate.MIN : LocalDate.ofInstant(due, ZoneOffset.ofHours(3));
    }

    private static AppealRow row(Session session) {
        return session.store().appeals().rows(new long[] {NUMBER}).getFirst();
    }

    @Test
    void countedAtTheStartAndByEveryEditionOfTheRules() throws Exception {
        try (var desk = ShiftDesk.open(folder, 30, Preferences.USUAL, Clock.systemUTC())) {
            var replica = desk.session().store().replica();
            var at = replica.bookmark().cursor();
            replica.store(
                    new FeedPage(
                            at,
                            at,
                            false,
                            -1,
                            replica.bookmark().epoch(),
                            Instant.now(),
                            List.of(undated()),
                            List.of()));
            Await.until("the date of the rule", () -> day(desk.session()).equals(FRIDAY));
            assertThat(row(desk.session()).dueByRule()).isTrue();

            var rules = desk.onFx(() -> desk.window().rules());
            var now = rules.get().region();
            rules.set(
                    new RegionEdition(
                            1,
                            Instant.now(),
                            "head",
                            0,
                            new RegionRules(
                                    Roll.NEXT_WORKING_DAY,
                                    now.social(),
                                    now.hours(),
                                    now.warnings())));
            desk.onFx(() -> {
                desk.window().recalculate();
                return true;
            });
            Await.until("the date of the next rule", () -> day(desk.session()).equals(MONDAY));
        }
    }

    private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 10);
    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);
}
