package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Draft;
import pult.domain.answer.DraftHistory;
import pult.domain.answer.Losses;
import pult.domain.answer.Outcome;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Mark;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.OutboxEntry;
import pult.domain.change.StepDraft;
import pult.domain.machine.Event;
import pult.domain.machine.Particulars;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/// Months of work in a journal, of every kind that a draft may meet, by the throw of dice; and what
/// a store shows of it.
final class OldHistory {
    static final int APPEALS = 5;
    private static final Duration LENGTH = Duration.ofDays(220);

    private final SplittableRandom dice;
    private final Map<AppealId, String> texts = new HashMap<>();
    private final List<Change> made = new ArrayList<>();
    private final List<Long> lost = new ArrayList<>();
    private @Nullable Journal journal;
    private Instant now = Samples.NOW.minus(LENGTH);
    private int count;

    OldHistory(SplittableRandom dice) {
        this.dice = dice;
    }

    /// Half of the time, written into the journal of a folder that is not open.
    void firstHalf(Folder folder) throws Exception {
        until(folder, Samples.NOW.minus(LENGTH.dividedBy(2)));
    }

    /// What was lost in the first half was forgotten when the folder was opened.
    void secondHalf(Folder folder) throws Exception {
        lost.clear();
        until(folder, Samples.NOW);
    }

    private void until(Folder folder, Instant end) throws Exception {
        var keys = VaultKeys.opened(KeyFile.read(folder.path()).openKey());
        try (var opened = Journal.open(folder.path(), keys.journal(), Folder.CLOCK)) {
            journal = opened;
            while (now.isBefore(end)) {
                happen();
                now = now.plusSeconds(dice.nextInt(90_000));
            }
        }
    }

    private long record(JournalRecord record) {
        return Objects.requireNonNull(journal).append(record);
    }

    private void happen() {
        var appeal = new AppealId(1 + dice.nextInt(APPEALS));
        switch (dice.nextInt(14)) {
            case 0, 1, 2, 3 -> type(appeal, Draft.Kind.ANSWER);
            case 4 -> type(appeal, Draft.Kind.NOTE);
            case 5 -> {
                var kind = dice.nextBoolean() ? Draft.Kind.ANSWER : Draft.Kind.NOTE;
                record(new JournalRecord.DraftRemoved(appeal, kind));
            }
            case 6 -> share(appeal, "krylova", "Коллега " + ++count);
            case 7 -> step(appeal);
            case 8, 9 -> act(appeal);
            case 10 -> end();
            case 11 -> lose(appeal);
            case 12 -> {
                if (!lost.isEmpty()) {
                    var one = lost.get(dice.nextInt(lost.size()));
                    record(new JournalRecord.TextGivenBack(one, now));
                }
            }
            default -> beside(appeal);
        }
    }

    private void type(AppealId appeal, Draft.Kind kind) {
        var text = new StringBuilder("Текст " + ++count + ':');
        for (var saves = 1 + dice.nextInt(12); saves > 0; saves--) {
            text.append(" слово").append(dice.nextInt(100));
            var outcome = dice.nextInt(5) == 0 ? Outcome.EXPLAINED : null;
            record(
                    new JournalRecord.DraftSaved(
                            new Draft(appeal, kind, text.toString(), now, outcome)));
            if (kind == Draft.Kind.ANSWER && dice.nextInt(3) == 0) {
                share(appeal, Samples.ME, text.toString());
            }
            now = now.plusSeconds(dice.nextInt(60));
        }
        texts.put(appeal, text.toString());
    }

    private void share(AppealId appeal, String author, String text) {
        record(
                new JournalRecord.DraftShared(
                        dice.nextInt(12) == 0
                                ? SharedDraft.none(appeal)
                                : new SharedDraft(appeal, ++count, author, text, null, now)));
    }

    private void step(AppealId appeal) {
        var event = dice.nextBoolean() ? Event.TRANSFER : Event.ESCALATE;
        var words = Particulars.words("Шаг " + ++count);
        var draft = new StepDraft(Samples.ME, appeal, event, words, now);
        record(new JournalRecord.StepWritten(dice.nextInt(3) == 0 ? draft.emptied(now) : draft));
    }

