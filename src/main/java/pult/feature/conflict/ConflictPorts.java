package pult.feature.conflict;

import pult.domain.answer.DraftConflicts;
import pult.domain.appeal.Appeals;
import pult.domain.change.Notices;
import pult.feature.PersonNames;

/// What the screen reads and writes through.
public record ConflictPorts(
        DraftConflicts conflicts, Appeals appeals, Notices notices, PersonNames people) {}
