package pult.feature.editor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerText;
import pult.domain.answer.Draft;
import pult.domain.answer.Drafts;
import pult.domain.answer.Outcome;
import pult.domain.appeal.AppealId;
import pult.domain.clock.SteadyClock;
import pult.ui.fx.Lane;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Writes what is typed: two seconds after the first change or after fifty of them, up to ten later
/// where the save of a long text takes long (megabytes are rewritten whole), when the operator goes
/// on to another appeal, and on closing. What the disk refuses stays in memory and is offered
/// again. JavaFX thread.
final class DraftKeeper {
    private static final Duration LONGEST_UNSAVED = Duration.ofSeconds(2);
    private static final int MOST_KEYSTROKES = 50;

    /// So much rest for the disk, measured in what the last save took; below a fifth of a second
    /// the usual pause is more than that.
    private static final int REST = 10;

    /// What a save takes is also the wait for the store's other work, which no rest makes shorter.
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    /// Characters from which the text itself is what a save costs.
    private static final int LONG = 100_000;

    private record Key(AppealId appeal, Draft.Kind kind) {}

    /// Until when a text is not written unasked; another text pays nothing for it.
    private record Rest(Key of, Instant until) {}

    /// The text that the one on the screen grew out of: of the last save that has succeeded, not of
    /// the last one that was asked for, and without what a colleague wrote into it meanwhile, which
    /// the screen does not show yet.
    private static final class Ground {
        private volatile AnswerText said;

        Ground(AnswerText said) {
            this.said = said;
        }
    }

    /// Where a text on the screen comes from.
    enum From {
        DISK,
        /// From the memory of this window: the disk does not have it yet.
        WINDOW
    }

    private final Drafts drafts;
    private final Lane lane;
    private final Clock clock;
    private final SteadyClock steady;
    private final ReadOnlyObjectWrapper<SaveMark> mark =
            new ReadOnlyObjectWrapper<>(new SaveMark.Nothing());
    private final Map<Key, Draft> refused = new HashMap<>();

    private @Nullable Key key;
    private String text = "";
    private String written = "";
    private @Nullable Outcome outcome;
    private @Nullable Outcome writtenOutcome;
    private @Nullable Instant dirtySince;
    private Ground ground = new Ground(AnswerText.NONE);
    private Instant retryAt = Instant.EPOCH;
    private volatile @Nullable Rest rest;
    private int keystrokes;
    private int writes;

    DraftKeeper(Drafts drafts, Lane lane, Clock clock) {
        this.drafts = drafts;
        this.lane = lane;
        this.clock = clock;
        this.steady = new SteadyClock(clock);
    }

    ReadOnlyObjectProperty<SaveMark> markProperty() {
        return mark.getReadOnlyProperty();
    }

    boolean dirty() {
        return dirtySince != null;
    }

    /// How often the text on the screen was given to be written: a reading asked for before the
    /// last time may be older than it.
    int writes() {
        return writes;
    }

    /// What the disk has refused, null when there is nothing.
    @Nullable Draft unsaved(AppealId appeal, Draft.Kind kind) {
        return refused.get(new Key(appeal, kind));
    }

    /// All texts the disk has refused.
    List<String> unsaved() {
        return refused.values().stream().map(Draft::text).toList();
    }

    /// From now on this text is written.
    ///
    /// @param savedAt when the disk took it, null when it never did
    void take(
            AppealId appeal,
            Draft.Kind kind,
            String now,
            @Nullable Outcome meaning,
            From from,
            @Nullable Instant savedAt) {
        key = new Key(appeal, kind);
        text = now;
        outcome = meaning;
        writtenOutcome = from == From.DISK ? meaning : null;
        written = from == From.DISK ? now : "";
        ground = new Ground(new AnswerText(written, writtenOutcome));
        keystrokes = 0;
        dirtySince = from == From.DISK ? null : steady.instant();
        if (from == From.WINDOW) {
            mark.set(notSaved(now));
        } else {
            mark.set(savedAt == null ? new SaveMark.Nothing() : new SaveMark.Saved(savedAt));
        }
    }

    /// Nothing on the screen is written any more.
    void leave() {
        key = null;
        dirtySince = null;
        mark.set(new SaveMark.Nothing());
    }

    /// A text on its way from the screen.
    final class Leaving {
        private final Key of;
        private final Draft shown;
        private final Ground on;
        private final boolean unwritten;

        private Leaving(Key of, Draft shown, Ground on, boolean unwritten) {
            this.of = of;
            this.shown = shown;
            this.on = on;
            this.unwritten = unwritten;
        }

        Draft shown() {
            return shown;
        }

        /// Writes it, for as long as it is not gone. What the disk refuses is held here and is not
        /// offered again behind its own answer.
        void keep() {
            if (unwritten) {
                lane.add(of, () -> timed(of, shown, on), stands -> {}, e -> {});
            }
        }

        /// Brings what came into the draft since it was shown together with what the screen showed.
        /// In the turn of the lane, right before the text leaves.
        ///
        /// @throws DraftMoved when what was shown is not the whole draft
        void whole() {
            var kept = drafts.find(of.appeal, of.kind).map(Draft::said).orElse(AnswerText.NONE);
            var known = kept.isEmpty() || kept.equals(on.said) || kept.equals(shown.said());
            if (!known && !drafts.saveOn(shown, on.said).said().equals(shown.said())) {
                throw new DraftMoved();
            }
        }
    }

