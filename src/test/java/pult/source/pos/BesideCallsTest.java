package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pult.domain.answer.AnswerText;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;
import pult.domain.machine.SharedSubstitution;
import pult.domain.view.QueueView;
import pult.domain.view.ViewLook;
import pult.sync.DraftSource;
import pult.sync.Failure;
import pult.sync.Presence;
import pult.sync.SourceFailure;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Drafts, presence, saved views and the staff: every status is a typed failure or a typed word,
/// and an answer that ends early is never a success.
final class BesideCallsTest {
    private static final List<Integer> STATUSES =
            List.of(
                    200, 201, 202, 204, 206, 301, 302, 304, 307, 400, 401, 403, 404, 405, 407, 408,
                    409, 410, 412, 413, 415, 418, 422, 423, 425, 429, 431, 451, 500, 501, 502, 503,
                    504, 507, 511, 599);
    private static final String NAMED =
            "{\"code\":\"some_code\",\"message\":\"m\",\"field\":\"text\"}";
    private static final List<String> BODIES = List.of(NAMED, "<html>Bad</html>", "");
    private static final int STEP = 40;
    private static final int LAST = 4;

    interface Made {
        Object on(PosSource source, AppealId appeal) throws SourceFailure;
    }

    private static final QueueView VIEW =
            new QueueView(new UUID(7, 7), "Тепло", "OPEN", "", ViewLook.USUAL);
    private static final SharedSubstitution SUBSTITUTION = substitution();

