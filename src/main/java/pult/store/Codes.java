package pult.store;

import pult.domain.answer.Draft;
import pult.domain.answer.Outcome;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Mark;
import pult.domain.change.OutboxEntry;
import pult.domain.file.HeldFile;
import pult.sync.SyncNote;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Small numbers for enum values in rows. The place in these lists is what lies on disks: values
/// are added at the end and never moved, whatever the order in the domain.
final class Codes<E extends Enum<E>> {
    static final Codes<AppealState> STATES =
            new Codes<>(
                    List.of(
                            AppealState.RECEIVED,
                            AppealState.ON_MODERATION,
                            AppealState.REJECTED,
                            AppealState.REGISTERED,
                            AppealState.TRANSFERRED,
                            AppealState.ASSIGNED,
                            AppealState.IN_PROGRESS,
                            AppealState.AWAITING_APPLICANT,
                            AppealState.EXTENSION_REQUESTED,
                            AppealState.ON_APPROVAL,
                            AppealState.REWORK,
                            AppealState.APPROVED,
                            AppealState.ANSWERED,
                            AppealState.INTERIM_ANSWERED,
                            AppealState.REOPENED,
                            AppealState.CLOSED,
                            AppealState.LEFT_WITHOUT_ANSWER,
                            AppealState.UNKNOWN));
    static final Codes<LegalRegime> REGIMES =
            new Codes<>(
                    List.of(
                            LegalRegime.ORDINARY_MESSAGE,
                            LegalRegime.FZ59_APPEAL,
                            LegalRegime.OPEN_SOURCE,
                            LegalRegime.UNKNOWN));
    static final Codes<Channel> CHANNELS =
            new Codes<>(
                    List.of(
                            Channel.POS,
                            Channel.LETTER,
                            Channel.PHONE,
                            Channel.VK,
                            Channel.OK,
                            Channel.TELEGRAM,
                            Channel.MAX,
                            Channel.SITE,
                            Channel.MEDIA,
                            Channel.UNKNOWN));
    static final Codes<AppealRow.Lane> LANES =
            new Codes<>(
                    List.of(
                            AppealRow.Lane.RUNNING,
                            AppealRow.Lane.WAITING,
                            AppealRow.Lane.DONE,
                            AppealRow.Lane.PAUSED));
    static final Codes<OutboxEntry.Status> STATUSES =
            new Codes<>(
                    List.of(
                            OutboxEntry.Status.QUEUED,
                            OutboxEntry.Status.SENDING,
                            OutboxEntry.Status.ACCEPTED,
                            OutboxEntry.Status.REFUSED,
                            OutboxEntry.Status.CONFLICT,
                            OutboxEntry.Status.HELD));
    static final Codes<Outcome> OUTCOMES =
            new Codes<>(
                    List.of(
                            Outcome.SOLVED,
                            Outcome.MEASURES_TAKEN,
                            Outcome.EXPLAINED,
                            Outcome.NOT_SOLVED_PLANNED,
                            Outcome.REFUSED,
                            Outcome.INTERIM));
    static final Codes<Draft.Kind> DRAFTS =
            new Codes<>(List.of(Draft.Kind.ANSWER, Draft.Kind.NOTE));
    static final Codes<Mark.Importance> IMPORTANCES =
            new Codes<>(
                    List.of(
                            Mark.Importance.USUAL,
                            Mark.Importance.IMPORTANT,
                            Mark.Importance.URGENT));

    static final Codes<HeldFile.State> FILES =
            new Codes<>(
                    List.of(
                            HeldFile.State.PARTIAL,
                            HeldFile.State.WHOLE,
                            HeldFile.State.UPLOADED,
                            HeldFile.State.DAMAGED));
    static final Codes<SyncNote.Kind> NOTES =
            new Codes<>(
                    List.of(
                            SyncNote.Kind.RECEIVED,
                            SyncNote.Kind.FIRST_LOAD_FINISHED,
                            SyncNote.Kind.SENT,
                            SyncNote.Kind.REFUSED,
                            SyncNote.Kind.CONFLICT,
                            SyncNote.Kind.HELD,
                            SyncNote.Kind.LINK_LOST,
                            SyncNote.Kind.LINK_BACK,
                            SyncNote.Kind.STARTED_OVER,
                            SyncNote.Kind.SERVER_RESTORED,
                            SyncNote.Kind.BROKEN_ANSWER,
                            SyncNote.Kind.MERGED,
                            SyncNote.Kind.GONE));

    private final List<E> values;
    private final Map<E, Integer> codes;

    private Codes(List<E> values) {
        this.values = values;
        this.codes = new EnumMap<>(values.getFirst().getDeclaringClass());
        for (var place = 0; place < values.size(); place++) {
            codes.put(values.get(place), place);
        }
    }

    int of(E value) {
        var code = codes.get(value);
        if (code == null) {
            throw new IllegalStateException("no number for " + value);
        }
        return code;
    }

    /// @throws StoreDamaged for a number that was never written
    E value(int code) {
        if (code < 0 || code >= values.size()) {
            throw new StoreDamaged("code");
        }
        return values.get(code);
    }

    List<E> values() {
        return values;
    }
}
