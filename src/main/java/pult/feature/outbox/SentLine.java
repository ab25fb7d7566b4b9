package pult.feature.outbox;

import pult.domain.appeal.AppealId;

/// One row of «Отправлено», in words.
///
/// @param number the platform's number, empty when the action gets none
/// @param state where the answer is now
record SentLine(AppealId appeal, String what, String state, String time, String number) {}
