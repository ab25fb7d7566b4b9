package pult.domain.machine;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What a history tells about where an appeal stands now.
public final class Story {
    /// So many returns mean that bodies send it to and fro.
    public static final int PING_PONG = 3;

    /// Code of a deed: a hold ran out and the platform has freed the appeal. Its target is the
    /// login of who held it, its date the end of the hold.
    public static final String CLAIM_EXPIRED = "claimExpired";

    private Story() {}

    /// The law wants the applicant told of what is decided, and there is somebody to tell: without
    /// a surname an appeal is anonymous (ч. 1 ст. 11 59-ФЗ).
    public static boolean owesNotice(Appeal appeal) {
        return appeal.regime() == LegalRegime.FZ59_APPEAL
                && !appeal.applicant().surname().isBlank();
    }

    /// The line by which somebody lost an appeal and has not got it back; empty for who did not.
    ///
    /// @param login of that person
    public static Optional<HistoryEntry> lostTo(Appeal appeal, String login) {
        return login.equals(appeal.assignee())
                ? Optional.empty()
                : appeal.history().reversed().stream()
                        .filter(Story::expired)
                        .findFirst()
                        .filter(line -> {
                            var deed = line.deed();
                            return deed != null && login.equals(deed.target());
                        });
    }

    /// A hold that has an end was prolonged here, and the platform has not confirmed it yet.
    public static boolean prolonging(Appeal appeal) {
        return appeal.claimUntil() != null
                && appeal.history().stream()
                        .filter(Story::unsent)
                        .map(HistoryEntry::deed)
                        .anyMatch(deed -> deed != null && deed.event().equals(Event.CLAIM.code()));
    }

    /// The platform has freed it from who held it.
    public static boolean expired(HistoryEntry line) {
        var deed = line.deed();
        return deed != null && deed.event().equals(CLAIM_EXPIRED);
    }

    /// How often a transferred appeal came back.
    public static int returns(Appeal appeal) {
        var count = 0;
        AppealState before = null;
        for (var line : appeal.history()) {
            var state = line.state();
            if (state != null) {
                if (before == AppealState.TRANSFERRED && state != AppealState.TRANSFERRED) {
                    count++;
                }
                before = state;
            }
        }
        return count;
    }

    /// Bodies send it to and fro.
    public static boolean pingPong(Appeal appeal) {
        return returns(appeal) >= PING_PONG;
    }

    /// The return to its author that an answer waits under; empty unless the appeal is on rework.
    public static Optional<HistoryEntry> rework(Appeal appeal) {
        return appeal.state() == AppealState.REWORK
                ? last(appeal, AppealState.REWORK)
                : Optional.empty();
    }

    /// The submission an approver decides on; empty unless the appeal is on approval.
    public static Optional<HistoryEntry> submission(Appeal appeal) {
        return appeal.state() == AppealState.ON_APPROVAL
                ? last(appeal, AppealState.ON_APPROVAL)
                : Optional.empty();
    }

    /// The highest level that was asked for help and still waits for it, 0 for none and for what is
    /// over. No answer to it are words for colleagues, giving back, what the applicant says, what
    /// nobody did and what those who asked do.
    public static int escalated(Appeal appeal) {
        if (!appeal.state().open()) {
            return 0;
        }
        var level = 0;
        var askers = new HashSet<String>();
        for (var line : appeal.history()) {
            var deed = line.deed();
            var actor = line.actor();
            if (deed != null && deed.event().equals(Event.ESCALATE.code())) {
                level = Math.max(level, deed.level());
                if (actor != null) {
                    askers.add(actor);
                }
            } else if (actor != null && !askers.contains(actor) && answers(line)) {
                level = 0;
                askers.clear();
            }
        }
        return level;
    }

    private static boolean answers(HistoryEntry line) {
        var deed = line.deed();
        var event = deed == null ? null : Event.of(deed.event()).orElse(null);
        if (event == null) {
            return line.state() != null && !expired(line);
        }
        return switch (event) {
            case NOTE, RELEASE, RATE, APPLICANT_REPLIED -> false;
            default -> true;
        };
    }

