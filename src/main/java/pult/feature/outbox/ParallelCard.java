package pult.feature.outbox;

import pult.domain.answer.DraftConflicts;
import pult.feature.Stopped;

/// A draft that a colleague changed too and that came together by itself, in words.
record ParallelCard(DraftConflicts.Merged merged, Stopped said) implements StoppedLine {}
