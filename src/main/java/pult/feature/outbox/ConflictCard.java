package pult.feature.outbox;

import pult.domain.appeal.AppealId;
import pult.feature.Stopped;

/// A draft two people changed, as a card of «Требуют внимания», in words.
record ConflictCard(AppealId appeal, String topic, Stopped said) implements StoppedLine {}
