package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.change.RestReason;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// A member of an action and what may stand in it.
///
/// @param kind how it is checked
/// @param values allowed codes, empty when the kind has none
/// @param need whether it has to be there
record Field(String name, Kind kind, Set<String> values, Need need) {
    enum Need {
        REQUIRED,
        /// Has to be there, may be null.
        NULLABLE,
        OPTIONAL
    }

    enum Kind {
        /// What the applicant will read: bounded by the channel.
        ANSWER,
        /// Words for colleagues, at most 10,000 characters.
        WORDS,
        /// A short name that may be empty.
        LABEL,
        TIME,
        NUMBER,
        CODE,
        /// A list of codes.
        CODES
    }

    private static final int LONGEST_WORDS = 10_000;
    private static final int LONGEST_LABEL = 500;

    static Field answer(String name) {
        return new Field(name, Kind.ANSWER, Set.of(), Need.REQUIRED);
    }

    static Field words(String name) {
        return new Field(name, Kind.WORDS, Set.of(), Need.REQUIRED);
    }

    static Field label(String name) {
        return new Field(name, Kind.LABEL, Set.of(), Need.REQUIRED);
    }

    static Field time(String name) {
        return new Field(name, Kind.TIME, Set.of(), Need.REQUIRED);
    }

    static Field number(String name) {
        return new Field(name, Kind.NUMBER, Set.of(), Need.REQUIRED);
    }

    static Field code(String name, Class<? extends Enum<?>> codes) {
        var names =
                Arrays.stream(codes.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.toUnmodifiableSet());
        return new Field(name, Kind.CODE, names, Need.REQUIRED);
    }

    static Field code(String name, String... codes) {
        return new Field(name, Kind.CODE, Set.of(codes), Need.REQUIRED);
    }

    /// A list that need not be there.
    static Field codes(String name, Class<? extends Enum<?>> codes) {
        return new Field(name, Kind.CODES, code(name, codes).values(), Need.OPTIONAL);
    }

    Field optional() {
        return new Field(name, kind, values, Need.OPTIONAL);
    }

    Field nullable() {
        return new Field(name, kind, values, Need.NULLABLE);
    }

    /// What is wrong, null when nothing is.
    ///
    /// @param longest characters of an answer on this channel
    @Nullable RestReason fault(JsonNode action, int longest) {
        var value = action.path(name);
        if (value.isMissingNode()) {
            return need == Need.OPTIONAL ? null : RestReason.MISSING;
        }
        if (value.isNull()) {
            return need == Need.REQUIRED ? RestReason.MISSING : null;
        }
        return switch (kind) {
            case ANSWER -> text(value, longest);
            case WORDS -> text(value, LONGEST_WORDS);
            case LABEL ->
                    value.isString() && value.asString().length() <= LONGEST_LABEL
                            ? null
                            : RestReason.UNKNOWN_VALUE;
            case TIME -> time(value);
            case NUMBER -> value.isNumber() ? null : RestReason.UNKNOWN_VALUE;
            case CODE ->
                    value.isString() && values.contains(value.asString())
                            ? null
                            : RestReason.UNKNOWN_VALUE;
            case CODES ->
                    value.isArray()
                                    && value.valueStream()
                                            .allMatch(one -> values.contains(one.asString("")))
                            ? null
                            : RestReason.UNKNOWN_VALUE;
        };
    }

    private static @Nullable RestReason text(JsonNode value, int longest) {
        if (!value.isString()) {
            return RestReason.UNKNOWN_VALUE;
        }
        if (value.asString().isBlank()) {
            return RestReason.EMPTY_TEXT;
        }
        return value.asString().length() > longest ? RestReason.TEXT_TOO_LONG : null;
    }

    private static @Nullable RestReason time(JsonNode value) {
        try {
            Instant.parse(value.asString());
            return null;
        } catch (DateTimeParseException e) {
            return RestReason.UNKNOWN_VALUE;
        }
    }
}
