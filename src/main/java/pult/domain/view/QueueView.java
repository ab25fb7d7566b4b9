package pult.domain.view;

import java.util.UUID;

/// What a view that somebody made is.
///
/// @param base key of the standing view it narrows, e.g. `OPEN` or `block:ROADS`; one nobody knows
///   is taken as all open appeals
/// @param filter filter and words as English text, see [pult.domain.filter.FilterText]
public record QueueView(UUID id, String name, String base, String filter, ViewLook look) {
    /// The longest name.
    public static final int LONGEST_NAME = 80;

    /// The longest text of a filter.
    public static final int LONGEST_FILTER = 4000;

    public QueueView {
        name = shortened(name.strip(), LONGEST_NAME);
        if (name.isEmpty() || filter.length() > LONGEST_FILTER || base.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not a view");
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).strip();
    }

    public QueueView named(String other) {
        return new QueueView(id, other, base, filter, look);
    }

    /// The same under another id.
    public QueueView as(UUID other) {
        return new QueueView(other, name, base, filter, look);
    }

    /// Names of views may name people.
    @Override
    public String toString() {
        return "QueueView[" + id + ']';
    }
}