    /// What is on the screen, as it is now.
    Leaving leaving() {
        var of = Objects.requireNonNull(key, "something is on the screen");
        var shown = new Draft(of.appeal, of.kind, text, clock.instant(), outcome);
        return new Leaving(of, shown, ground, dirtySince != null || refused.containsKey(of));
    }

    /// It has become an action: whatever was refused of it is not offered again.
    void gone(Leaving left) {
        refused.remove(left.of);
    }

    /// It was not sent and stays a draft, together with what came into it meanwhile.
    void giveBack(Leaving left) {
        lane.add(
                left.of,
                () -> timed(left.of, left.shown, left.on),
                stands -> saved(left.shown, stands),
                e -> refusedBy(left.of, left.shown));
    }

    /// What is on the screen becomes an action: its draft must not be written after it.
    void forget() {
        if (key != null) {
            refused.remove(key);
        }
        leave();
    }

    void typed(String now) {
        if (key == null || now.equals(text)) {
            return;
        }
        text = now;
        keystrokes++;
        if (dirtySince == null) {
            dirtySince = steady.instant();
        }
        if (!(mark.get() instanceof SaveMark.NotSaved)) {
            mark.set(new SaveMark.Saving());
        }
        if (keystrokes >= MOST_KEYSTROKES && rested()) {
            flush();
        }
    }

    /// What the answer is to mean is part of its draft.
    void chosen(@Nullable Outcome now) {
        if (key == null || now == outcome) {
            return;
        }
        outcome = now;
        if (dirtySince == null && !text.isEmpty()) {
            dirtySince = steady.instant();
        }
    }

    void tick() {
        if (!refused.isEmpty() && !steady.instant().isBefore(retryAt) && lane.idle()) {
            retryAt = steady.instant().plus(LONGEST_UNSAVED);
            retry();
        }
        var since = dirtySince;
        if (since != null && !steady.instant().isBefore(since.plus(LONGEST_UNSAVED)) && rested()) {
            flush();
        }
    }

    private boolean rested() {
        var last = rest;
        return last == null || !last.of.equals(key) || !steady.instant().isBefore(last.until);
    }

    private Draft timed(Key of, Draft draft, @Nullable Ground on) {
        var begun = steady.instant();
        var stands = save(draft, on);
        var end = steady.instant();
        if (draft.text().length() >= LONG) {
            var due = Duration.between(begun, end).multipliedBy(REST);
            rest = new Rest(of, end.plus(due.compareTo(LONGEST_REST) < 0 ? due : LONGEST_REST));
        }
        return stands;
    }

    /// Writes now what is not written.
    void flush() {
        var of = key;
        if (of == null || dirtySince == null) {
            return;
        }
        dirtySince = null;
        keystrokes = 0;
        if (text.equals(written) && outcome == writtenOutcome && !refused.containsKey(of)) {
            return;
        }
        write(of.appeal, of.kind, text, outcome);
    }

    /// Offers again what the disk has refused and is not on the screen.
    void retry() {
        Map.copyOf(refused)
                .forEach((of, now) -> {
                    if (!of.equals(key)) {
                        write(of.appeal, of.kind, now.text(), now.outcome());
                    }
                });
    }

    /// Writes a text, whether it is on the screen or not; an empty one removes the draft.
    void write(AppealId appeal, Draft.Kind kind, String now, @Nullable Outcome meaning) {
        var of = new Key(appeal, kind);
        var draft = new Draft(appeal, kind, now, clock.instant(), meaning);
        var on = of.equals(key) ? ground : null;
        if (on != null) {
            writes++;
        }
        lane.add(
                of,
                () -> timed(of, draft, on),
                stands -> saved(draft, stands),
                e -> refusedBy(of, draft));
    }

    /// In the turn of the lane: what stood before it in the queue is on the disk.
    private Draft save(Draft draft, @Nullable Ground on) {
        if (on == null) {
            drafts.save(draft);
            return draft;
        }
        var stands = drafts.saveOn(draft, on.said);
        on.said = draft.said();
        return stands;
    }

    private static SaveMark notSaved(String text) {
        return new SaveMark.NotSaved(
                text.length() > Draft.LONGEST ? SaveMark.Why.TOO_LONG : SaveMark.Why.DISK);
    }

    /// @param draft as the screen has it
    /// @param stands with what a colleague wrote meanwhile
    private void saved(Draft draft, Draft stands) {
        var of = new Key(draft.appeal(), draft.kind());
        refused.remove(of);
        if (of.equals(key)) {
            written = draft.text();
            writtenOutcome = draft.outcome();
            if (dirtySince == null) {
                mark.set(
                        stands.text().isEmpty()
                                ? new SaveMark.Nothing()
                                : new SaveMark.Saved(stands.savedAt()));
            }
        }
    }

    private void refusedBy(Key of, Draft now) {
        refused.put(of, now);
        if (of.equals(key)) {
            mark.set(notSaved(now.text()));
            if (dirtySince == null) {
                dirtySince = steady.instant();
            }
        }
    }
}