    private void act(AppealId appeal) {
        var text = texts.getOrDefault(appeal, "Ответ " + ++count);
        var action = dice.nextBoolean() ? Samples.answer(text) : new Action.Note(text);
        var change = Samples.change(Samples.appeal(appeal.number()), action);
        record(new JournalRecord.ActionMade(change, null, "", dice.nextInt(3) == 0));
        made.add(change);
    }

    private void end() {
        if (made.isEmpty()) {
            return;
        }
        var id = made.remove(dice.nextInt(made.size())).id();
        switch (dice.nextInt(4)) {
            case 0 -> record(new JournalRecord.ActionUndone(id, now));
            case 1 -> {
                record(new JournalRecord.ActionLeaving(id));
                record(settled(id, JournalRecord.ActionSettled.Kind.ACCEPTED));
            }
            case 2 -> record(settled(id, JournalRecord.ActionSettled.Kind.HELD));
            default -> {
                record(settled(id, JournalRecord.ActionSettled.Kind.REFUSED));
                lost.add(record(new JournalRecord.ActionPutAway(id, now)));
            }
        }
    }

    private JournalRecord settled(ChangeId id, JournalRecord.ActionSettled.Kind kind) {
        return new JournalRecord.ActionSettled(id, kind, null, null, now, 2);
    }

    private void lose(AppealId appeal) {
        var words = "Потеряно " + ++count;
        var cause = Losses.Cause.MERGED;
        lost.add(
                record(
                        new JournalRecord.TextLost(
                                appeal, cause, Losses.Kind.ANSWER, words, "krylova", now)));
    }

    private void beside(AppealId appeal) {
        var importance = Mark.Importance.USUAL;
        for (var times = dice.nextInt(3); times > 0; times--) {
            importance = importance.next();
        }
        switch (dice.nextInt(4)) {
            case 0 -> record(new JournalRecord.FileTakenOut(appeal, "f", "00", now));
            case 1 -> record(new JournalRecord.ClientNamed("name " + ++count, now));
            default -> record(new JournalRecord.Marked(new Mark(appeal, null, importance, 0), now));
        }
    }

    /// What of it a store shows, but for earlier texts.
    static List<String> shown(Store store) throws Exception {
        var shown = new ArrayList<String>();
        store.drafts().list().forEach(one -> shown.add(words(one.draft())));
        for (var step : store.stepDrafts().of(Samples.ME)) {
            shown.add(step + " " + step.said() + step.savedAt());
        }
        store.losses()
                .list(1000)
                .forEach(one -> shown.add(one + one.text() + one.at() + one.back()));
        store.outbox().waiting().forEach(one -> shown.add(entry(one)));
        store.outbox().needsAttention().forEach(one -> shown.add(entry(one)));
        store.outbox().sent(1000).forEach(one -> shown.add(entry(one)));
        store.marks().all().forEach(one -> shown.add(one.toString()));
        store.views().all().forEach(one -> shown.add(one.toString()));
        for (var row : store.database().read(SharedDraftRows::all)) {
            shown.add(row.common() + row.common().text() + row.common().at() + row.theirs());
        }
        shown.add(store.clientName());
        shown.add(holdings(store));
        shown.sort(null);
        return shown;
    }

    /// Says only what differs.
    static void same(Store store, List<String> shown) throws Exception {
        var now = shown(store);
        var gone = new ArrayList<>(shown);
        now.forEach(gone::remove);
        var come = new ArrayList<>(now);
        shown.forEach(come::remove);
        assertThat(gone).as("gone").isEmpty();
        assertThat(come).as("come").isEmpty();
    }

    private static String words(Draft draft) {
        return draft + draft.text() + draft.savedAt() + draft.outcome();
    }

    /// Whether the appeal is here is the feed's affair.
    private static String entry(OutboxEntry one) {
        return one.toString().replaceAll("hindrance=.*", "");
    }

    private static String holdings(Store store) {
        var none = new Journal.Standing(0, 0, "");
        var held =
                store.database()
                        .write(Db.Priority.SYNC, session -> Holdings.of(session, none))
                        .toString();
        // Losses are forgotten at the next opening.
        return held.replaceAll("losses=\\d+", "");
    }

    /// Earlier texts of all drafts.
    static Set<DraftHistory.Version> versions(Store store) {
        var versions = new HashSet<DraftHistory.Version>();
        for (var number = 1; number <= APPEALS; number++) {
            versions.addAll(store.draftHistory().of(new AppealId(number)));
        }
        return versions;
    }
}
