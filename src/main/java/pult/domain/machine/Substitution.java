package pult.domain.machine;

import java.time.Instant;
import java.util.Set;

/// Somebody acts for somebody else during a period («и. о.»).
///
/// @param login of the person who is away
/// @param fullName of that person
/// @param roles they have
/// @param blocks they answer for, empty for all
/// @param from first moment
/// @param until first moment after
public record Substitution(
        String login,
        String fullName,
        Set<Role> roles,
        Set<String> blocks,
        Instant from,
        Instant until) {
    public Substitution {
        roles = Set.copyOf(roles);
        blocks = Set.copyOf(blocks);
    }

    /// Whether the right to an event is lent with the role. All that the roles do themselves is:
    /// taking, giving back and answering (executors and heads of blocks), taking over and
    /// escalating (heads, and whoever works), deciding (who answers for a block), notes. What no
    /// role does, the server's sending and the applicant's mark, is nobody's to lend. Marks for
    /// oneself — importance, putting off, the short list, personal views — need no right; to give a
    /// right away is not lent, see [Rights#maySubstitute].
    public static boolean lends(Event event) {
        return switch (event) {
            case SENT, RATE -> false;
            case MODERATE_ACCEPT,
                    MODERATE_REJECT,
                    REGISTER,
                    TRANSFER,
                    TRANSFER_RETURNED,
                    ASSIGN,
                    ACCEPT,
                    DECLINE,
                    ASK_APPLICANT,
                    APPLICANT_REPLIED,
                    REQUEST_EXTENSION,
                    APPROVE_EXTENSION,
                    REFUSE_EXTENSION,
                    SUBMIT_ANSWER,
                    APPROVE,
                    RETURN,
                    RESUBMIT,
                    REOPEN,
                    CLOSE,
                    LEAVE_WITHOUT_ANSWER,
                    TERMINATE_CORRESPONDENCE,
                    TAKE_OVER,
                    ESCALATE,
                    INTERIM_ANSWER,
                    CLAIM,
                    RELEASE,
                    NOTE ->
                    true;
        };
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    @Override
    public String toString() {
        return "Substitution[" + login + ']';
    }
}
