package pult.feature.queue;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Mark;
import pult.domain.filter.FilterField;
import pult.domain.filter.FilterLanguage;
import pult.domain.filter.FilterProblem;
import pult.domain.filter.FilterValue;
import pult.domain.filter.QueueFilter;
import pult.feature.PersonNames;
import pult.feature.ShortTopics;
import pult.feature.Wording;
import pult.l10n.Language;
import pult.l10n.QueueMessages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Words of chips, of their choices, and of what is wrong with a text.
///
/// @param names of people
record FilterWords(QueueMessages own, Wording shared, PersonNames names) {
    String field(FilterField field) {
        return switch (field) {
            case CHANNEL -> own.filterChannel();
            case REGIME -> own.filterRegime();
            case BLOCK -> own.filterBlock();
            case MUNICIPALITY -> own.filterPlace();
            case TOPIC -> own.filterTopic();
            case STATE -> own.filterState();
            case ASSIGNEE -> own.filterAssignee();
            case EXECUTOR -> own.filterExecutor();
            case DUE -> own.filterDue();
            case RECEIVED -> own.filterReceived();
            case CLAIM -> own.filterClaim();
            case IMPORTANCE -> own.columnImportance();
            case FAST -> own.filterFast();
            case DRAFT -> own.filterDraft();
            case REPEAT -> own.filterRepeat();
            case PING_PONG -> own.filterPingPong();
            case ESCALATED -> own.filterEscalated();
            case UNPLACED -> own.filterUnplaced();
        };
    }

    /// «Блок: ЖКХ и ещё 4», «не Режим: 59-ФЗ», «Ускоренные».
    String chip(QueueFilter.Condition condition) {
        var name = field(condition.field());
        var field = condition.negated() ? own.filterNot(name) : name;
        if (condition.field().codes().equals(List.of(FilterField.YES))) {
            return field;
        }
        var values =
                condition.values().stream()
                        .map(value -> value(condition.field(), value))
                        .sorted()
                        .toList();
        return values.size() == 1
                ? own.filterOne(field, values.getFirst())
                : own.filterMore(field, values.getFirst(), values.size() - 1L);
    }

    /// «ВКонтакте», «до 31.03.2026», «Орёл».
    String value(FilterField field, FilterValue value) {
        return switch (value) {
            case FilterValue.Days(LocalDate from, LocalDate to) -> days(from, to);
            case FilterValue.Named(String name) -> named(field, name);
        };
    }

    private String named(FilterField field, String name) {
        return switch (field) {
            case CHANNEL -> shared.appeals().channel(Channel.valueOf(name));
            case REGIME -> shared.appeals().regime(LegalRegime.valueOf(name));
            case STATE -> shared.appeals().state(AppealState.valueOf(name));
            case BLOCK -> shared.appeals().block(name);
            case MUNICIPALITY -> name.isEmpty() ? own.filterNowhere() : name;
            case TOPIC -> ShortTopics.of(name);
            case ASSIGNEE -> name.isEmpty() ? own.filterNobody() : person(name);
            case EXECUTOR ->
                    name.isEmpty() || name.equals(FilterField.NONE) ? own.filterNoBody() : name;
            case DUE, RECEIVED ->
                    switch (name) {
                        case FilterField.OVERDUE -> own.filterOverdue();
                        case FilterField.NONE -> own.filterNoDue();
                        default -> own.filterToday();
                    };
            case CLAIM ->
                    switch (name) {
                        case FilterField.EXPIRING -> own.filterExpiring();
                        case FilterField.OVER -> own.filterOver();
                        default -> own.filterHeld();
                    };
            case IMPORTANCE ->
                    switch (Mark.Importance.valueOf(name)) {
                        case URGENT -> own.filterUrgent();
                        case IMPORTANT -> own.filterImportant();
                        case USUAL -> own.filterUsual();
                    };
            case FAST, DRAFT, REPEAT, PING_PONG, ESCALATED, UNPLACED -> own.filterYes();
        };
    }

    private String person(String name) {
        return switch (name) {
            case FilterField.ME -> own.filterMe();
            case FilterField.NOBODY -> own.filterNobody();
            default -> names.of(name);
        };
    }

    private String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        var formats = shared.formats();
        if (from == null) {
            return own.filterUntil(to == null ? "" : formats.fullDay(to));
        }
        if (to == null) {
            return own.filterSince(formats.fullDay(from));
        }
        return from.equals(to)
                ? formats.fullDay(from)
                : own.filterBetween(formats.fullDay(from), formats.fullDay(to));
    }

    FilterLanguage language() {
        return shared.formats().language() == Language.RU
                ? FilterLanguage.RUSSIAN
                : FilterLanguage.ENGLISH;
    }

    /// What is wrong with a piece of the text, and what is known instead.
    String problem(FilterProblem problem) {
        return switch (problem) {
            case FilterProblem.NoSuchField(String piece, String field) ->
                    own.noSuchField(field, fields());
            case FilterProblem.NoSuchValue(
                            String piece,
                            FilterField field,
                            String value,
                            List<String> near) ->
                    near.isEmpty()
                            ? own.noSuchValue(field(field), value)
                            : own.noSuchValueBut(field(field), value, String.join(", ", near));
            case FilterProblem.Ambiguous(
                            String piece,
                            FilterField field,
                            String value,
                            List<String> names) ->
                    own.ambiguousValue(value, String.join(", ", names));
            case FilterProblem.NoValue(String piece, FilterField field) -> own.noValue(piece);
            case FilterProblem.NotADay(String piece, FilterField field, String value) ->
                    own.notADay(value);
        };
    }

    private String fields() {
        return Arrays.stream(FilterField.values())
                .map(field -> field.word(language()))
                .collect(Collectors.joining(", "));
    }
}
