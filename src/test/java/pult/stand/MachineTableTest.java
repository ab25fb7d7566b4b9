package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.RestReason;
import pult.domain.change.Transitions;
import pult.domain.machine.CanonicalTable;
import pult.json.Json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The stand against the canonical table, row by row, state by state, role by role. It reads the
/// contract by itself and shares no table with the workstation.
final class MachineTableTest {
    private static final Instant NOW = Instant.parse("2026-03-30T09:00:00Z");
    private static final Map<String, String> SAID =
            Map.ofEntries(
                    Map.entry("moderateReject", "\"reason\":\"SPAM\""),
                    Map.entry(
                            "transfer",
                            "\"direction\":\"UP\",\"organisation\":\"Департамент\","
                                    + "\"reason\":\"SUPERIOR_ORG\""),
                    Map.entry("transferReturned", "\"reason\":\"Не наше\""),
                    Map.entry("assign", "\"organisation\":\"УЖКХ\""),
                    Map.entry("decline", "\"reason\":\"Не наше\""),
                    Map.entry("askApplicant", "\"text\":\"Какой дом?\""),
                    Map.entry("applicantReplied", "\"text\":\"Пятый\""),
                    Map.entry(
                            "requestExtension",
                            "\"until\":\"2026-05-10T09:00:00Z\",\"reason\":\"Техника\""),
                    Map.entry(
                            "approveExtension",
                            "\"until\":\"2026-05-10T09:00:00Z\",\"notice\":\"Продлено\""),
                    Map.entry("submitAnswer", answer()),
                    Map.entry("resubmit", answer()),
                    Map.entry("return", "\"reason\":\"TONE\",\"moreReasons\":[\"INCOMPLETE\"]"),
                    Map.entry("reopen", "\"reason\":\"Не сделано\""),
                    Map.entry("leaveWithoutAnswer", "\"reason\":\"ABUSIVE\",\"notice\":\"Нельзя\""),
                    Map.entry("terminateCorrespondence", "\"reason\":\"Пятый раз\""),
                    Map.entry("escalate", "\"level\":2,\"reason\":\"Резонанс\""),
                    Map.entry("interimAnswer", "\"text\":\"Передано\""));

    private static String answer() {
        return "\"text\":\"Снег убран.\",\"resolution\":\"SOLVED\",\"approval\":\"APPROVER\"";
    }

