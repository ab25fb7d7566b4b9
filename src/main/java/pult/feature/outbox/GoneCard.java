package pult.feature.outbox;

import pult.domain.appeal.AppealId;
import pult.feature.Stopped;

/// An appeal that the platform has no longer and own work keeps here, in words.
///
/// @param text of its answer, empty when none was written
record GoneCard(AppealId appeal, Stopped said, String text) implements StoppedLine {
    @Override
    public String toString() {
        return "GoneCard[" + appeal + ']';
    }
}
