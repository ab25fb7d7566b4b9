package pult.feature.outbox;

import pult.feature.Stopped;

/// Something that did not go through, or that came together by itself, with its ways out.
sealed interface StoppedLine permits AttentionLine, ConflictCard, GoneCard, ParallelCard {
    Stopped said();
}