    /// Somebody has moved the date of the answer that is owed now. What was moved before the appeal
    /// was opened again was the date of another answer.
    public static boolean extended(Appeal appeal) {
        var asked = false;
        var extended = false;
        for (var line : appeal.history()) {
            var deed = line.deed();
            if (line.comesTo(AppealState.REOPENED)) {
                asked = false;
                extended = false;
            } else if (deed != null && deed.event().equals(Event.APPROVE_EXTENSION.code())) {
                extended = true;
            } else if (line.state() == AppealState.EXTENSION_REQUESTED) {
                asked = true;
            } else if (line.state() != null) {
                extended |= asked && line.state() == AppealState.INTERIM_ANSWERED;
                asked = false;
            }
        }
        return extended;
    }

    /// When it was opened again the last time; null when it never was.
    public static @Nullable Instant reopened(Appeal appeal) {
        return last(appeal, AppealState.REOPENED).map(HistoryEntry::at).orElse(null);
    }

    /// The answer that is written and not given yet: it waits for approval, came back from it, or
    /// waits to be sent. Empty where there is none.
    public static Optional<Answer> proposed(Appeal appeal) {
        return switch (appeal.state()) {
            case ON_APPROVAL, REWORK, APPROVED ->
                    appeal.answers().stream()
                            .filter(answer -> !answer.interim())
                            .reduce((one, later) -> later);
            default -> Optional.empty();
        };
    }

    /// Whether an answer came back from its approval: nobody outside has read it, even where
    /// another one was given since.
    public static boolean sentBack(Appeal appeal, Answer answer) {
        if (answer.interim() || answer.approver() != null) {
            return false;
        }
        return appeal.history().stream()
                .filter(line -> verdict(line, answer.at()))
                .min(Comparator.comparing(HistoryEntry::at))
                .filter(line -> line.state() == AppealState.REWORK)
                .isPresent();
    }

    /// An answer that needs no approval is given at the moment it is handed in.
    private static boolean verdict(HistoryEntry line, Instant handedIn) {
        return switch (line.state()) {
            case REWORK -> line.at().isAfter(handedIn);
            case APPROVED, ANSWERED -> !line.at().isBefore(handedIn);
            case null, default -> false;
        };
    }

    /// What the applicant was answered, the earliest first: not what waits for approval, and not
    /// what came back from it.
    public static List<Answer> given(Appeal appeal) {
        var proposed = proposed(appeal);
        return appeal.answers().stream()
                .filter(answer -> proposed.filter(answer::equals).isEmpty())
                .filter(answer -> !sentBack(appeal, answer))
                .toList();
    }

    /// Who wrote the answer that is on approval; empty where none is, or nobody says.
    public static String author(Appeal appeal) {
        if (appeal.state() != AppealState.ON_APPROVAL || appeal.answers().isEmpty()) {
            return "";
        }
        var author = appeal.answers().getLast().author();
        return author == null ? "" : author;
    }

    /// The date somebody has asked for; null unless an extension is asked for.
    public static @Nullable Instant wanted(Appeal appeal) {
        return appeal.state() == AppealState.EXTENSION_REQUESTED
                ? last(appeal, AppealState.EXTENSION_REQUESTED)
                        .map(HistoryEntry::deed)
                        .map(Deed::until)
                        .orElse(null)
                : null;
    }

    /// The final answer before the last one: what an approver saw the time before; null when the
    /// last one is the first.
    public static @Nullable Answer previous(Appeal appeal) {
        var finals = appeal.answers().stream().filter(answer -> !answer.interim()).toList();
        return finals.size() < 2 ? null : finals.get(finals.size() - 2);
    }

    /// Done here and not yet confirmed by the platform, which puts its own words to a line.
    public static boolean unsent(HistoryEntry entry) {
        var deed = entry.deed();
        return deed != null && entry.statusText().isEmpty() && deed.station() == null;
    }

    private static Optional<HistoryEntry> last(Appeal appeal, AppealState state) {
        return appeal.history().reversed().stream().filter(line -> line.comesTo(state)).findFirst();
    }
}