    static List<CanonicalTable.Row> rows() {
        return CanonicalTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theStandRulesAsTheTableSays(CanonicalTable.Row row) {
        var desk = new Desk(StandSettings.Customs.USUAL, List.of("Департамент", "УЖКХ"));
        for (var role : Role.values()) {
            for (var state : AppealState.values()) {
                var on = row.number() == 26 ? promised(held(state)) : held(state);
                var ruling = desk.rule(on, asked(row.event(), role));
                check(row, role, state, ruling);
            }
        }
    }

    /// No row of the table: taking starts what was not begun, and undoes nothing that somebody
    /// waits for.
    @ParameterizedTest
    @EnumSource(AppealState.class)
    void takingLeadsWhereTheWorkstationShows(AppealState state) {
        var desk = new Desk(StandSettings.Customs.USUAL, List.of());
        var ruling = desk.rule(held(state), asked("claim", Role.OPERATOR));
        var shown =
                Transitions.apply(
                        held(state).appeal(),
                        new Change(
                                new ChangeId(UUID.fromString(Caller.key(1))),
                                held(state).appeal().id(),
                                held(state).version(),
                                NOW,
                                "gromov",
                                new Action.TakeToWork()));
        if (ruling instanceof Ruling.Done done) {
            assertThat(shown)
                    .isInstanceOfSatisfying(
                            Transitions.Outcome.Applied.class,
                            applied ->
                                    assertThat(applied.appeal().state())
                                            .isEqualTo(done.after().appeal().state()));
        } else {
            assertThat(shown)
                    .isInstanceOfSatisfying(
                            Transitions.Outcome.NotApplicable.class,
                            no ->
                                    assertThat(ruling)
                                            .isEqualTo(
                                                    new Ruling.Conflict(
                                                            RestReason.of(no.obstacle()))));
        }
    }

    private static void check(CanonicalTable.Row row, Role role, AppealState state, Ruling ruling) {
        var name = row.event() + " by " + role + " from " + state;
        if (row.byServer()) {
            assertThat(ruling).as(name).isInstanceOf(Ruling.Refused.class);
        } else if (!row.roles().contains(role.name())) {
            assertThat(ruling).as(name).isEqualTo(new Ruling.Forbidden(RestReason.FORBIDDEN));
        } else if (row.to().containsKey(state)) {
            assertThat(ruling)
                    .as(name)
                    .isInstanceOfSatisfying(
                            Ruling.Done.class,
                            done -> {
                                var expected = row.to().get(state);
                                // The stand sends what is approved at once: rows 15 and 18.
                                assertThat(done.after().appeal().state())
                                        .isEqualTo(
                                                expected == AppealState.APPROVED
                                                                && row.number() == 15
                                                        ? AppealState.ANSWERED
                                                        : expected);
                            });
        } else {
            assertThat(ruling).as(name).isInstanceOf(Ruling.Conflict.class);
        }
    }

    private static Desk.Asked asked(String event, Role role) {
        return asked(event, role, "");
    }

    private static Desk.Asked asked(String event, Role role, String more) {
        var said = SAID.getOrDefault(event, "");
        var json = "{\"type\":\"" + event + '"' + (said.isEmpty() ? "" : "," + said) + more + '}';
        var user = new StandUser("gromov", "Громов", "Павел", "Андреевич", "", role);
        return new Desk.Asked(
                user,
                held(AppealState.REGISTERED).version(),
                Caller.key(1),
                "57-2026-1",
                NOW,
                Json.mapper().readTree(json),
                List.of(),
                null,
                "test");
    }

    private static StandAppeal held(AppealState state) {
        var plain = new SmallRegion(1, NOW).appeal(0).appeal();
        var answer =
                new Answer(null, null, "Снег убран.", "Крылова Анна Сергеевна", null, NOW, false);
        return new StandAppeal(
                plain.answered(state, answer, new HistoryEntry(NOW, state, "", null, null)),
                List.of());
    }

    /// The same found in an open source.
    private static StandAppeal promised(StandAppeal held) {
        return under(LegalRegime.OPEN_SOURCE, held);
    }

    private static StandAppeal under(LegalRegime regime, StandAppeal held) {
        var a = held.appeal();
        return new StandAppeal(
                new Appeal(
                        a.id(),
                        a.version(),
                        a.state(),
                        a.sourceStatusCode(),
                        a.sourceStatusText(),
                        regime,
                        a.channel(),
                        a.topic(),
                        a.essence(),
                        a.text(),
                        a.applicant(),
                        a.place(),
                        a.receivedAt(),
                        a.registeredAt(),
                        a.dueAt(),
                        a.fastTrack(),
                        a.executor(),
                        a.assignee(),
                        a.rating(),
                        a.completedAt(),
                        a.history(),
                        a.answers()),
                held.attachments());
    }

    /// Registration, transfer, the end of a correspondence: under 59-ФЗ whoever has signed is told.
    @ParameterizedTest
    @CsvSource({
        "register, RECEIVED, OPERATOR",
        "transfer, IN_PROGRESS, COORDINATOR",
        "terminateCorrespondence, ANSWERED, APPROVER"
    })
    void theApplicantIsToldUnderTheLaw(String event, AppealState state, Role role) {
        var desk = new Desk(StandSettings.Customs.USUAL, List.of("Департамент", "УЖКХ"));
        var signed = under(LegalRegime.FZ59_APPEAL, held(state));
        assertThat(desk.rule(signed, asked(event, role)))
                .isEqualTo(new Ruling.Refused(RestReason.MISSING, "action.notice"));
        assertThat(desk.rule(held(state), asked(event, role))).isInstanceOf(Ruling.Done.class);
        var told = asked(event, role, ",\"notice\":\"Ответ даст другой орган\"");
        assertThat(desk.rule(signed, told))
                .isInstanceOfSatisfying(
                        Ruling.Done.class,
                        done -> {
                            var line = done.after().appeal().history().getLast();
                            assertThat(Objects.requireNonNull(line.deed()).notice())
                                    .isEqualTo("Ответ даст другой орган");
                            var json = new JsonOut(4000);
                            AppealJson.write(json, done.after());
                            assertThat(new String(json.bytes(), StandardCharsets.UTF_8))
                                    .contains("\"notice\":\"Ответ даст другой орган\"");
                        });
        assertThat(desk.rule(signed, asked(event, role, ",\"notice\":\" \"")))
                .isEqualTo(new Ruling.Refused(RestReason.EMPTY_TEXT, "action.notice"));
    }

    @Test
    void onlyPublicMessagesAreAnsweredTwice() {
        var desk = new Desk(StandSettings.Customs.USUAL, List.of());
        var held = held(AppealState.IN_PROGRESS);
        assertThat(desk.rule(held, asked("interimAnswer", Role.OPERATOR)))
                .isEqualTo(new Ruling.Conflict(RestReason.NOT_SOCIAL));
        assertThat(desk.rule(promised(held), asked("interimAnswer", Role.OPERATOR)))
                .isInstanceOfSatisfying(
                        Ruling.Done.class,
                        done -> assertThat(done.after().appeal().dueAt()).isNull());
    }
}
