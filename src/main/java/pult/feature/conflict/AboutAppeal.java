package pult.feature.conflict;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.HistoryEntry;
import pult.domain.deadline.DeadlineView;
import pult.feature.CitizenText;
import pult.feature.DeadlineWords;
import pult.feature.Today;
import pult.feature.Wording;
import pult.l10n.ConflictMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.util.Optional;

/// The appeal whose draft is being decided: which law, until when, and what was added to it last.
/// JavaFX thread.
final class AboutAppeal {
    /// Two lines of a narrow window.
    private static final int LONGEST = 240;

    private final Appeals appeals;
    private final Today today;
    private final Wording wording;
    private final ConflictWords words;
    private final Slot slot;
    private final ReadOnlyObjectWrapper<About> about = new ReadOnlyObjectWrapper<>(About.NOTHING);
    private @Nullable AppealId shown;

    AboutAppeal(
            Appeals appeals,
            Today today,
            Wording wording,
            ConflictWords words,
            Background background) {
        this.appeals = appeals;
        this.today = today;
        this.wording = wording;
        this.words = words;
        this.slot = new Slot(background, "draft-appeal");
    }

    ReadOnlyObjectProperty<About> aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /// @param id null when no draft is chosen
    void show(@Nullable AppealId id) {
        if (id == null || !id.equals(shown)) {
            about.set(About.NOTHING);
        }
        shown = id;
        refresh();
    }

    /// Reads it again: it has changed, or time has gone by.
    void refresh() {
        var id = shown;
        if (id != null) {
            slot.run(
                    () -> appeals.find(id).map(this::about),
                    found -> {
                        if (id.equals(shown)) {
                            about.set(found.orElse(About.NOTHING));
                        }
                    });
        }
    }

    private About about(Appeal appeal) {
        var byRule =
                today.clocks()
                        .owed(appeal, today.now())
                        .map(clock -> clock.deadline().due())
                        .orElse(null);
        var view = DeadlineView.of(appeal, byRule, today.bounds());
        var last = lastWords(appeal);
        var whole = CitizenText.line(last.map(HistoryEntry::comment).orElse(appeal.essence()));
        return new About(
                wording.appeals().regime(appeal.regime())
                        + " · "
                        + wording.appeals().channel(appeal.channel()),
                DeadlineWords.sign(view.sign()),
                wording.deadlines().full(view),
                whole.isEmpty() ? "" : last.map(this::said).orElse(own().essence()),
                whole.length() > LONGEST ? whole.substring(0, LONGEST - 1) + "…" : whole,
                whole);
    }

    private ConflictMessages own() {
        return words.messages();
    }

    /// What a citizen or a colleague has added last.
    private static Optional<HistoryEntry> lastWords(Appeal appeal) {
        return appeal.history().reversed().stream()
                .filter(line -> line.state() == null && line.comment() != null)
                .findFirst();
    }

    private String said(HistoryEntry line) {
        return own().said(
                        CitizenText.line(line.statusText()), words.moment(line.at(), today.now()));
    }
}
