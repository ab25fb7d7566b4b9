package pult.feature.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.domain.answer.Approval;
import pult.domain.answer.ResolutionType;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.OutboxEntry;
import pult.domain.change.RestReason;
import pult.domain.machine.Event;
import pult.domain.machine.Obstacle;
import pult.domain.machine.Particulars;
import pult.feature.Wording;
import pult.l10n.Language;
import pult.l10n.OutboxMessages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// Whatever stops an action is told in words, with what to do next.
class RestReasonWordsTest {
    private static final Instant AT = Instant.parse("2026-03-30T10:00:00Z");
    private static final Pattern CODE = Pattern.compile("[a-z]+_[a-z]+|[\\[\\]{}]");

    /// Of files and of substitutions.
    private static final Set<String> NOT_OF_ACTIONS =
            Set.of(
                    "offset_mismatch",
                    "hash_mismatch",
                    "period_past",
                    "period_too_long",
                    "substitution_chain");

    private static final Pattern NEXT =
            Pattern.compile(
                    "(?iu)откройте|возьмите|попросите|уберите|верните|сократите|приложите|сделайте"
                            + "|прочтите|проверьте|решите");
    private static final Pattern NEXT_EN =
            Pattern.compile(
                    "(?i)\\b(open|take|ask|put it back|shorten|attach|do it"
                            + " again|read|check|decide)");

    private static final List<Action> ACTIONS =
            List.of(
                    new Action.SubmitAnswer("Ответ", ResolutionType.SOLVED, Approval.APPROVER),
                    new Action.Note("Звонил"),
                    new Action.Move(Event.ESCALATE, Particulars.words("Резонанс").atLevel(1)));

    private static String told(Language language, Action action, String code) {
        var wording = Wording.of(language, ZoneId.of("Europe/Moscow"));
        var entry =
                new OutboxEntry(
                        new Change(ChangeId.of(1, 2, 3), new AppealId(7), 3, AT, "krylova", action),
                        OutboxEntry.Status.REFUSED,
                        null,
                        1,
                        code,
                        null,
                        AT,
                        "Нет отопления");
        return new OutboxWords(wording.area(OutboxMessages.class), wording)
                .attention(entry, null, login -> login)
                .said()
                .words();
    }

    @ParameterizedTest
    @EnumSource(RestReason.class)
    void everyReasonIsInWordsWithTheNextStep(RestReason reason) {
        for (var action : ACTIONS) {
            var russian = told(Language.RU, action, reason.code());
            var english = told(Language.EN, action, reason.code());
            assertThat(russian).doesNotContain("Платформа отказала, код");
            assertThat(english).doesNotContain("The platform refused, code");
            if (reason != RestReason.BAD_REQUEST && reason != RestReason.IDEMPOTENCY_KEY_REUSED) {
                assertThat(russian).doesNotContainPattern(CODE);
                assertThat(english).doesNotContainPattern(CODE);
            }
            if (reason != RestReason.ALREADY_ANSWERED && reason != RestReason.ANSWERED_MEANWHILE) {
                // What has been answered is compared, read and put away by the buttons beside it.
                assertThat(russian).containsPattern(NEXT);
                assertThat(english).containsPattern(NEXT_EN);
            }
        }
    }

    /// Codes of 403, 404, 409, 413 and 422, as the contract lists them.
    @Test
    void whatTheContractAnswersToAnActionIsAReason() throws Exception {
        var contract =
                new String(
                        Objects.requireNonNull(
                                        getClass().getResourceAsStream("/pult/operator-api.yaml"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
        var from = contract.indexOf("## Codes of errors");
        var listed = contract.substring(from, contract.indexOf("##", from + 2));
        var codes =
                Pattern.compile("(?:^|· |\\s)(403|404|409|413|422) ([^·]*)")
                        .matcher(listed)
                        .results()
                        .flatMap(part ->
                                Pattern.compile("`(\\w+)`").matcher(part.group(2)).results())
                        .map(code -> code.group(1))
                        .filter(code -> !NOT_OF_ACTIONS.contains(code))
                        .toList();
        assertThat(codes)
                .contains("forbidden", "previous_failed", "unknown_value")
                .allSatisfy(code -> assertThat(RestReason.of(code)).as(code).isPresent());
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void everyObstacleIsAReason(Obstacle obstacle) {
        assertThat(RestReason.of(obstacle).code()).isEqualToIgnoringCase(obstacle.name());
    }
}
