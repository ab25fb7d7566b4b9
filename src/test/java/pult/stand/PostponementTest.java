package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.change.RestReason;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The stand moves a date as the law lets it.
final class PostponementTest {
    private static final Instant NOW = Instant.parse("2026-03-30T09:00:00Z");

    private static Appeal of(LegalRegime regime) {
        return SampleAppeals.appeal(
                48207, AppealState.IN_PROGRESS, regime, Channel.POS, "Петровна");
    }

    private static Appeal moved(Appeal from, Instant to) {
        var deed = new Deed("approveExtension", null, List.of(), null, to, 0, "место", null, null);
        return from.stepped(
                from.now().due(to),
                new HistoryEntry(NOW, AppealState.INTERIM_ANSWERED, "", null, null, deed));
    }

    private static void refused(Appeal appeal, Instant until, RestReason why) {
        assertThat(Postponement.wrong(appeal, until, NOW))
                .isEqualTo(new Ruling.Refused(why, "action.until"));
    }

    @Test
    void onceAndByThirtyDays() {
        var appeal = of(LegalRegime.FZ59_APPEAL);
        var due = Objects.requireNonNull(appeal.dueAt());
        assertThat(Postponement.wrong(appeal, due.plus(Duration.ofDays(30)), NOW)).isNull();
        refused(appeal, due.plus(Duration.ofDays(31)), RestReason.DUE_TOO_LATE);
        refused(appeal, due, RestReason.DUE_TOO_LATE);
        var later = due.plus(Duration.ofDays(10));
        refused(moved(appeal, later), later.plusSeconds(1), RestReason.EXTENDED_BEFORE);
    }

    @Test
    void aMessageByThirtyDaysInAll() {
        var appeal = of(LegalRegime.ORDINARY_MESSAGE);
        var due = Objects.requireNonNull(appeal.dueAt());
        var all = appeal.receivedAt().plus(Duration.ofDays(60));
        var moved = moved(appeal, due.plus(Duration.ofDays(1)));
        assertThat(Postponement.wrong(moved, all, NOW)).isNull();
        refused(moved, all.plusSeconds(1), RestReason.DUE_TOO_LATE);
    }

    @Test
    void aDateThatNobodyGaveIsThatOfTheTerm() {
        var appeal = of(LegalRegime.FZ59_APPEAL);
        var undated =
                appeal.stepped(appeal.now().due(null), new HistoryEntry(NOW, null, "", null, null));
        var all = Objects.requireNonNull(appeal.registeredAt()).plus(Duration.ofDays(60));
        assertThat(Postponement.wrong(undated, all, NOW)).isNull();
        refused(undated, all.plusSeconds(1), RestReason.DUE_TOO_LATE);
    }

    private static Appeal again(Appeal from, Instant at) {
        return from.stepped(
                from.now().to(AppealState.REOPENED),
                new HistoryEntry(at, AppealState.REOPENED, "", null, null));
    }

    /// What was moved before an appeal was opened again was the date of another answer.
    @Test
    void openedAgainItIsMovedAnew() {
        var appeal = of(LegalRegime.FZ59_APPEAL);
        var due = Objects.requireNonNull(appeal.dueAt());
        var later = due.plus(Duration.ofDays(10));
        var reopened = later.plus(Duration.ofDays(5));
        var again = again(moved(appeal, later), reopened);
        var all = reopened.plus(Duration.ofDays(60));
        assertThat(Postponement.wrong(again, all, reopened)).isNull();
        refused(again, all.plusSeconds(1), RestReason.DUE_TOO_LATE);
        refused(moved(again, all), all, RestReason.EXTENDED_BEFORE);
    }

    /// Nor has a date passed that was the answer's before.
    @Test
    void aDateOfBeforeHasNotPassed() {
        var appeal = of(LegalRegime.FZ59_APPEAL);
        var due = Objects.requireNonNull(appeal.dueAt());
        var later = due.plus(Duration.ofDays(5));
        assertThat(Postponement.passed(appeal, later)).isTrue();
        assertThat(Postponement.passed(appeal, due)).isFalse();
        assertThat(Postponement.passed(again(appeal, later), later.plusSeconds(60))).isFalse();
    }

    /// A history of states alone tells it too.
    @Test
    void askedForAndPutOffIsMoved() {
        var appeal = of(LegalRegime.FZ59_APPEAL);
        var due = Objects.requireNonNull(appeal.dueAt());
        var asked =
                appeal.stepped(
                        appeal.now(),
                        new HistoryEntry(NOW, AppealState.EXTENSION_REQUESTED, "", null, null));
        var given =
                asked.stepped(
                        asked.now(),
                        new HistoryEntry(NOW, AppealState.INTERIM_ANSWERED, "", null, null));
        refused(given, due.plusSeconds(1), RestReason.EXTENDED_BEFORE);
    }
}
