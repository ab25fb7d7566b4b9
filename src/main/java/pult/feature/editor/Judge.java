package pult.feature.editor;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerCheck;
import pult.domain.answer.AnswerRules;
import pult.domain.answer.Draft;
import pult.domain.answer.Outcome;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.NotApplicable;
import pult.domain.file.FileLeftOut;
import pult.domain.machine.Obstacle;
import pult.feature.CitizenText;
import pult.feature.StepWords;
import pult.l10n.EditorMessages;

import java.util.ArrayList;
import java.util.List;

/// Says what stands between a text and its sending, in words.
final class Judge {
    private final EditorSettings settings;
    private final Problems wording;
    private final EditorMessages words;

    Judge(EditorSettings settings, EditorMessages words) {
        this.settings = settings;
        this.wording = new Problems(words);
        this.words = words;
    }

    /// What blocks first, then warnings.
    ///
    /// @param outcome null while it is not chosen
    /// @param refusal why it is not sent whatever it says, null when nothing is known of that
    List<Problem> problems(
            Appeal appeal,
            Draft.Kind kind,
            String text,
            @Nullable Outcome outcome,
            @Nullable String refusal) {
        var problems = new ArrayList<Problem>();
        if (refusal != null) {
            problems.add(blocking(refusal));
        }
        if (kind == Draft.Kind.NOTE) {
            if (text.isBlank()) {
                problems.add(blocking(words.emptyText()));
            }
            var over = text.length() - AnswerRules.LONGEST_NOTE;
            if (over > 0) {
                problems.add(
                        new Problem(
                                Problem.Severity.BLOCKS,
                                words.tooLong(over, AnswerRules.LONGEST_NOTE),
                                AnswerRules.LONGEST_NOTE,
                                text.length(),
                                Problem.Way.SHOW));
            }
            return problems;
        }
        var rules = settings.rules().get();
        var found =
                wording.of(
                        new AnswerCheck(rules).check(text, appeal), rules.of(appeal).characters());
        found.stream().filter(Problem::blocks).forEach(problems::add);
        if (outcome == null && !text.isBlank()) {
            problems.add(blocking(words.noResolution()));
        }
        if (outcome != null && !outcome.fits(appeal)) {
            problems.add(blocking(words.refusedInterim()));
        }
        var leader = leader(appeal);
        if (leader != null) {
            problems.add(warning(words.ledByOther(leader)));
        }
        var stranger = stranger(appeal, text);
        if (stranger != null) {
            problems.add(warning(words.signedByOther(stranger)));
        }
        found.stream().filter(problem -> !problem.blocks()).forEach(problems::add);
        return problems;
    }

    /// The body an appeal is with, where the operator's own one has signed and the text says
    /// nothing of that body: the applicant would wonder who answers. Null where all is well.
    private @Nullable String stranger(Appeal appeal, String text) {
        var executor = appeal.executor();
        var own = settings.author().get().signer().organisation();
        if (executor == null || executor.isBlank() || own.isBlank()) {
            return null;
        }
        var body = CitizenText.line(executor);
        return text.contains(own) && !text.contains(body) && !own.contains(body) ? body : null;
    }

    /// The colleague who leads an appeal, by name; null where nobody or the operator does. The hold
    /// may be over, or never have had an end: the answer goes all the same.
    private @Nullable String leader(Appeal appeal) {
        var login = appeal.assignee();
        return login == null || login.equals(settings.author().get().login())
                ? null
                : StepWords.shortName(CitizenText.line(settings.names().of(login)));
    }

    /// Another text than the one that was sent is on the screen now.
    Problem moved() {
        return warning(words.movedMeanwhile());
    }

    /// What the operator looks at once before the answer goes; null for what keeps it from going.
    @Nullable Problem warning(Exception e) {
        return e instanceof FileLeftOut left ? warning(words.fileLeftOut(left.name())) : null;
    }

    private static Problem warning(String words) {
        return new Problem(Problem.Severity.WARNS, words, 0, 0, Problem.Way.NONE);
    }

    String notPutAway() {
        return words.notPutAway();
    }

    /// For who works on another appeal by now.
    String notSent(AppealId appeal, Exception e) {
        var why =
                switch (e) {
                    case DraftMoved _ -> words.movedElsewhere();
                    case FileLeftOut left -> words.fileLeftOut(left.name());
                    default -> disputed(e) ? words.disputed() : refusal(e);
                };
        return words.notSentOf(appeal.toString(), why);
    }

    /// Where the operator decides between two texts.
    String dispute() {
        return words.disputed();
    }

    static boolean disputed(Exception e) {
        return e instanceof NotApplicable no && no.obstacle() == Obstacle.DISPUTED;
    }

    /// Why an answer was not taken.
    String refusal(Exception e) {
        if (e instanceof NotApplicable no) {
            return switch (no.obstacle()) {
                case ANSWERED_MEANWHILE -> words.refusedAnswered();
                case TAKEN_BY_OTHER -> words.refusedTaken();
                case NOT_OPEN -> words.refusedNotOpen();
                case NOT_MINE -> words.refusedNotMine();
                case FORBIDDEN, OTHER_BLOCK -> words.refusedForbidden();
                case REMOVED -> words.refusedRemoved();
                case NOT_SOCIAL -> words.refusedInterim();
                default -> words.refusedNotOpen();
            };
        }
        return words.refusedDisk();
    }

    private static Problem blocking(String text) {
        return new Problem(Problem.Severity.BLOCKS, text, 0, 0, Problem.Way.NONE);
    }
}
