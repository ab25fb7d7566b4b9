package pult.search;

/// Names of what the index holds beside the searched parts.
final class Keys {
    /// Number of the appeal, to find its document again and to give it back.
    static final String ID = "id";

    /// [pult.domain.search.SearchFeed.State#mark()] of what is indexed.
    static final String MARK = "mark";

    /// All words as they are written, for typos and beginnings.
    static final String WORD = "w";

    /// Numbers of the appeal, its answers and its telephone.
    static final String NUMBER = "i";

    /// Present while the appeal is open.
    static final String OPEN = "open";

    /// Day of receipt, days of the epoch.
    static final String DAY = "day";

    /// Before the last digits of a number.
    static final String TAIL = "~";

    /// Before the first letter of a given name or a patronymic.
    static final String INITIAL = "~";

    private Keys() {}
}
