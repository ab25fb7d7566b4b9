package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.change.RestReason;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides whether an action may be carried out: first who asks, then what was sent, then where the
/// appeal stands. Pure.
final class Desk {
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Map<Channel, Integer> answerChars;
    private final Craft craft;
    private final Set<String> bodies;

    /// @param bodies of the directory
    Desk(StandSettings.Customs customs, Collection<String> bodies) {
        this.bodies = Set.copyOf(bodies);
        this.answerChars = customs.answerChars();
        this.craft = new Craft(new AnswerCraft(customs));
    }

    /// @param version the one the operator saw, −1 when not told
    /// @param key idempotency key, becomes the `changeId` of an answer
    /// @param number for what goes out
    /// @param attachments files the action names
    /// @param acting whose right is used in a substitution, null for one's own
    /// @param station name of the workstation
    record Asked(
            StandUser user,
            long version,
            String key,
            String number,
            Instant at,
            JsonNode action,
            List<StandAttachment> attachments,
            @Nullable StandUser acting,
            String station) {
        /// Whose right is used.
        StandUser rightful() {
            return acting == null ? user : acting;
        }

        /// True for a login in whose place it is asked.
        boolean by(@Nullable String login) {
            return user.login().equals(login) || rightful().login().equals(login);
        }
    }

    Ruling rule(StandAppeal held, Asked asked) {
        var type = asked.action().path("type").asString("");
        var action = StandAction.of(type).orElse(null);
        if (action == null) {
            return new Ruling.Refused(RestReason.UNKNOWN_VALUE, "action.type");
        }
        if (!action.allowed(asked.rightful().role())) {
            return new Ruling.Forbidden(RestReason.FORBIDDEN);
        }
        if (!asked.rightful().answersFor(held.appeal().topic().block())) {
            return new Ruling.Forbidden(RestReason.OTHER_BLOCK);
        }
        var wrong = wrong(action, held, asked.action());
        if (wrong != null) {
            return wrong;
        }
        if (action == StandAction.CLAIM
                && held.appeal().state().open()
                && asked.user().login().equals(held.appeal().assignee())) {
            // Nothing changes but that the hold begins anew.
            return new Ruling.Done(held, null);
        }
        var conflict = conflict(action, held, asked);
        return conflict == null ? craft.carryOut(action, held, asked) : conflict;
    }

    private @Nullable Ruling wrong(StandAction action, StandAppeal held, JsonNode sent) {
        var longest = answerChars.getOrDefault(held.appeal().channel(), NO_LIMIT);
        for (var field : action.fields()) {
            var fault = field.fault(sent, longest);
            if (fault != null) {
                return new Ruling.Refused(fault, "action." + field.name());
            }
        }
        return stranger(action, sent);
    }

    /// An executor stands in the directory, and so does a body above or below. What is sent out
    /// goes to whoever is competent (59-ФЗ, art. 8, part 3).
    private @Nullable Ruling stranger(StandAction action, JsonNode sent) {
        var named = sent.path("organisation").asString("");
        var beyond =
                "OUT".equals(sent.path("direction").asString(""))
                        || "FEDERAL_BODY_NOT_CONNECTED".equals(sent.path("reason").asString(""));
        var wanted = action == StandAction.ASSIGN || (action == StandAction.TRANSFER && !beyond);
        if (wanted && !bodies.contains(named)) {
            return new Ruling.Refused(RestReason.UNKNOWN_VALUE, "action.organisation");
        }
        var person = sent.path("assignee");
        if (action == StandAction.ASSIGN
                && person.isString()
                && StandUser.byLogin(person.asString()).isEmpty()) {
            return new Ruling.Refused(RestReason.UNKNOWN_VALUE, "action.assignee");
        }
        return null;
    }

    private static @Nullable Ruling conflict(StandAction action, StandAppeal held, Asked asked) {
        if (action.neverConflicts()) {
            return null;
        }
        var appeal = held.appeal();
        var assignee = appeal.assignee();
        var mine = asked.by(assignee);
        if (action == StandAction.CLAIM
                && assignee != null
                && appeal.state().open()
                && !appeal.claimOver(asked.at())) {
            return new Ruling.Conflict(RestReason.TAKEN_BY_OTHER);
        }
        if (!action.from(appeal.state())) {
            return new Ruling.Conflict(why(action, appeal.state()));
        }
        if (action.answers() && !mine && appeal.claimedFrom(asked.user().login(), asked.at())) {
            return new Ruling.Conflict(RestReason.TAKEN_BY_OTHER);
        }
        if (asked.version() != appeal.version() && !Holds.onlyFreedSince(held, asked.version())) {
            return new Ruling.Conflict(RestReason.VERSION_MISMATCH);
        }
        if (action == StandAction.RELEASE && !mine) {
            return new Ruling.Conflict(RestReason.NOT_MINE);
        }
        return null;
    }

    private static RestReason why(StandAction action, AppealState state) {
        var answered =
                switch (state) {
                    case ANSWERED, CLOSED, ON_APPROVAL, APPROVED -> true;
                    default -> false;
                };
        if (action == StandAction.CLAIM && state.open()) {
            return RestReason.NOT_REGISTERED;
        }
        if (action.answers() && answered) {
            return RestReason.ALREADY_ANSWERED;
        }
        return state.open() ? RestReason.WRONG_STATE : RestReason.NOT_OPEN;
    }
}
