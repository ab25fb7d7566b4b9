package pult.feature.tabs;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;

/// One tab.
///
/// @param row as it was last read; null before the first reading and when the appeal has gone
record Tab(AppealId id, @Nullable AppealRow row) {
    /// Something was written and not sent.
    boolean drafted() {
        return row != null && row.drafted();
    }

    /// Changed since it was last looked at.
    boolean news() {
        return row != null && row.unread();
    }
}
