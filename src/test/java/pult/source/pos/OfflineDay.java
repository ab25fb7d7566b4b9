package pult.source.pos;

import pult.domain.answer.Approval;
import pult.domain.answer.ResolutionType;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.OutboxEntry;
import pult.domain.change.Transitions;
import pult.stand.Stand;
import pult.sync.SyncStatus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A day without a link: citizens and colleagues go on at the server, the operator here.
public final class OfflineDay {
    private final Stand stand;
    private final Desk desk;
    private final Runnable mend;
    private final List<AppealId> changed = new ArrayList<>();
    private final Set<ChangeId> made = new HashSet<>();

    private OfflineDay(Stand stand, Desk desk) {
        this.stand = stand;
        this.desk = desk;
        this.mend = stand.faults().linkDown();
    }

    /// @param remote changes at the server: comments, every fifth one a colleague's answer
    /// @param own actions here, a third of them on appeals that change there too
    public static OfflineDay live(Stand stand, Desk desk, int remote, int own) {
        var day = new OfflineDay(stand, desk);
        desk.awaitNoLink();
        var appeals =
                desk.appeals(remote + own).stream()
                        .filter(id -> Transitions.answerable(desk.appeal(id).state()))
                        .toList();
        for (var turn = 0; turn < remote; turn++) {
            var id = appeals.get(turn % appeals.size());
            if (turn % 5 == 0) {
                stand.answerAsOther(id.number());
            } else {
                stand.citizenComments(id.number(), "Прошу ответить, вопрос не решён " + turn);
            }
            day.changed.add(id);
        }
        for (var turn = 0; turn < own; turn++) {
            var at = turn % 3 == 0 ? turn : appeals.size() - 1 - turn;
            day.made.add(day.act(appeals.get(Math.floorMod(at, appeals.size())), turn).id());
        }
        return day;
    }

    private Change act(AppealId id, int turn) {
        return desk.act(
                id,
                switch (turn % 4) {
                    case 0 -> new Action.Note("Проверить на месте " + turn);
                    case 1 ->
                            new Action.SubmitAnswer(
                                    "Здравствуйте! Работы выполнены. Ответ " + turn + '.',
                                    ResolutionType.SOLVED,
                                    Approval.APPROVER);
                    case 2 -> new Action.TakeToWork();
                    default -> new Action.Note("Ответим до пятницы " + turn);
                });
    }

    public void linkBack() {
        mend.run();
        desk.loop().syncNow();
    }

    /// Nothing waits here and all that changed there has come.
    public boolean settled() {
        return desk.store().outbox().waiting().isEmpty()
                && desk.loop().status().phase() == SyncStatus.Phase.IDLE
                && differences().isEmpty();
    }

    /// Own actions of which nobody says where they are, and those with more than one effect.
    List<ChangeId> unaccounted() {
        var outbox = desk.store().outbox();
        var known =
                Stream.of(outbox.waiting(), outbox.sent(10_000), outbox.needsAttention())
                        .flatMap(List::stream)
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.change().id(), OutboxEntry::status));
        return made.stream()
                .filter(id -> {
                    var status = known.get(id);
                    var effects = stand.log().effects(id.toString());
                    return status == null
                            || effects > 1
                            || (status == OutboxEntry.Status.ACCEPTED) != (effects == 1);
                })
                .toList();
    }

    /// Appeals whose version here is not the server's.
    List<AppealId> differences() {
        return changed.stream()
                .distinct()
                .filter(id ->
                        stand.appeal(id.number()).orElseThrow().appeal().version()
                                != desk.appeal(id).version())
                .toList();
    }
}
