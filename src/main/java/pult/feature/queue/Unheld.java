package pult.feature.queue;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.QueueQuery;
import pult.domain.deadline.DeadlineStep;
import pult.domain.machine.Event;
import pult.domain.machine.Machine;
import pult.domain.machine.Reach;
import pult.domain.machine.Rights;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What nobody has in hand while its clock runs: whoever may do the next step for it is told. Only
/// what the law sets is said of intake and distribution, or every message of a day would be.
enum Unheld {
    /// 59-ФЗ, art. 8, part 2. Nobody can take it before.
    UNREGISTERED(Event.REGISTER),
    /// 59-ФЗ, art. 8, part 3: it belongs to another body, or to somebody here.
    UNDISTRIBUTED(Event.ASSIGN),
    /// The answer is due and nobody writes it.
    UNTAKEN(Event.CLAIM);

    /// The longest from the arrival to a date of intake or distribution: three days and seven, each
    /// moved over the New Year.
    private static final Duration INTAKE = Duration.ofDays(35);

    private final Event next;

    Unheld(Event next) {
        this.next = next;
    }

    /// The appeals that may have such a clock to be heard; empty where it is not this person's.
    ///
    /// @param recent what was due before is in the list of what is overdue
    /// @param soon a date of an answer before which somebody should have it
    Optional<QueueQuery> query(Rights who, Instant now, Instant recent, Instant soon) {
        return Reach.blocks(who, Machine.rule(next).who()::contains, now)
                .map(blocks -> {
                    var all = QueueQuery.ALL.withLanes(Lane.TICKING).onlyUnassigned();
                    return this == UNTAKEN
                            ? all.withStates(SavedView.FOR_SOMEBODY)
                                    .withDue(recent, soon)
                                    .withFilter(Set.of(), Set.of(), blocks)
                            : all.withStates(states())
                                    .withReceivedFrom(recent.minus(INTAKE))
                                    .withFilter(Set.of(), Set.of(LegalRegime.FZ59_APPEAL), blocks);
                });
    }

    private Set<AppealState> states() {
        return this == UNREGISTERED
                ? Machine.rule(next).from()
                : EnumSet.of(AppealState.REGISTERED);
    }

    /// Whether a clock of a row is what this is about.
    boolean means(AppealRow row, DeadlineStep step) {
        return row.assignee() == null
                && switch (step) {
                    case REGISTRATION -> this == UNREGISTERED;
                    case FORWARDING, FORWARDING_MIGRATION ->
                            this == UNDISTRIBUTED && row.executor() == null;
                    case FIRST_REACTION,
                            FIRST_REACTION_HIGH,
                            ANSWER,
                            ANSWER_MIGRATION,
                            FINAL_ANSWER,
                            RECONSIDERATION ->
                            this == UNTAKEN && SavedView.FOR_SOMEBODY.contains(row.state());
                    case LEAVING,
                            PRELIMINARY_ANSWER,
                            APPROVAL,
                            DOCUMENTS,
                            ESCALATION_HEAD,
                            ESCALATION_OWNER,
                            ESCALATION_CURATOR ->
                            false;
                };
    }

    /// Null for what somebody has, and for what has been missed by somebody.
    static @Nullable Unheld of(AppealRow row, DeadlineStep step) {
        for (var kind : values()) {
            if (kind.means(row, step)) {
                return kind;
            }
        }
        return null;
    }
}
