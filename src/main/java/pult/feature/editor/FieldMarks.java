package pult.feature.editor;

import pult.domain.answer.AppealFields;
import pult.domain.answer.GrammaticalCase;
import pult.domain.answer.TemplateField;
import pult.domain.answer.TemplateText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which stretches of an answer are marked. Worked out anew from the text, so that undo, a reloaded
/// draft and typing over need no bookkeeping.
final class FieldMarks {
    private static final int SHORTEST_VALUE = 4;

    enum Kind {
        /// A value of the appeal.
        FILLED,
        /// The operator is asked.
        ASK,
        /// No such field, broken braces.
        UNKNOWN
    }

    /// @param start offset of the first character
    /// @param end offset after the last
    record Mark(Kind kind, int start, int end) {}

    private FieldMarks() {}

    /// In the order of the text, without overlaps.
    static List<Mark> of(String text, AppealFields fields) {
        var marks = new ArrayList<Mark>();
        for (var place : TemplateText.parse(text).places()) {
            var kind =
                    switch (place.kind()) {
                        case ASK, EMPTY, NO_DECLINED_FORM -> Kind.ASK;
                        case UNKNOWN_FIELD,
                                UNKNOWN_CASE,
                                UNKNOWN_FRAGMENT,
                                CIRCULAR_FRAGMENT,
                                BROKEN ->
                                Kind.UNKNOWN;
                    };
            marks.add(new Mark(kind, place.start(), place.end()));
        }
        for (var value : values(fields)) {
            for (var at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
                add(marks, text, new Mark(Kind.FILLED, at, at + value.length()));
            }
        }
        marks.sort(Comparator.comparingInt(Mark::start));
        return List.copyOf(marks);
    }

    /// Longest first: a full name wins over the name within it.
    private static List<String> values(AppealFields fields) {
        var values = new ArrayList<String>();
        for (var field : TemplateField.values()) {
            for (var form : GrammaticalCase.values()) {
                fields.value(field, form)
                        .filter(value -> value.length() >= SHORTEST_VALUE)
                        .ifPresent(values::add);
            }
        }
        fields.value(TemplateField.NUMBER, GrammaticalCase.NOMINATIVE)
                .ifPresent(number -> {
                    values.add("№ " + number);
                    values.add("№\u00A0" + number);
                });
        values.sort(Comparator.comparingInt(String::length).reversed());
        return values;
    }

    private static void add(List<Mark> marks, String text, Mark mark) {
        var whole = !letter(text, mark.start - 1) && !letter(text, mark.end);
        var free = marks.stream().noneMatch(m -> mark.start < m.end && m.start < mark.end);
        if (whole && free) {
            marks.add(mark);
        }
    }

    private static boolean letter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
