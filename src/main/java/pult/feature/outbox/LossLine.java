package pult.feature.outbox;

import pult.domain.appeal.AppealId;

/// One lost text, in words.
///
/// @param text its beginning, in quotes and on one line
/// @param what how much it is and what it gave way to
/// @param back when it was put back into a draft; empty when it was not
record LossLine(long id, AppealId appeal, String text, String what, String back) {
    boolean givenBack() {
        return !back.isEmpty();
    }
}
