package pult.feature.outbox;

import pult.domain.appeal.AppealId;

/// One row of «Черновики», in words.
record DraftLine(AppealId appeal, String what, String length, String savedAt, String blocks) {}
