package pult.feature.outbox;

import pult.domain.appeal.AppealId;

/// One lost text, in words.
///
/// @param whole all of it, as it was written
/// @param text its beginning, in quotes and on one line
/// @param what how much it is and what it gave way to
/// @param toNote whether it is given back into the note: it was not for the citizen
/// @param back when it was put back into a draft; empty when it was not
record LossLine(
        long id,
        AppealId appeal,
        String whole,
        String text,
        String what,
        boolean toNote,
        String back) {
    boolean givenBack() {
        return !back.isEmpty();
    }
}
