package pult.domain.answer;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.LegalRegime;

import java.time.Duration;

/// Limits of an answer by the way it travels; a region's configuration.
///
/// @param social for public posts and comments
/// @param message for messages of the feedback platform
/// @param letter for appeals under 59-ФЗ
public record AnswerRules(Way social, Way message, Way letter) {
    /// The federal platform's usual limits.
    public static final AnswerRules USUAL =
            new AnswerRules(
                    new Way(600, Duration.ofSeconds(10), Approval.AUTHOR),
                    new Way(2_000, Duration.ofSeconds(30), Approval.APPROVER),
                    new Way(10_000, Duration.ofSeconds(60), Approval.APPROVER));

    /// Characters of a note, whatever the appeal.
    public static final int LONGEST_NOTE = 10_000;

    /// @param characters longest answer
    /// @param undo how long an answer may be taken back after «Готово», 10…60 s
    /// @param approval who says yes
    public record Way(int characters, Duration undo, Approval approval) {
        public Way {
            if (characters < 1) {
                throw new IllegalArgumentException("an answer needs at least one character");
            }
            if (undo.toSeconds() < 10 || undo.toSeconds() > 60) {
                throw new IllegalArgumentException("undo lasts 10 to 60 seconds");
            }
        }
    }

    public Way of(Appeal appeal) {
        if (appeal.social()) {
            return social;
        }
        return appeal.regime() == LegalRegime.FZ59_APPEAL ? letter : message;
    }

    /// True for an answer everybody reads.
    public boolean publicAnswer(Appeal appeal) {
        return of(appeal).equals(social);
    }
}
