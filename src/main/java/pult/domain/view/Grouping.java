package pult.domain.view;

/// What the rows of the list are put together by.
public enum Grouping {
    /// By how pressing they are; only while the list is sorted by due date.
    DUE,
    MUNICIPALITY,
    TOPIC,
    ASSIGNEE,
    NONE
}
