package pult.domain.search;

import pult.domain.appeal.Appeal;

import java.util.List;

/// The local copy as the index of the search reads it. Blocking; safe on any thread.
public interface SearchFeed {
    /// An appeal and a number that changes whenever something of it changes that can be found.
    record State(long id, long mark) {}

    /// True once the first fetch is complete: before that the disk has more urgent work.
    boolean ready();

    /// How many appeals there are.
    long count();

    /// Up to so many appeals with greater numbers, in the order of the numbers; empty at the end.
    List<State> states(long after, int limit);

    /// The appeals themselves; one that has gone or cannot be read is left out.
    List<Appeal> appeals(long[] ids);
}
