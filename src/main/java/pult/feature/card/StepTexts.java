package pult.feature.card;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;
import pult.domain.deadline.StepTerm;
import pult.domain.machine.Article11Reason;
import pult.domain.machine.Event;
import pult.domain.machine.Machine;
import pult.domain.machine.Need;
import pult.domain.machine.Particulars;
import pult.domain.machine.Story;
import pult.feature.Today;

import java.time.Duration;
import java.util.List;

/// What a step on the appeal of the card begins with, and how long the law gives for it. JavaFX
/// thread.
final class StepTexts {
    private static final Duration USUAL_EXTENSION = Duration.ofDays(10);

    private final CardActions actions;
    private final Today today;
    private final ObservableValue<CardViewModel.@Nullable Shown> shown;

    StepTexts(
            CardActions actions,
            Today today,
            ObservableValue<CardViewModel.@Nullable Shown> shown) {
        this.actions = actions;
        this.today = today;
        this.shown = shown;
    }

    /// @param now what is on the card
    Particulars first(CardViewModel.Shown now, Event event) {
        var appeal = now.appeal();
        var due = now.due();
        var wanted = Story.wanted(appeal);
        var first = Particulars.NONE;
        if (Machine.rule(event).needs(Need.UNTIL)) {
            first = first.until(wanted == null && due != null ? due.plus(USUAL_EXTENSION) : wanted);
        }
        var notice = notice(event, first);
        return notice.isEmpty() ? first : first.withNotice(notice);
    }

    /// Words to begin with for the applicant; empty when there are none, and where nobody has to be
    /// told and the words are those of the law.
    String notice(Event event, Particulars said) {
        var now = shown.getValue();
        var rule = Machine.rule(event);
        var template =
                event == Event.LEAVE_WITHOUT_ANSWER ? template(said.reasons()) : rule.notice();
        if (now == null
                || template == null
                || !rule.needs(Need.NOTICE)
                || rule.noticeIsOpen(Story.owesNotice(now.appeal()))) {
            return "";
        }
        var appeal = event == Event.REGISTER ? registered(now) : now.appeal();
        return actions.begin(appeal, template, said);
    }

    /// The one of the reason of article 11 that is chosen.
    private static @Nullable String template(List<String> reasons) {
        return reasons.size() == 1 ? Article11Reason.valueOf(reasons.getFirst()).template() : null;
    }

    /// As it will be: with the date of the registration, and that of the answer counted from it.
    private Appeal registered(CardViewModel.Shown now) {
        var appeal = now.appeal();
        var at = now.bounds().now();
        var then =
                appeal.stepped(
                        appeal.now().to(AppealState.REGISTERED).registered(at),
                        new HistoryEntry(at, AppealState.REGISTERED, "", null, null));
        if (then.standingDue() != null) {
            return then;
        }
        var due = today.clocks().owed(then, at).map(clock -> clock.deadline().due()).orElse(null);
        return then.stepped(
                then.now().due(due), new HistoryEntry(at, AppealState.REGISTERED, "", null, null));
    }

    /// The term by law in which the step is taken; null where there is none.
    ///
    /// @param said so far
    @Nullable StepTerm term(Event event, Particulars said) {
        var now = shown.getValue();
        if (now == null) {
            return null;
        }
        var at = now.bounds().now();
        return switch (event) {
            case TRANSFER ->
                    StepTerm.forwarding(now.appeal(), now.clocks(), at, today.zone()).orElse(null);
            case LEAVE_WITHOUT_ANSWER ->
                    told(said)
                            ? today.clocks()
                                    .leaving(now.appeal(), at)
                                    .map(term -> StepTerm.of(term, at, today.zone()))
                                    .orElse(null)
                            : null;
            default -> null;
        };
    }

    private static boolean told(Particulars said) {
        return said.reasons().size() == 1
                && Article11Reason.valueOf(said.reasons().getFirst()).toldInTime();
    }
}
