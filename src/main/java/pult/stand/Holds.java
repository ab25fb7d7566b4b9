package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Deed;
import pult.domain.deadline.ClaimTerm;
import pult.domain.machine.Story;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Till when people hold the appeals they took. A hold runs only while the appeal waits for its
/// holder; what stood with an approver or the applicant begins anew when it comes back. Pure.
final class Holds {
    /// Who frees what ran out, as histories name it.
    static final String PLATFORM = "Платформа";

    private static final String FREED = "Срок работы истёк, обращение свободно";

    private final ClaimTerm term;

    Holds(ClaimTerm term) {
        this.term = term;
    }

    /// An appeal after something was done to it, with the end of its hold.
    ///
    /// @param by login of who did it, empty for nobody signed in
    /// @param takes it makes a holder of who did it, or a holder of anew
    StandAppeal after(StandAppeal before, StandAppeal after, String by, boolean takes, Instant at) {
        return held(after, until(before, after, by, takes, at));
    }

    private @Nullable Instant until(
            StandAppeal before, StandAppeal after, String by, boolean takes, Instant at) {
        var was = before.appeal();
        var is = after.appeal();
        var holder = is.assignee();
        if (holder == null || !runs(is)) {
            return null;
        }
        var own = holder.equals(by);
        var back = !runs(was) && holder.equals(was.assignee());
        if ((own && (takes || was.claimUntil() != null)) || back) {
            return term.until(at);
        }
        return holder.equals(was.assignee()) ? was.claimUntil() : null;
    }

    /// The same appeal when its holder has saved a draft: the hold begins anew, and nothing else.
    StandAppeal touched(StandAppeal held, String by, Instant at) {
        var appeal = held.appeal();
        return by.equals(appeal.assignee()) && appeal.claimUntil() != null
                ? held(held, term.until(at))
                : held;
    }

    private static StandAppeal held(StandAppeal appeal, @Nullable Instant until) {
        return Objects.equals(appeal.appeal().claimUntil(), until)
                ? appeal
                : new StandAppeal(appeal.appeal().claimedUntil(until), appeal.attachments());
    }

    private static boolean runs(Appeal appeal) {
        return Lane.of(appeal.state(), appeal.regime(), appeal.dueAt()) == Lane.RUNNING;
    }

    /// Whose hold ran out is told, and nobody has it any more.
    static Revision free(Revision next, Instant at) {
        var before = next.before();
        next.by(
                new Deed(
                        Story.CLAIM_EXPIRED,
                        null,
                        List.of(),
                        before.assignee(),
                        before.claimUntil(),
                        0,
                        null,
                        null,
                        null));
        if (before.state() == AppealState.IN_PROGRESS) {
            next.to(
                    AppealState.REGISTERED,
                    Statuses.code(AppealState.REGISTERED),
                    Statuses.text(AppealState.REGISTERED));
        }
        return next.remark(at, FREED, PLATFORM, null).assignee(null);
    }

    /// The last that happened is that a hold ran out, and the operator has seen all before it:
    /// nothing an action depends on is different.
    static boolean onlyFreedSince(StandAppeal held, long seen) {
        var history = held.appeal().history();
        var deed = history.isEmpty() ? null : history.getLast().deed();
        return seen == held.version() - 1
                && deed != null
                && deed.event().equals(Story.CLAIM_EXPIRED);
    }
}
