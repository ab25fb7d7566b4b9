package pult.feature.editor;

import pult.domain.answer.Finding;
import pult.domain.answer.TemplateField;
import pult.l10n.EditorMessages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Words what the checks found: all unfilled places in one line, everything else in its own.
final class Problems {
    /// More names would push the text up.
    private static final int MOST_NAMED = 3;

    private final EditorMessages words;

    Problems(EditorMessages words) {
        this.words = words;
    }

    /// @param limit longest answer, in characters
    List<Problem> of(List<Finding> findings, int limit) {
        var problems = new ArrayList<Problem>();
        var unfilled = findings.stream().filter(f -> f.kind() == Finding.Kind.UNFILLED).toList();
        if (!unfilled.isEmpty()) {
            var names = unfilled.stream().map(Finding::name).distinct().toList();
            problems.add(
                    new Problem(
                            Problem.Severity.BLOCKS,
                            unfilled(names),
                            unfilled.getFirst().start(),
                            unfilled.getFirst().end(),
                            Problem.Way.TAB));
        }
        for (var finding : findings) {
            if (finding.kind() != Finding.Kind.UNFILLED) {
                problems.add(problem(finding, limit));
            }
        }
        return problems;
    }

    /// A field's name may hold commas itself, so several stand in quotes, and of many only the
    /// first.
    private String unfilled(List<String> names) {
        if (names.size() == 1) {
            return words.unfilled(1, names.getFirst());
        }
        var quoted = names.stream().limit(MOST_NAMED).map(words::quoted);
        var listed = quoted.collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMED
                ? words.unfilled(names.size(), listed)
                : words.unfilledMore(listed, names.size() - MOST_NAMED);
    }

    private Problem problem(Finding finding, int limit) {
        var place = finding.end() > finding.start();
        return new Problem(
                finding.blocks() ? Problem.Severity.BLOCKS : Problem.Severity.WARNS,
                text(finding, limit),
                finding.start(),
                finding.end(),
                place ? Problem.Way.SHOW : Problem.Way.NONE);
    }

    private String text(Finding finding, int limit) {
        var at = finding.line() + ":" + finding.column();
        return switch (finding.kind()) {
            case UNFILLED -> words.unfilled(1, finding.name());
            case UNKNOWN_FIELD ->
                    TemplateField.nearest(finding.name())
                            .map(guess -> words.unknownFieldGuess(finding.name(), at, guess))
                            .orElseGet(() -> words.unknownField(finding.name(), at));
            case SYNTAX_LEFT -> words.syntaxLeft(at);
            case EMPTY -> words.emptyText();
            case TOO_LONG -> words.tooLong(finding.amount(), limit);
            case PHONE_IN_PUBLIC -> words.phoneInPublic(at);
            case EMAIL_IN_PUBLIC -> words.emailInPublic(at);
            case SURNAME_IN_PUBLIC -> words.surnameInPublic(at);
            case NO_SALUTATION -> words.noSalutation();
        };
    }
}
