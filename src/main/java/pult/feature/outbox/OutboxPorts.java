package pult.feature.outbox;

import pult.domain.answer.AnswerRules;
import pult.domain.answer.DraftConflicts;
import pult.domain.answer.Drafts;
import pult.domain.answer.Losses;
import pult.domain.appeal.Appeals;
import pult.domain.change.ChangeId;
import pult.domain.change.Notices;
import pult.domain.change.Outbox;
import pult.domain.change.StepDraft;
import pult.feature.PersonNames;
import pult.sync.Exchange;
import pult.sync.Transfer;

import java.util.List;
import java.util.function.Supplier;

/// What the screen reads and writes through.
///
/// @param steps what who works here has written for steps, the latest first
/// @param ids for an answer that is sent once more
/// @param rules how long it can be taken back
/// @param moving files on their way
public record OutboxPorts(
        Outbox outbox,
        Drafts drafts,
        Supplier<List<StepDraft>> steps,
        Appeals appeals,
        Exchange exchange,
        Notices notices,
        DraftConflicts conflicts,
        Losses losses,
        ToldMerges told,
        PersonNames people,
        Supplier<ChangeId> ids,
        AnswerRules rules,
        Supplier<List<Transfer>> moving) {}
