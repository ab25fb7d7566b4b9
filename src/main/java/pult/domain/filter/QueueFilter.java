package pult.domain.filter;

import pult.domain.filter.FilterValue.Days;
import pult.domain.filter.FilterValue.Named;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// What an operator has narrowed a view to, beside the words. All conditions hold together.
///
/// @param conditions one at most for a field and whether it is negated, in the order of the chips
public record QueueFilter(List<Condition> conditions) {
    public static final QueueFilter NONE = new QueueFilter(List.of());

    private static final Comparator<FilterValue> IN_ORDER =
            Comparator.comparing(QueueFilter::sortedBy);

    /// The field has one of the values, or none of them.
    ///
    /// @param values at least one
    public record Condition(FilterField field, boolean negated, List<FilterValue> values) {
        public Condition {
            if (values.isEmpty()) {
                throw new IllegalArgumentException("nothing to narrow " + field + " to");
            }
            var sorted = new TreeSet<>(IN_ORDER);
            sorted.addAll(values);
            values = List.copyOf(sorted);
        }

        public Condition(FilterField field, FilterValue... values) {
            this(field, false, List.of(values));
        }
    }

    /// Brings the conditions into order and those of the same field together.
    public QueueFilter {
        var merged = new ArrayList<Condition>();
        for (var field : FilterField.values()) {
            for (var negated : new boolean[] {false, true}) {
                var values =
                        conditions.stream()
                                .filter(one -> one.field() == field && one.negated() == negated)
                                .flatMap(one -> one.values().stream())
                                .toList();
                if (!values.isEmpty()) {
                    merged.add(new Condition(field, negated, values));
                }
            }
        }
        conditions = List.copyOf(merged);
    }

    private static String sortedBy(FilterValue value) {
        return switch (value) {
            case Named(String name) -> "n" + name;
            case Days(LocalDate from, LocalDate to) -> "d" + from + ' ' + to;
        };
    }

    public boolean empty() {
        return conditions.isEmpty();
    }

    /// Whether a value of a field is chosen, not negated.
    public boolean has(FilterField field, FilterValue value) {
        return conditions.stream()
                .anyMatch(one ->
                        one.field() == field && !one.negated() && one.values().contains(value));
    }

    /// This and the other together; values of the same field are alternatives.
    public QueueFilter and(QueueFilter other) {
        var all = new ArrayList<>(conditions);
        all.addAll(other.conditions());
        return new QueueFilter(all);
    }

    /// With the value when it is not chosen, without it when it is.
    public QueueFilter toggled(FilterField field, FilterValue value) {
        if (!has(field, value)) {
            return and(new QueueFilter(List.of(new Condition(field, value))));
        }
        return new QueueFilter(
                conditions.stream()
                        .map(one ->
                                one.field() == field && !one.negated() ? without(one, value) : one)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @org.jspecify.annotations.Nullable Condition without(
            Condition one, FilterValue value) {
        var rest = one.values().stream().filter(other -> !other.equals(value)).toList();
        return rest.isEmpty() ? null : new Condition(one.field(), one.negated(), rest);
    }

    public QueueFilter without(Condition condition) {
        return new QueueFilter(conditions.stream().filter(one -> !one.equals(condition)).toList());
    }

    /// Without all that is said of a field.
    public QueueFilter without(FilterField field) {
        return new QueueFilter(conditions.stream().filter(one -> one.field() != field).toList());
    }
}
