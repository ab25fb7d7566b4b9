package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.LegalRegime;
import pult.domain.change.RestReason;

import java.time.Instant;

/// Carries out what concerns the words an applicant reads: answers, their approval, notices. Pure.
final class AnswerCraft {
    private final StandSettings.Customs customs;

    AnswerCraft(StandSettings.Customs customs) {
        this.customs = customs;
    }

    Ruling approveExtension(Revision next, Desk.Asked asked) {
        var until = Craft.time(asked.action(), "until", asked.at());
        var wrong = Postponement.wrong(next.before(), until, asked.at());
        return wrong != null
                ? wrong
                : sent(next, asked, "notice", true, AppealState.INTERIM_ANSWERED).due(until).give();
    }

    Ruling submit(Revision next, Desk.Asked asked) {
        var alone = "AUTHOR".equals(Craft.words(asked.action(), "approval"));
        if (alone && !(read(next.before()) && customs.selfApprovedSocial())) {
            return new Ruling.Forbidden(RestReason.FORBIDDEN);
        }
        var to = alone ? AppealState.ANSWERED : AppealState.ON_APPROVAL;
        var outgoing = sent(next, asked, "text", false, to);
        if (alone) {
            next.approved(asked.user().fullName()).completed(asked.at());
        }
        return outgoing.give();
    }

    Ruling interim(Revision next, Desk.Asked asked) {
        var before = next.before();
        var open = before.regime() == LegalRegime.OPEN_SOURCE;
        if (!read(before)) {
            return new Ruling.Conflict(RestReason.NOT_SOCIAL);
        }
        var outgoing = sent(next, asked, "text", true, AppealState.INTERIM_ANSWERED);
        if (asked.action().has("finalDueAt")) {
            return outgoing.due(Craft.time(asked.action(), "finalDueAt", asked.at())).give();
        }
        // The date was that of the first word; the next one is the region's to count.
        return (open ? outgoing.due(null) : outgoing).give();
    }

    /// Whether everybody reads the answer; one under 59-ФЗ is a letter by whatever way it came.
    private static boolean read(Appeal before) {
        return switch (before.regime()) {
            case OPEN_SOURCE -> true;
            case FZ59_APPEAL -> false;
            case ORDINARY_MESSAGE, UNKNOWN -> before.channel().social();
        };
    }

    private record Outgoing(Revision next, String number) {
        Outgoing due(@Nullable Instant at) {
            next.due(at);
            return this;
        }

        Ruling give() {
            return new Ruling.Done(next.done(), number);
        }
    }

    private static Outgoing sent(
            Revision next, Desk.Asked asked, String member, boolean interim, AppealState to) {
        next.answer(
                new Answer(
                        asked.number(),
                        asked.key(),
                        asked.action().required(member).asString(),
                        asked.user().fullName(),
                        null,
                        asked.at(),
                        interim));
        next.to(to, asked.at(), asked.user().fullName(), null).attached(asked.attachments());
        return new Outgoing(next, asked.number());
    }

    Ruling approve(Revision next, Desk.Asked asked) {
        var answers = next.before().answers();
        var who = asked.user().fullName();
        var acting = asked.acting();
        if (!answers.isEmpty()) {
            var author = answers.getLast().author();
            if (who.equals(author) || (acting != null && acting.fullName().equals(author))) {
                return new Ruling.Refused(RestReason.SAME_PERSON, null);
            }
        }
        if (otherText(next, asked)) {
            return new Ruling.Conflict(RestReason.TEXT_CHANGED);
        }
        return Craft.done(
                next.to(
                                AppealState.APPROVED,
                                asked.at(),
                                who,
                                Craft.words(asked.action(), "comment"))
                        .approved(who)
                        .by("sent", 0)
                        .to(AppealState.ANSWERED, asked.at(), who, null)
                        .completed(asked.at()));
    }

    Ruling giveBack(Revision next, Desk.Asked asked) {
        var comment = Craft.words(asked.action(), "comment");
        if (otherText(next, asked)) {
            return new Ruling.Conflict(RestReason.TEXT_CHANGED);
        }
        return Craft.done(
                next.to(AppealState.REWORK, asked.at(), asked.user().fullName(), comment));
    }

    /// What was decided on is not what stands there.
    private static boolean otherText(Revision next, Desk.Asked asked) {
        var seen = Craft.words(asked.action(), "textHash");
        var answers = next.before().answers();
        return seen != null
                && !answers.isEmpty()
                && !seen.equals(Hashes.sha256(answers.getLast().text()));
    }

    Ruling leave(Revision next, Desk.Asked asked) {
        var anonymous = "ANONYMOUS".equals(Craft.words(asked.action(), "reason"));
        var notice = Craft.words(asked.action(), "notice");
        if (notice == null && !anonymous) {
            return new Ruling.Refused(RestReason.MISSING, "action.notice");
        }
        next.completed(asked.at());
        if (notice == null) {
            return Craft.done(
                    next.to(
                            AppealState.LEFT_WITHOUT_ANSWER,
                            asked.at(),
                            asked.user().fullName(),
                            null));
        }
        return sent(next, asked, "notice", false, AppealState.LEFT_WITHOUT_ANSWER).give();
    }
}
