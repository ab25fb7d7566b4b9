package pult.feature.queue;

import pult.domain.appeal.Mark;
import pult.domain.deadline.Deadline.Warning;
import pult.domain.machine.Obstacle;
import pult.feature.DeadlineReasons;
import pult.feature.Wording;
import pult.l10n.SeveralMessages;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Words of what is done with rows, and of the clocks that speak.
record DeedWords(SeveralMessages several, Wording shared, DeadlineReasons reasons) {
    String importance(Mark.Importance importance) {
        return switch (importance) {
            case USUAL -> several.usual();
            case IMPORTANT -> several.important();
            case URGENT -> several.urgent();
        };
    }

    /// «Завтра, чт 27.11 09:00».
    String later(Later moment) {
        var when = shared.formats().shortDateTime(moment.until());
        return switch (moment.kind()) {
            case IN_AN_HOUR -> several.inAnHour(shared.formats().time(moment.until()));
            case THIS_AFTERNOON -> several.thisAfternoon(shared.formats().time(moment.until()));
            case TOMORROW -> several.tomorrow(when);
            case NEXT_WORKING_DAY -> several.nextWorkingDay(when);
            case NEXT_WEEK -> several.nextWeek(when);
        };
    }

    /// How a moment that is being written is understood, and what is wrong with it.
    String ownMoment(OwnMoment moment) {
        return switch (moment) {
            case OwnMoment.At(Instant until) ->
                    several.ownMomentUntil(shared.formats().shortDateTime(until));
            case OwnMoment.Empty _ -> "";
            case OwnMoment.NotUnderstood _ -> several.ownMomentWrong();
            case OwnMoment.Past _ -> several.ownMomentPast();
            case OwnMoment.TooFar _ -> several.ownMomentFar();
        };
    }

    /// «Взять: готово к отправке 17 из 20»: the platform has not answered yet. What is only noted
    /// here is done.
    String done(RowOutcome outcome) {
        var done = outcome.done().size();
        var asked = outcome.asked();
        return switch (outcome.deed()) {
            case RowDeed.Take _ -> several.taken(done, asked);
            case RowDeed.Release _ -> several.released(done, asked);
            case RowDeed.Shelve shelve ->
                    several.shelved(done, asked, shared.formats().shortDateTime(shelve.until()));
            case RowDeed.Unshelve _ -> several.unshelved(done, asked);
            case RowDeed.Weigh weigh ->
                    several.weighed(done, asked, importance(weigh.importance()));
            case RowDeed.Enlist _ -> several.enlisted(done, asked);
            case RowDeed.Delist _ -> several.delisted(done, asked);
            case RowDeed.Assign assign -> several.assigned(done, asked, assign.body());
            case RowDeed.Note _ -> several.noted(done, asked);
            case RowDeed.Approve _ -> several.approved(done, asked);
            case RowDeed.TakeBack _ -> several.takenBack(done, asked);
        };
    }

    /// «Срок истёк: 2».
    String alarm(PressingWatch.Level level, int rows) {
        return switch (level) {
            case OVERDUE -> several.alarmOverdue(rows);
            case PRESSING -> several.alarmPressing(rows);
        };
    }

    /// «Никем не взяты: 7»; where there are several kinds, how many in all.
    String unheld(PressingWatch.Alarm alarm) {
        var kinds = kinds(alarm);
        return kinds.size() == 1
                ? unheld(kinds.getFirst(), alarm)
                : several.unheld(PressingWatch.Alarm.count(alarm.unheld().stream()));
    }

    /// «Не зарегистрированы: 3, никем не взяты: 7».
    String unheldParts(PressingWatch.Alarm alarm) {
        var parts = kinds(alarm).stream().map(kind -> unheld(kind, alarm)).toList();
        return parts.stream()
                .skip(1)
                .reduce(parts.getFirst(), (all, more) -> all + ", " + QueueWords.small(more));
    }

    private static List<Unheld> kinds(PressingWatch.Alarm alarm) {
        return Arrays.stream(Unheld.values()).filter(kind -> alarm.unheld(kind) > 0).toList();
    }

    private String unheld(Unheld kind, PressingWatch.Alarm alarm) {
        var appeals = alarm.unheld(kind);
        return switch (kind) {
            case UNREGISTERED -> several.unregistered(appeals);
            case UNDISTRIBUTED -> several.undistributed(appeals);
            case UNTAKEN -> several.untaken(appeals);
        };
    }

    /// «№ 412005852 Запись к врачу: ответ заявителю, до ср 01.04, 18:00, прошло 80 %»; of what
    /// nobody has by which act.
    String alarmed(PressingWatch.Told told) {
        var due = shared.formats().shortDateTime(told.due());
        var said =
                several.alarmed(
                        told.row().id().toString(),
                        told.row().topic(),
                        QueueWords.small(reasons.step(told.step())),
                        due);
        if (told.unheld() != null) {
            return told.act() == null ? said : said + ", " + told.act();
        }
        return told.warning() instanceof Warning.Share(int percent, Instant at) && percent < 100
                ? said + ", " + several.alarmedShare(percent)
                : said;
    }

    /// «2: уже в работе у другого».
    String failed(RowOutcome.Reason reason, int rows) {
        var why =
                switch (reason) {
                    case RowOutcome.Reason.Obstacle(Obstacle what) ->
                            shared.failures().obstacle(what);
                    case RowOutcome.Reason.Gone _ -> several.gone();
                    case RowOutcome.Reason.DueBefore _ -> several.dueBefore();
                    case RowOutcome.Reason.Unread _ -> several.unread();
                    case RowOutcome.Reason.Left _ -> several.leftAlready();
                    case RowOutcome.Reason.NotKept _ -> shared.failures().notSaved();
                };
        return several.failed(rows, QueueWords.small(why));
    }

    /// «Эскалация: 2».
    String escalations(int count) {
        return several.escalations(count);
    }

    /// «№ 412005852 Запись к врачу: уровень 1, 31.03 14:30».
    String escalated(EscalationWatch.Told told) {
        return several.escalatedTo(
                told.id().toString(),
                told.topic(),
                told.level(),
                shared.formats().shortDateTime(told.at()));
    }

    /// «Взятие истекло: 2».
    String claims(ClaimWatch.Alarm alarm) {
        var worst = alarm.worst();
        return worst.isEmpty()
                ? several.claimsExpiring(alarm.told().size())
                : several.claimsOver(worst.size());
    }

    /// «№ 412005852 Запись к врачу: свободно с 14:30, ваш текст сохранён здесь».
    String claimed(ClaimWatch.Told told) {
        var at = shared.formats().shortDateTime(told.until());
        var number = told.id().toString();
        return switch (told.kind()) {
            case EXPIRING -> several.claimTillThen(number, told.topic(), at);
            case OVER -> several.claimRanOut(number, told.topic(), at);
            case FREED -> several.claimFreed(number, told.topic(), at);
            case TAKEN -> several.claimTaken(number, told.topic(), at);
        };
    }
}
