package pult.domain.filter;

import org.jspecify.annotations.Nullable;

import pult.domain.filter.FilterValue.Named;
import pult.domain.filter.QueueFilter.Condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the text of a filter. What is not understood is told, never dropped.
public final class FilterReader {
    private static final Pattern MEANT = Pattern.compile("(-?)([\\p{L}_]+):(.*)", Pattern.DOTALL);
    private static final int NEAR = 6;

    private final FilterNames names;
    private final LocalDate today;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<FilterProblem> problems = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();

    private FilterReader(FilterNames names, LocalDate today) {
        this.names = names;
        this.today = today;
    }

    /// @param today of the region; a day without a year is of its year
    public static FilterText read(String text, FilterNames names, LocalDate today) {
        var reader = new FilterReader(names, today);
        for (var piece : FilterPieces.words(text)) {
            var conditions = reader.conditions.size();
            reader.piece(piece.text());
            if (reader.conditions.size() == conditions) {
                reader.rest.add(piece.text());
            }
        }
        return new FilterText(
                new QueueFilter(reader.conditions),
                String.join(" ", reader.words),
                reader.problems,
                String.join(" ", reader.rest));
    }

    private void piece(String piece) {
        var meant = MEANT.matcher(piece);
        if (!meant.matches() || meant.group(3).startsWith("//")) {
            words.add(piece);
            return;
        }
        var field = FilterField.named(meant.group(2));
        if (field == null) {
            problems.add(new FilterProblem.NoSuchField(piece, meant.group(2)));
            return;
        }
        var values = FilterPieces.values(meant.group(3));
        if (values.isEmpty()) {
            problems.add(new FilterProblem.NoValue(piece, field));
            return;
        }
        values(piece, field, !meant.group(1).isEmpty(), values);
    }

    /// One value that is wrong makes the whole piece wrong: the operator meant all of them.
    private void values(
            String piece, FilterField field, boolean negated, List<FilterPieces.Piece> values) {
        var read = new ArrayList<FilterValue>();
        for (var value : values) {
            if (field.codes().equals(List.of(FilterField.YES)) && no(value.text())) {
                conditions.add(new Condition(field, !negated, List.of(new Named(FilterField.YES))));
                return;
            }
            var known = value(piece, field, value.text());
            if (known == null) {
                return;
            }
            read.add(known);
        }
        conditions.add(new Condition(field, negated, read));
    }

    private static boolean no(String value) {
        var word = FilterField.normal(value);
        return word.equals("нет") || word.equals("no");
    }

    private @Nullable FilterValue value(String piece, FilterField field, String typed) {
        var name = FilterPieces.plain(typed.startsWith("=") ? typed.substring(1) : typed);
        var code = typed.startsWith("=") ? null : field.code(name);
        if (code != null) {
            return new Named(code);
        }
        return switch (field.kind()) {
            case CLOSED -> unknown(piece, field, name, List.of());
            case NAMES -> name(piece, field, name);
            case DAYS -> days(piece, field, name);
        };
    }

    private @Nullable FilterValue days(String piece, FilterField field, String name) {
        if (!FilterDays.like(name)) {
            return unknown(piece, field, name, List.of());
        }
        var days = FilterDays.read(name, today);
        if (days.isEmpty()) {
            problems.add(new FilterProblem.NotADay(piece, field, name));
        }
        return days.orElse(null);
    }

    /// The whole name, or a part that only one name has.
    private @Nullable FilterValue name(String piece, FilterField field, String name) {
        var known = names.of(field);
        if (known.isEmpty() || name.isBlank()) {
            return new Named(name);
        }
        var wanted = FilterField.normal(name);
        for (var one : known) {
            if (FilterField.normal(one).equals(wanted)) {
                return new Named(one);
            }
        }
        var partly = known.stream().filter(one -> contains(one, wanted)).sorted().toList();
        if (partly.size() == 1) {
            return new Named(partly.getFirst());
        }
        if (partly.isEmpty()) {
            return unknown(piece, field, name, known);
        }
        problems.add(
                new FilterProblem.Ambiguous(
                        piece, field, name, partly.subList(0, Math.min(NEAR, partly.size()))));
        return null;
    }

    private static boolean contains(String name, String wanted) {
        return FilterField.normal(name).contains(wanted);
    }

    private @Nullable FilterValue unknown(
            String piece, FilterField field, String value, Collection<String> known) {
        var near = new ArrayList<String>();
        for (var code : field.codes()) {
            var word = field.word(code, FilterLanguage.RUSSIAN);
            near.add(word == null ? code : word);
        }
        near.addAll(known);
        var beginning = FilterField.normal(value);
        var alike =
                near.stream()
                        .filter(one -> !beginning.isEmpty())
                        .filter(one ->
                                FilterField.normal(one).startsWith(beginning.substring(0, 1)))
                        .toList();
        var told = alike.isEmpty() ? near : alike;
        problems.add(
                new FilterProblem.NoSuchValue(
                        piece,
                        field,
                        value,
                        List.copyOf(told.subList(0, Math.min(NEAR, told.size())))));
        return null;
    }
}
