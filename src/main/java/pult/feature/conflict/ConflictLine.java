package pult.feature.conflict;

import pult.domain.appeal.AppealId;

/// One draft of the list at the left, in words.
///
/// @param changed «черновик изменён на 6 местах»
record ConflictLine(AppealId appeal, String topic, String changed) {}
