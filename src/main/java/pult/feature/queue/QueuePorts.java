package pult.feature.queue;

import pult.domain.appeal.Appeals;
import pult.domain.search.AppealSearch;
import pult.domain.view.QueueViews;
import pult.feature.PersonNames;

/// What the queue reads and keeps.
///
/// @param views that operators made
/// @param memory how the views look, and the filters of late
public record QueuePorts(
        Appeals appeals,
        AppealSearch search,
        QueueViews views,
        QueueMemory memory,
        PersonNames names) {}
