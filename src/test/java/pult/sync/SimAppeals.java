package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Approval;
import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Channel;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.machine.Event;

import java.time.Instant;
import java.util.List;

/// Appeals as the simulated server makes them.
final class SimAppeals {
    private SimAppeals() {}

    static Appeal fresh(long number) {
        return new Appeal(
                new AppealId(number),
                1,
                AppealState.REGISTERED,
                "",
                "",
                LegalRegime.ORDINARY_MESSAGE,
                Channel.VK,
                new Topic("ROADS", "Дороги", null),
                "",
                "текст",
                new Applicant("", "", null, null, null),
                new Place("", "", null, Place.Precision.NONE),
                Instant.EPOCH,
                null,
                null,
                false,
                "ЖКХ",
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    /// After an operator's action.
    static Appeal after(Appeal appeal, Change change, Instant at) {
        var author = change.author();
        var line = new HistoryEntry(at, null, "", author, null);
        return next(
                switch (change.action()) {
                    case Action.TakeToWork _ -> appeal.taken(author, AppealState.IN_PROGRESS, line);
                    case Action.Release _ -> appeal.taken(null, AppealState.REGISTERED, line);
                    case Action.Note note ->
                            appeal.moved(
                                    appeal.state(),
                                    new HistoryEntry(at, null, "", author, note.text()));
                    case Action.SubmitAnswer answer ->
                            appeal.answered(
                                    answer.approval() == Approval.AUTHOR
                                            ? AppealState.APPROVED
                                            : AppealState.ON_APPROVAL,
                                    answer(change, answer.text(), at, false),
                                    line);
                    case Action.InterimAnswer interim ->
                            appeal.answered(
                                    AppealState.INTERIM_ANSWERED,
                                    answer(change, interim.text(), at, true),
                                    line);
                    case Action.Move move -> stepped(appeal, change, move, at);
                });
    }

    /// A step as the model server takes it: a return moves the appeal, the others leave a line.
    private static Appeal stepped(Appeal appeal, Change change, Action.Move move, Instant at) {
        var said = move.particulars();
        var deed =
                new Deed(
                        move.event().code(),
                        change.id().toString(),
                        said.reasons(),
                        null,
                        null,
                        said.level(),
                        null,
                        null,
                        null);
        var line = new HistoryEntry(at, null, "", change.author(), said.words(), deed);
        return appeal.moved(
                move.event() == Event.RETURN ? AppealState.REWORK : appeal.state(), line);
    }

    private static Answer answer(Change change, String text, Instant at, boolean interim) {
        return new Answer("n", change.id().toString(), text, change.author(), null, at, interim);
    }

    static @Nullable String text(Action action) {
        return switch (action) {
            case Action.Note note -> note.text();
            case Action.SubmitAnswer answer -> answer.text();
            case Action.InterimAnswer interim -> interim.text();
            case Action.Move move -> move.particulars().words();
            case Action.TakeToWork _, Action.Release _ -> null;
        };
    }

    static Appeal next(Appeal a) {
        return with(a, a.version() + 1, a.executor(), a.sourceStatusText());
    }

    static Appeal reassigned(Appeal a, String executor) {
        return with(a, a.version(), executor, a.sourceStatusText());
    }

    /// @param stamp identity of this version, whatever number it has
    static Appeal stamped(Appeal a, String stamp) {
        return with(a, a.version(), a.executor(), stamp);
    }

    private static Appeal with(Appeal a, long version, @Nullable String executor, String stamp) {
        return new Appeal(
                a.id(),
                version,
                a.state(),
                a.sourceStatusCode(),
                stamp,
                a.regime(),
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
                executor,
                a.assignee(),
                a.rating(),
                a.completedAt(),
                a.history(),
                a.answers());
    }
}
