package pult.feature.outbox;

import pult.domain.appeal.AppealId;
import pult.feature.Stopped;

/// An appeal that the platform has no longer and own work keeps here, in words.
record GoneCard(AppealId appeal, Stopped said) implements StoppedLine {}
