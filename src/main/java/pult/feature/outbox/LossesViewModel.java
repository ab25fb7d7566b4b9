package pult.feature.outbox;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import pult.domain.answer.Losses;
import pult.domain.change.NotSaved;
import pult.domain.merge.Sentences;
import pult.feature.PersonNames;
import pult.l10n.Formats;
import pult.l10n.OutboxMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// «Что я потерял»: texts that went no further, each with its way back. JavaFX thread.
final class LossesViewModel {
    private static final int MOST = 200;

    /// Longer than any row; the rest of the text would only be cut.
    private static final int BEGINNING = 160;

    private final Losses losses;
    private final PersonNames people;
    private final OutboxMessages words;
    private final Formats formats;
    private final Background background;
    private final Clock clock;
    private final Slot slot;
    private final ObservableList<LossLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    LossesViewModel(
            OutboxPorts ports,
            OutboxMessages words,
            Formats formats,
            Background background,
            Clock clock) {
        this.losses = ports.losses();
        this.people = ports.people();
        this.words = words;
        this.formats = formats;
        this.background = background;
        this.clock = clock;
        this.slot = new Slot(background, "losses");
    }

    /// Newest first.
    ObservableList<LossLine> lines() {
        return lines;
    }

    /// What went wrong with the last thing asked for; empty when nothing did.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    void refresh() {
        slot.run(() -> losses.list(MOST), this::show);
    }

    private void show(List<Losses.Loss> found) {
        var now = found.stream().map(this::line).toList();
        if (!now.equals(List.copyOf(lines))) {
            lines.setAll(now);
        }
    }

    /// Puts the text at the end of the appeal's draft; once.
    void giveBack(LossLine line) {
        if (line.givenBack()) {
            return;
        }
        background.run(
                "give-back",
                () -> {
                    losses.giveBack(line.id());
                    return line.id();
                },
                id -> {
                    trouble.set("");
                    refresh();
                },
                e -> {
                    if (!(e instanceof NotSaved)) {
                        throw new IllegalStateException("losses", e);
                    }
                    trouble.set(words.notSaved());
                });
    }

    private LossLine line(Losses.Loss loss) {
        var back = loss.back();
        return new LossLine(
                loss.id(),
                loss.appeal(),
                words.quoted(beginning(loss.text())),
                what(loss),
                back == null ? "" : words.givenBack(moment(back)));
    }

    private static String beginning(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING).strip() + '…';
    }

    private String what(Losses.Loss loss) {
        var sentences = Sentences.split(loss.text().strip()).size();
        var whole = words.wholeAnswer(loss.text().length());
        return switch (loss.cause()) {
            case MERGED -> {
                var much = words.lostSentences(sentences);
                yield loss.who().isEmpty()
                        ? words.lostMerged(much)
                        : words.lostMergedTo(much, people.of(loss.who()));
            }
            case PUT_AWAY -> whole;
            case REPLACED -> words.lostReplaced(whole);
            case APPEAL_GONE -> words.lostGone(whole);
        };
    }

    private String moment(Instant at) {
        var zone = formats.zone();
        var today = clock.instant().atZone(zone).toLocalDate();
        return at.atZone(zone).toLocalDate().equals(today)
                ? formats.time(at)
                : formats.day(at) + ", " + formats.time(at);
    }
}
