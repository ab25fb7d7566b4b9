package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealState;
import pult.domain.appeal.Deed;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.domain.change.RestReason;
import pult.geo.LatLon;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;

/// Carries out an action that may be carried out. Pure.
final class Craft {
    private static final Set<AppealState> BEGUN_BY_TAKING =
            EnumSet.of(AppealState.REGISTERED, AppealState.ASSIGNED, AppealState.REOPENED);

    private final AnswerCraft answers;

    Craft(AnswerCraft answers) {
        this.answers = answers;
    }

    Ruling carryOut(StandAction action, StandAppeal held, Desk.Asked asked) {
        if (untold(action, held, asked)) {
            return new Ruling.Refused(RestReason.MISSING, "action.notice");
        }
        var next = new Revision(held);
        if (action == StandAction.CLAIM && held.appeal().claimOver(asked.at())) {
            Holds.free(next, asked.at());
        }
        next.by(deed(action, held, asked));
        var sent = asked.action();
        var at = asked.at();
        var actor = asked.user().fullName();
        return switch (action) {
            case MODERATE_ACCEPT ->
                    done(next.to(AppealState.REGISTERED, at, actor, null).registered(at));
            case REGISTER -> register(next, asked);
            case MODERATE_REJECT -> reject(next, asked);
            case TRANSFER -> transfer(next, asked);
            case TRANSFER_RETURNED, DECLINE ->
                    done(
                            next.to(AppealState.REGISTERED, at, actor, words(sent, "reason"))
                                    .assignee(null)
                                    .executor(null));
            case ASSIGN -> assign(next, asked);
            case ACCEPT, CLAIM -> claim(next, asked);
            case TAKE_OVER -> takeOver(next, asked, words(sent, "comment"));
            case RELEASE -> release(next, asked);
            case ASK_APPLICANT ->
                    done(next.to(AppealState.AWAITING_APPLICANT, at, actor, words(sent, "text")));
            case APPLICANT_REPLIED ->
                    done(next.to(AppealState.IN_PROGRESS, at, actor, words(sent, "text")));
            case REQUEST_EXTENSION -> requestExtension(next, asked);
            case APPROVE_EXTENSION -> answers.approveExtension(next, asked);
            case REFUSE_EXTENSION ->
                    done(next.to(AppealState.IN_PROGRESS, at, actor, words(sent, "comment")));
            case SUBMIT_ANSWER, RESUBMIT -> answers.submit(next, asked);
            case APPROVE -> answers.approve(next, asked);
            case RETURN -> answers.giveBack(next, asked);
            case REOPEN ->
                    done(
                            next.to(AppealState.REOPENED, at, actor, words(sent, "reason"))
                                    .completed(null));
            case CLOSE -> done(next.to(AppealState.CLOSED, at, actor, null));
            case LEAVE_WITHOUT_ANSWER -> answers.leave(next, asked);
            case TERMINATE_CORRESPONDENCE ->
                    done(next.remark(at, "Переписка прекращена", actor, words(sent, "reason")));
            case ESCALATE ->
                    done(
                            next.remark(
                                    at,
                                    "Эскалация, уровень " + sent.path("level").asInt(),
                                    actor,
                                    words(sent, "reason")));
            case INTERIM_ANSWER -> answers.interim(next, asked);
            case NOTE -> done(next.remark(at, "Заметка", actor, words(sent, "text")));
            case LINK ->
                    done(
                            next.remark(
                                    at, "Связано с № " + sent.path("posId").asLong(), actor, null));
            case UNLINK ->
                    done(
                            next.remark(
                                    at,
                                    "Связь с № " + sent.path("posId").asLong() + " снята",
                                    actor,
                                    null));
            case CLASSIFY -> classify(next, asked);
            case LOCATE -> locate(next, asked);
        };
    }

    /// Whoever has signed an appeal under 59-ФЗ is told; without a surname it is anonymous.
    private static boolean untold(StandAction action, StandAppeal held, Desk.Asked asked) {
        var appeal = held.appeal();
        return action.told()
                && appeal.regime() == LegalRegime.FZ59_APPEAL
                && !appeal.applicant().surname().isBlank()
                && words(asked.action(), "notice") == null;
    }

    /// What was done in codes, for the first line of history it leaves.
    private static Deed deed(StandAction action, StandAppeal held, Desk.Asked asked) {
        var sent = asked.action();
        var reasons = new ArrayList<String>();
        if (action.coded()) {
            reasons.add(sent.path("reason").asString(""));
            sent.path("moreReasons").forEach(one -> reasons.add(one.asString("")));
        }
        var answers = held.appeal().answers();
        var about =
                switch (action) {
                    case APPROVE, RETURN ->
                            answers.isEmpty() ? null : Hashes.sha256(answers.getLast().text());
                    case SUBMIT_ANSWER, RESUBMIT -> Hashes.sha256(sent.path("text").asString(""));
                    default -> null;
                };
        var acting = asked.acting();
        return new Deed(
                action.type(),
                asked.key(),
                reasons,
                words(sent, "organisation"),
                sent.path("until").isString() ? time(sent, "until", asked.at()) : null,
                sent.path("level").asInt(0),
                asked.station(),
                about,
                acting == null ? null : acting.fullName(),
                action.told() ? words(sent, "notice") : null);
    }

