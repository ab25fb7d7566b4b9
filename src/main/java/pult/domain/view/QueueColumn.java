package pult.domain.view;

import java.util.List;

/// A column of the list that can be left out.
public enum QueueColumn {
    NUMBER,
    CHANNEL,
    TOPIC,
    PLACE,
    RECEIVED,
    ASSIGNEE,
    EXECUTOR,
    STATE,
    IMPORTANCE,
    DUE;

    /// What a list shows that nobody has changed.
    public static final List<QueueColumn> USUAL = List.of(NUMBER, CHANNEL, TOPIC, PLACE, DUE);
}
