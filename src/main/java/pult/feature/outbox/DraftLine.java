package pult.feature.outbox;

import pult.domain.appeal.AppealId;

/// One row of «Черновики», in words.
///
/// @param hint what of `blocks` does not explain itself, empty for nothing
record DraftLine(
        AppealId appeal, String what, String length, String savedAt, String blocks, String hint) {}
