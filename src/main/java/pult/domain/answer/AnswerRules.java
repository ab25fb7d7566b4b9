package pult.domain.answer;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;

import java.time.Duration;
import java.util.Map;

/// Limits of an answer by the way it travels; a region's configuration, and what the platform
/// takes.
///
/// @param social for public posts and comments
/// @param message for messages of the feedback platform
/// @param letter for appeals under 59-ФЗ
/// @param most characters the platform takes by channel; it takes any length where none is named
public record AnswerRules(Way social, Way message, Way letter, Map<Channel, Integer> most) {
    /// The federal platform's usual limits.
    public static final AnswerRules USUAL =
            new AnswerRules(
                    new Way(600, Duration.ofSeconds(10), Approval.AUTHOR),
                    new Way(2_000, Duration.ofSeconds(30), Approval.APPROVER),
                    new Way(10_000, Duration.ofSeconds(60), Approval.APPROVER),
                    Map.of());

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

    public AnswerRules {
        most = Map.copyOf(most);
    }

    /// The same with what the platform tells.
    ///
    /// @param alone whoever writes a public answer approves it too
    /// @param longest characters it takes by channel
    public AnswerRules told(boolean alone, Map<Channel, Integer> longest) {
        var by = alone ? Approval.AUTHOR : Approval.APPROVER;
        var open = new Way(social.characters(), social.undo(), by);
        return new AnswerRules(open, message, letter, longest);
    }

    public Way of(Appeal appeal) {
        return within(way(appeal), appeal.channel());
    }

    /// A way as far as the platform takes it by a channel.
    public Way within(Way way, Channel channel) {
        var limit = most.getOrDefault(channel, way.characters());
        return limit < way.characters() ? new Way(limit, way.undo(), way.approval()) : way;
    }

    private Way way(Appeal appeal) {
        if (appeal.social()) {
            return social;
        }
        return appeal.regime() == LegalRegime.FZ59_APPEAL ? letter : message;
    }

    /// True for an answer everybody reads.
    public boolean publicAnswer(Appeal appeal) {
        return appeal.social();
    }
}