    private static Ruling register(Revision next, Desk.Asked asked) {
        var number = words(asked.action(), "number");
        return done(
                next.to(
                                AppealState.REGISTERED,
                                asked.at(),
                                asked.user().fullName(),
                                number == null ? null : "№ " + number)
                        .registered(time(asked.action(), "registeredAt", asked.at())));
    }

    private static Ruling reject(Revision next, Desk.Asked asked) {
        if (next.before().regime() == LegalRegime.FZ59_APPEAL) {
            return new Ruling.Conflict(RestReason.WRONG_STATE);
        }
        return done(
                next.to(
                                AppealState.REJECTED,
                                asked.at(),
                                asked.user().fullName(),
                                words(asked.action(), "comment"))
                        .completed(asked.at()));
    }

    private static Ruling transfer(Revision next, Desk.Asked asked) {
        var body = words(asked.action(), "organisation");
        next.to(
                AppealState.TRANSFERRED,
                asked.at(),
                asked.user().fullName(),
                words(asked.action(), "comment"));
        if ("UP".equals(words(asked.action(), "direction"))) {
            next.to(
                    AppealState.TRANSFERRED,
                    "FORWARD_TO_PARENT",
                    "Передано в вышестоящую организацию");
        }
        return done(next.executor(body).assignee(null));
    }

    private static Ruling assign(Revision next, Desk.Asked asked) {
        var body = words(asked.action(), "organisation");
        return done(
                next.to(AppealState.ASSIGNED, asked.at(), asked.user().fullName(), null)
                        .executor(body)
                        .assignee(words(asked.action(), "assignee")));
    }

    /// Begins what was not begun; what somebody waits for goes on waiting.
    private static Ruling claim(Revision next, Desk.Asked asked) {
        var state = next.before().state();
        return take(
                next,
                asked,
                BEGUN_BY_TAKING.contains(state) ? AppealState.IN_PROGRESS : state,
                null);
    }

    private static Ruling takeOver(Revision next, Desk.Asked asked, @Nullable String comment) {
        var state = next.before().state();
        var stays =
                state == AppealState.RECEIVED
                        || state == AppealState.ON_MODERATION
                        || state == AppealState.ON_APPROVAL
                        || state == AppealState.REWORK
                        || state == AppealState.APPROVED;
        return take(next, asked, stays ? state : AppealState.IN_PROGRESS, comment);
    }

    private static Ruling take(
            Revision next, Desk.Asked asked, AppealState to, @Nullable String comment) {
        return done(
                next.to(to, asked.at(), asked.user().fullName(), comment)
                        .assignee(asked.user().login()));
    }

    private static Ruling release(Revision next, Desk.Asked asked) {
        var state = next.before().state();
        var to = state == AppealState.IN_PROGRESS ? AppealState.REGISTERED : state;
        return done(next.to(to, asked.at(), asked.user().fullName(), null).assignee(null));
    }

    private static Ruling requestExtension(Revision next, Desk.Asked asked) {
        if (Postponement.passed(next.before(), asked.at())) {
            return new Ruling.Conflict(RestReason.WRONG_STATE);
        }
        var until = time(asked.action(), "until", asked.at());
        var wrong = Postponement.wrong(next.before(), until, asked.at());
        if (wrong != null) {
            return wrong;
        }
        return done(
                next.to(
                        AppealState.EXTENSION_REQUESTED,
                        asked.at(),
                        asked.user().fullName(),
                        words(asked.action(), "reason")));
    }

    private static Ruling classify(Revision next, Desk.Asked asked) {
        var sent = asked.action();
        var topic =
                new Topic(
                        sent.required("block").asString(),
                        sent.required("category").asString(),
                        words(sent, "subcategory"));
        return done(
                next.topic(topic)
                        .remark(
                                asked.at(),
                                "Изменена тема",
                                asked.user().fullName(),
                                topic.name()));
    }

    private static Ruling locate(Revision next, Desk.Asked asked) {
        var sent = asked.action();
        var lat = sent.required("lat").asDouble();
        var lon = sent.required("lon").asDouble();
        if (!(Math.abs(lat) <= 90)) {
            return new Ruling.Refused(RestReason.UNKNOWN_VALUE, "action.lat");
        }
        if (!(Math.abs(lon) <= 180)) {
            return new Ruling.Refused(RestReason.UNKNOWN_VALUE, "action.lon");
        }
        var place =
                new Place(
                        sent.required("municipality").asString(),
                        sent.required("address").asString(),
                        new LatLon(lat, lon),
                        Place.Precision.valueOf(sent.required("precision").asString()));
        return done(
                next.place(place)
                        .remark(asked.at(), "Уточнено место", asked.user().fullName(), null));
    }

    static Ruling done(Revision next) {
        return new Ruling.Done(next.done(), null);
    }

    static @Nullable String words(JsonNode sent, String name) {
        var value = sent.path(name);
        return value.isString() ? value.asString() : null;
    }

    static Instant time(JsonNode sent, String name, Instant otherwise) {
        var value = words(sent, name);
        return value == null
                ? otherwise
                : Instant.parse(value).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
