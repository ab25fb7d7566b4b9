package pult.feature.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.CalendarEdition;
import pult.domain.deadline.CalendarFlaw;
import pult.domain.deadline.CurrentCalendar;
import pult.domain.deadline.CurrentRules;
import pult.domain.deadline.Roll;
import pult.domain.machine.Rights;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Pictures of «Проверка сроков».
class DeadlinesPicturesTest {
    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private static DeadlinesFeature feature(Language language) {
        return feature(language, KeptEditions.HEAD);
    }

    private static DeadlinesFeature feature(Language language, Rights rights) {
        var calendar = new CurrentCalendar(BundledCalendars.russia());
        var rules = new CurrentRules(BundledDeadlines::rules, () -> null);
        var today =
                new Today(
                        Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                        SampleQueue.ZONE,
                        calendar,
                        rules);
        return new DeadlinesFeature(
                SampleQueue.port(),
                today,
                new DeadlinesFeature.Calendars(calendar, new AprilMoved(), () -> {}),
                new DeadlinesFeature.Decisions(rules, new KeptEditions(), () -> rights),
                Wording.of(language, SampleQueue.ZONE),
                new InlineBackground());
    }

    /// An edition in which Fri 03.04.2026 is off.
    private static final class AprilMoved implements CalendarShelf {
        @Override
        public CalendarEdition read(Path file) throws IOException {
            if (file.endsWith("broken.json")) {
                throw new NotACalendar(
                        new CalendarFlaw(CalendarFlaw.Kind.NOT_A_DAY, 5, "2026-02-31"),
                        new IOException());
            }
            var old = BundledCalendars.russia().edition(2026).orElseThrow();
            var off = new java.util.HashSet<>(old.off());
            off.add(LocalDate.of(2026, 4, 1));
            return new CalendarEdition(2026, "2026.03.31", off, old.shortDays(), Set.of());
        }

        @Override
        public void keep(CalendarEdition edition) {}
    }

    @Test
    void appealOf59FzOverMarch() {
        Fx.call(() -> {
            var feature = feature(Language.RU);
            feature.bench().type(new BenchEntry("06.03.2026 10:15", "", "", "", ""));
            Pictures.take(feature.view(), "deadlines", 1848, 1016);
            Pictures.take(feature.view(), "deadlines", 1318, 704);
            feature.close();
            return true;
        });
    }

    @Test
    void workingHoursOverMayAndAnEditionThatMovesDates() {
        Fx.call(() -> {
            var feature = feature(Language.RU);
            var social = feature.bench().rules().procedure("SOCIAL_CRIMEA").orElseThrow();
            feature.bench().choose(social);
            feature.bench().type(new BenchEntry("30.04.2026 16:30", "", "", "", ""));
            feature.look(Path.of("ru-2026.json"));
            Pictures.take(feature.view(), "deadlines-hours", 1848, 1016);
            feature.close();
            return true;
        });
    }

    @Test
    void aBrokenCalendarIsToldByLineAndReason() {
        Fx.call(() -> {
            var feature = feature(Language.RU);
            feature.look(Path.of("broken.json"));
            Pictures.take(feature.view(), "deadlines-broken", 1318, 704);
            assertThat(
                            feature.view().lookupAll(".c-over").stream()
                                    .filter(Label.class::isInstance)
                                    .map(label -> ((Label) label).getText()))
                    .contains(
                            "Строка 5: «2026-02-31» — не дата вида 2026-03-08. Ничего не изменено:"
                                    + " исправьте файл и загрузите его снова.");
            feature.close();
            return true;
        });
    }

    @Test
    void whoDoesNotDecideIsToldWhoLoadsCalendars() {
        Fx.call(() -> {
            var feature = feature(Language.RU, Rights.UNTOLD);
            feature.choose(DeadlinesFeature.Part.BENCH);
            feature.bench().type(new BenchEntry("06.03.2026 10:15", "", "", "", ""));
            Pictures.take(feature.view(), "deadlines-read-only", 1318, 704);
            var said =
                    feature.view().lookupAll(".label").stream()
                            .map(label -> ((Label) label).getText())
                            .toList();
            assertThat(said)
                    .anyMatch(text -> text.startsWith("Новую редакцию календаря загружают"))
                    .doesNotContain("Загрузить редакцию…", "Файл можно и перетащить сюда.");
            assertThat(feature.view().lookupAll(".button")).isEmpty();
            feature.close();
            return true;
        });
    }

    @Test
    void oneFileCanBeDropped() {
        var file = new File("ru-2028.json");
        assertThat(EditionsPane.file(List.of(file))).contains(file.toPath());
        assertThat(EditionsPane.file(List.of(file, file))).isEmpty();
        assertThat(EditionsPane.file(List.of())).isEmpty();
    }

    @Test
    void theFieldsOfTheRulesAreTheOnesApplied() {
        Fx.call(() -> {
            var feature = feature(Language.EN);
            feature.choose(DeadlinesFeature.Part.REGION);
            var typed = feature.region().entryProperty();
            Pictures.take(feature.view(), "region-rules-en", 1318, 704);
            var hours =
                    feature.view().lookupAll(".text-field").stream()
                            .map(TextField.class::cast)
                            .filter(each -> "Office hours, Fri".equals(each.getAccessibleText()))
                            .findFirst()
                            .orElseThrow();
            hours.setText("09:00-17:00");
            assertThat(typed.get().friday()).isEqualTo("09:00-17:00");
            assertThat(hours.isDisabled()).isFalse();
            feature.close();
            return true;
        });
    }

    @Test
    void theRegionsRulesAndWhatAnotherRollWouldMove() {
        Fx.call(() -> {
            var feature = feature(Language.RU);
            feature.choose(DeadlinesFeature.Part.REGION);
            var model = feature.region();
            model.type(model.entryProperty().get().withSocial("SOCIAL_RYAZAN"));
            model.look();
            model.apply();
            model.type(
                    model.entryProperty()
                            .get()
                            .with(Roll.NEXT_WORKING_DAY)
                            .withRegular("10:00-13:00, 14:00-19:00"));
            model.look();
            Pictures.take(feature.view(), "region-rules", 1848, 1016);
            Pictures.take(feature.view(), "region-rules", 1318, 704);
            feature.close();
            return true;
        });
    }

    @Test
    void aYearWithoutACalendarInEnglish() {
        Fx.call(() -> {
            var feature = feature(Language.EN);
            feature.bench().type(new BenchEntry("10.12.2027 10:15", "30", "", "", ""));
            Pictures.take(feature.view(), "deadlines-missing-year", 1318, 704);
            feature.close();
            return true;
        });
    }
}
