package pult.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.deadline.Deadline.Warning;
import pult.domain.deadline.DeadlineRule.Ending;
import pult.domain.deadline.GoldenDeadlines.Hours;
import pult.domain.deadline.OfficeHours.Window;
import pult.json.Json;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The moments at which the clocks warn, against examples worked out from the rules; how those are
/// read is told in `deadlines/README.md` of the test resources.
class GoldenWarningsTest {
    private static final DeadlineRules RULES = BundledDeadlines.rules();

    record Example(
            String id,
            String comment,
            String procedure,
            DeadlineStep step,
            ZoneId zone,
            OffsetDateTime start,
            @Nullable Roll regionRoll,
            @Nullable Set<LocalDate> regionalOff,
            @Nullable Hours hours,
            int extension,
            @Nullable List<Integer> percents,
            @Nullable List<String> before,
            @Nullable List<GoldenDeadlines.Pause> pauses,
            OffsetDateTime due,
            List<Said> warnings) {
        DeadlineRule rule() {
            var rule = RULES.procedure(procedure).orElseThrow().rule(step).orElseThrow();
            var ending = rule.ending();
            var usual = rule.warnings();
            return new DeadlineRule(
                    rule.step(),
                    rule.start(),
                    rule.term(),
                    regionRoll == null
                            ? ending
                            : new Ending(
                                    ending.dayEnd(),
                                    regionRoll,
                                    ending.pausable(),
                                    ending.extensionDays()),
                    new Warnings(
                            percents == null ? usual.percents() : percents,
                            before == null
                                    ? usual.before()
                                    : before.stream().map(Duration::parse).toList()),
                    rule.ground());
        }

        DeadlineEngine engine() {
            var off = regionalOff == null ? Set.<LocalDate>of() : regionalOff;
            return new DeadlineEngine(
                    zone,
                    BundledCalendars.russia().with(new RegionalDays("", off, Set.of(), Set.of())),
                    hours == null
                            ? RULES.hours()
                            : new OfficeHours(windows(hours.regular()), windows(hours.friday())));
        }

        private static List<Window> windows(List<String> spans) {
            return spans.stream()
                    .map(span -> new Window(Hours.from(span), Hours.to(span)))
                    .toList();
        }

        Course course() {
            var course = Course.from(start.toInstant()).extended(extension);
            for (var pause : pauses == null ? List.<GoldenDeadlines.Pause>of() : pauses) {
                course = course.paused(pause.from().toInstant(), pause.to().toInstant());
            }
            return course;
        }
    }

    /// @param sign «80%» or an ISO duration before the date
    record Said(String sign, OffsetDateTime at) {}

    @TestFactory
    Stream<DynamicTest> everyWarningFallsWhereTheRuleSays() throws IOException {
        return read().stream()
                .map(example ->
                        DynamicTest.dynamicTest(
                                example.id() + " " + example.comment(), () -> check(example)));
    }

    private static void check(Example example) {
        var deadline = example.engine().compute(example.rule(), example.course());
        assertThat(deadline.due()).isEqualTo(example.due().toInstant());
        assertThat(deadline.warnings().stream().map(warning -> said(warning, example.zone())))
                .containsExactlyInAnyOrderElementsOf(example.warnings());
        assertThat(deadline.warnings()).extracting(Warning::at).isSorted();
    }

    private static Said said(Warning warning, ZoneId zone) {
        var at = warning.at().atZone(zone).toOffsetDateTime();
        return switch (warning) {
            case Warning.Share share -> new Said(share.percent() + "%", at);
            case Warning.Lead lead -> new Said(written(lead.before()), at);
        };
    }

    private static String written(Duration before) {
        return before.toHours() % 24 == 0 ? "P" + before.toDays() + "D" : before.toString();
    }

    @Test
    void everyProcedureHasExamples() throws IOException {
        assertThat(read().stream().map(Example::procedure).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        RULES.procedures().stream().map(Procedure::code).toList());
    }

    private static List<Example> read() throws IOException {
        var path = "/deadlines/golden-warnings.json";
        try (var in =
                Objects.requireNonNull(GoldenWarningsTest.class.getResourceAsStream(path), path)) {
            var examples = new ArrayList<Example>();
            for (var node : Json.mapper().readTree(in.readAllBytes()).path("examples")) {
                examples.add(Json.mapper().treeToValue(node, Example.class));
            }
            return examples;
        }
    }
}
