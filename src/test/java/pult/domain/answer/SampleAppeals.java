package pult.domain.answer;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Channel;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.geo.LatLon;

import java.time.Instant;
import java.util.List;

/// Invented appeals for tests and pictures.
public final class SampleAppeals {
    private SampleAppeals() {}

    public static Appeal heating() {
        return heating(AppealState.IN_PROGRESS);
    }

    public static Appeal heating(AppealState state) {
        return appeal(48207, state, LegalRegime.ORDINARY_MESSAGE, Channel.POS, "Петровна");
    }

    public static Appeal social() {
        return appeal(48186, AppealState.IN_PROGRESS, LegalRegime.OPEN_SOURCE, Channel.VK, null);
    }

    public static Appeal letter() {
        return appeal(
                48119,
                AppealState.IN_PROGRESS,
                LegalRegime.FZ59_APPEAL,
                Channel.LETTER,
                "Петровна");
    }

    /// The letter as it comes: nobody has registered it, the platform gives no date.
    public static Appeal unregistered(Instant received) {
        var like = letter();
        return new Appeal(
                new AppealId(48140),
                1,
                AppealState.RECEIVED,
                "",
                "",
                like.regime(),
                like.channel(),
                like.topic(),
                like.essence(),
                like.text(),
                like.applicant(),
                like.place(),
                received,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                List.of(new HistoryEntry(received, AppealState.RECEIVED, "Поступило", null, null)),
                List.of());
    }

    /// The heating appeal, answered by others.
    public static Appeal answeredByOthers(String text) {
        var before = heating(AppealState.ANSWERED);
        return before.answered(
                AppealState.ANSWERED,
                new pult.domain.appeal.Answer(
                        "57-2026-1", null, text, "gusev", null, before.receivedAt(), false),
                new pult.domain.appeal.HistoryEntry(
                        before.receivedAt(), null, "Ответ", "gusev", null));
    }

    public static Appeal withPhone(Appeal a, String phone) {
        var who = a.applicant();
        return new Appeal(
                a.id(),
                a.version(),
                a.state(),
                "",
                "",
                a.regime(),
                a.channel(),
                a.topic(),
                a.essence(),
                a.text(),
                new Applicant(who.surname(), who.name(), who.patronymic(), phone, who.email()),
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
                a.answers());
    }

    public static Appeal appeal(
            long number,
            AppealState state,
            LegalRegime regime,
            Channel channel,
            @Nullable String patronymic) {
        return new Appeal(
                new AppealId(number),
                3,
                state,
                "",
                "",
                regime,
                channel,
                new Topic(
                        "HOUSING_UTILITIES",
                        "ЖКХ",
                        "Ненадлежащее качество или отсутствие отопления"),
                "Нет отопления, ул. Металлургов, д. 42",
                "Третий день нет отопления в доме Металлургов, 42.",
                new Applicant(
                        "Соколова", "Ирина", patronymic, "+7 910 300-00-00", "irina.s@mail.ru"),
                new Place(
                        "Орёл",
                        "ул. Металлургов, д. 42",
                        new LatLon(53.0, 36.1),
                        Place.Precision.HOUSE),
                Instant.parse("2026-03-28T06:14:00Z"),
                Instant.parse("2026-03-28T07:00:00Z"),
                Instant.parse("2026-03-31T15:00:00Z"),
                false,
                "МУП «Городские теплосети»",
                "krylova",
                null,
                null,
                List.of(),
                List.of());
    }

    /// The platform's next version of an appeal, with such a history.
    public static Appeal next(Appeal from, List<HistoryEntry> history) {
        return new Appeal(
                from.id(),
                from.version() + 1,
                from.state(),
                from.sourceStatusCode(),
                from.sourceStatusText(),
                from.regime(),
                from.channel(),
                from.topic(),
                from.essence(),
                from.text(),
                from.applicant(),
                from.place(),
                from.receivedAt(),
                from.registeredAt(),
                from.dueAt(),
                from.fastTrack(),
                from.executor(),
                from.assignee(),
                from.rating(),
                from.completedAt(),
                history,
                from.answers());
    }
}
