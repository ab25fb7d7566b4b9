package pult.tour;

import pult.domain.appeal.AppealId;
import pult.domain.change.ChangeId;

/// What the tour asks of the stand it runs on. Any thread.
public interface TourStand {
    void cutLink();

    void mendLink();

    /// How often the action took effect there; the right number is one.
    int effects(ChangeId id);

    /// The outgoing number of the answer that the applicant got, empty while it has not gone out.
    String answerNumber(AppealId id);
}