    /// @param words statuses that are its own word with any body
    /// @param named statuses that are with a named reason only
    record Call(
            String name,
            String method,
            String end,
            Set<Integer> words,
            Set<Integer> named,
            Made made) {
        boolean is(Relay.Asked asked) {
            return asked.method().equals(method)
                    && asked.target().replaceFirst("\\?.*", "").endsWith(end);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Behind behind;
    private AppealId appeal;

    private static List<Call> calls() {
        return List.of(
                new Call(
                        "DRAFT",
                        "GET",
                        "/draft",
                        Set.of(204, 404),
                        Set.of(),
                        (s, a) -> s.draft(a, null)),
                new Call("HOLDER", "GET", "/holder", Set.of(404), Set.of(), (s, a) -> s.holder(a)),
                new Call(
                        "TAKE",
                        "PUT",
                        "/holder",
                        Set.of(),
                        Set.of(403, 404, 409, 422),
                        (s, a) -> s.takeDraft(a)),
                new Call(
                        "LEAVE",
                        "DELETE",
                        "/holder",
                        Set.of(),
                        Set.of(403, 404, 409, 422),
                        (s, a) -> s.leaveDraft(a)),
                new Call(
                        "VERSIONS",
                        "GET",
                        "/versions",
                        Set.of(),
                        Set.of(),
                        (s, a) -> s.versions(a, Long.MAX_VALUE)),
                new Call(
                        "SAVE_DRAFT",
                        "PUT",
                        "/draft",
                        Set.of(),
                        Set.of(400, 403, 404, 413, 422, 423),
                        (s, a) ->
                                s.saveDraft(
                                        a,
                                        null,
                                        1,
                                        AnswerText.of("Уважаемая Анна! Тепло дадут в среду."))),
                new Call(
                        "PRESENT",
                        "PUT",
                        "/presence",
                        Set.of(),
                        Set.of(),
                        (s, a) -> s.present(a, Presence.Activity.VIEWING)),
                new Call(
                        "VIEWS",
                        "GET",
                        "/shared/view",
                        Set.of(),
                        Set.of(),
                        (s, a) -> s.views().views("")),
                new Call(
                        "SAVE_VIEW",
                        "POST",
                        "/shared/view",
                        Set.of(),
                        Set.of(400, 403, 404, 409, 413, 422),
                        (s, a) -> s.views().saveView(VIEW.id(), 0, VIEW)),
                new Call(
                        "DIRECTORY",
                        "GET",
                        "/people",
                        Set.of(404),
                        Set.of(),
                        (s, a) -> s.staff().directory()),
                new Call(
                        "SUBSTITUTIONS",
                        "GET",
                        "/shared/substitution",
                        Set.of(),
                        Set.of(),
                        (s, a) -> s.staff().substitutions()),
                new Call(
                        "SAVE_SUBSTITUTION",
                        "POST",
                        "/shared/substitution",
                        Set.of(409),
                        Set.of(400, 403, 404, 413, 422),
                        (s, a) -> s.staff().save(SUBSTITUTION)));
    }

    private static SharedSubstitution substitution() {
        var now = Instant.now();
        return new SharedSubstitution(
                new UUID(8, 8).toString(),
                0,
                "operator",
                "approver",
                now,
                now.plusSeconds(86_400),
                "operator");
    }

    @BeforeEach
    void start() throws Exception {
        behind = Behind.with(3);
        appeal = behind.page("", 3).appeals().getFirst().id();
        behind.source.saveDraft(appeal, null, 0, AnswerText.of("Уважаемая Анна!"));
    }

    @AfterEach
    void stop() throws Exception {
        behind.close();
    }

    private Behind.Outcome call(Call call) {
        try {
            return new Behind.Outcome(call.made.on(behind.source, appeal), null);
        } catch (SourceFailure e) {
            return new Behind.Outcome(null, e.failure());
        }
    }

    /// A proxy that knows no such address, and a server of another life, say nothing of the draft.
    @Test
    void onlyThePlatformItselfSaysThatThereIsNoDraft() throws Exception {
        var epoch = behind.stand.epoch();
        for (int status : List.of(204, 404)) {
            behind.relay.tamper((asked, whole) -> whole.status(status).body("").wire());
            var none = behind.source.draft(appeal, epoch);
            assertThat(none.isPresent()).as("%d", status).isEqualTo(status == 204);
            behind.relay.tamper((asked, whole) ->
                    whole.status(status).body("").header("X-Pult-Epoch", null).wire());
            assertThatThrownBy(() -> behind.source.draft(appeal, epoch))
                    .isInstanceOf(SourceFailure.class);
        }
        behind.relay.tamper((asked, whole) -> whole.wire());
        assertThat(behind.source.draft(appeal, epoch)).isPresent();
        assertThatThrownBy(() -> behind.source.draft(appeal, "earlier"))
                .isInstanceOf(SourceFailure.class);
        assertThatThrownBy(() ->
                        behind.source.saveDraft(appeal, "earlier", 1, AnswerText.of("Поверх.")))
                .isInstanceOf(SourceFailure.class);
        assertThat(behind.source.draft(appeal, null).orElseThrow().text())
                .isEqualTo("Уважаемая Анна!");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyStatusHasAType(Call call) {
        for (int status : STATUSES) {
            for (var body : BODIES) {
                behind.relay.tamper((asked, whole) ->
                        call.is(asked) ? whole.status(status).body(body).wire() : whole.wire());
                var outcome = call(call);
                var word =
                        call.words.contains(status)
                                || (call.named.contains(status) && body.equals(NAMED));
                assertThat(outcome.failure() == null)
                        .as("%s answered with %d and '%s': %s", call, status, body, outcome)
                        .isEqualTo(word);
                typed(call, status, outcome);
            }
        }
        behind.relay.tamper(Relay.HONEST);
        assertThat(call(call).value()).as("the client goes on").isNotNull();
    }

    private static void typed(Call call, int status, Behind.Outcome outcome) {
        var said = outcome.failure();
        if (status >= 500) {
            assertThat(said).as("%s", call).isEqualTo(new Failure.ServerFault(status));
        } else if (status == 401) {
            assertThat(said).as("%s", call).isEqualTo(new Failure.Unauthorised());
        } else if (status == 429) {
            assertThat(said).as("%s", call).isEqualTo(new Failure.Throttled(null));
        }
    }

    /// A colleague removed it: the platform says so, silence does not.
    @Test
    void onlyTheWordNullSaysThatThereIsNoSharedDraft() throws Exception {
        var save = calls().stream().filter(call -> call.name.equals("SAVE_DRAFT")).findFirst();
        behind.relay.tamper((asked, whole) ->
                save.orElseThrow().is(asked)
                        ? whole.status(409)
                                .body("{\"code\":\"version_mismatch\",\"theirs\":null}")
                                .wire()
                        : whole.wire());
        assertThat(behind.source.saveDraft(appeal, null, 1, AnswerText.of("Тепло дадут в среду.")))
                .isEqualTo(new DraftSource.DraftReply.Changed(SharedDraft.none(appeal)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCutAnswerIsNoSuccess(Call call) {
        for (var framing : Relay.Framing.values()) {
            var length = new AtomicInteger(Integer.MAX_VALUE);
            var whole = new AtomicInteger();
            behind.relay.tamper((asked, answer) -> {
                if (!call.is(asked)) {
                    return answer.wire();
                }
                var wire = answer.wire(framing, false);
                whole.set(wire.length);
                return length.get() == Integer.MAX_VALUE
                        ? wire
                        : Arrays.copyOf(wire, Math.min(wire.length - 1, length.get()));
            });
            assertThat(call(call).value()).as("%s %s whole", call, framing).isNotNull();
            var size = whole.get();
            assertThat(size).as("%s answered", call).isPositive();
            for (var at = 0;
                    at < size;
                    at += at >= size - LAST ? 1 : Math.min(STEP, size - LAST - at)) {
                length.set(at);
                assertThat(call(call).failure())
                        .as("%s %s cut at %d of %d", call, framing, at, size)
                        .isNotNull();
            }
            behind.relay.tamper(Relay.HONEST);
        }
    }
}
