package pult.feature.outbox;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Draft;
import pult.domain.answer.Losses;
import pult.domain.change.NotSaved;
import pult.domain.change.Outbox;
import pult.domain.merge.Sentences;
import pult.feature.PersonNames;
import pult.l10n.Formats;
import pult.l10n.OutboxMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongFunction;

/// «Что я потерял»: texts that went no further, each with its way back. JavaFX thread.
final class LossesViewModel {
    private static final int MOST = 2_000;

    private record Found(List<Losses.Loss> losses, List<Losses.Hour> hours, int sentToday) {}

    /// Longer than any row; the rest of the text would only be cut.
    private static final int BEGINNING = 160;

    private final Losses losses;
    private final Outbox outbox;
    private final PersonNames people;
    private final OutboxMessages words;
    private final Formats formats;
    private final Background background;
    private final Clock clock;
    private final Slot slot;
    private final ObservableList<LossLine> lines = FXCollections.observableArrayList();
    private final ObservableList<LossDay> days = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable LossDay> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LossLine> reading = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
    private Found last = new Found(List.of(), List.of(), 0);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    LossesViewModel(
            OutboxPorts ports,
            OutboxMessages words,
            Formats formats,
            Background background,
            Clock clock) {
        this.losses = ports.losses();
        this.outbox = ports.outbox();
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

    /// The reports of 90 days, the latest first; today always has one.
    ObservableList<LossDay> days() {
        return days;
    }

    /// The day whose texts are shown; null for all of them.
    ReadOnlyObjectProperty<@Nullable LossDay> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// «Сегодня: отклонено 1, принято 6 …», of the chosen day or of today.
    ReadOnlyStringProperty countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Shows the texts of one day; null for all.
    void choose(@Nullable LossDay day) {
        chosen.set(day);
        show(last);
    }

    void refresh() {
        slot.run(
                () -> new Found(losses.list(MOST), losses.hours(), outbox.counts().sentToday()),
                this::show);
    }

    private void show(Found found) {
        last = found;
        var reports = reports(found);
        if (!reports.equals(List.copyOf(days))) {
            days.setAll(reports);
        }
        var day = chosen.get();
        var of = day == null ? today() : day.day();
        var report =
                reports.stream()
                        .filter(one -> one.day().equals(of))
                        .findFirst()
                        .orElse(LossDay.nothing(of));
        counts.set(words.lossCounts(name(of), counted(report)));
        var now =
                found.losses().stream()
                        .filter(loss -> day == null || day(loss.at()).equals(day.day()))
                        .map(this::line)
                        .toList();
        if (!now.equals(List.copyOf(lines))) {
            lines.setAll(now);
        }
    }

    private List<LossDay> reports(Found found) {
        var byDay = new TreeMap<LocalDate, LossDay>(Comparator.reverseOrder());
        byDay.put(today(), LossDay.nothing(today()));
        for (var hour : found.hours()) {
            var day = day(hour.from());
            // Of today «Отправлено» tells: a restored server accepts an action twice.
            var accepted = day.equals(today()) ? 0 : hour.accepted();
            byDay.merge(
                    day,
                    new LossDay(day, accepted, hour.refused(), hour.merged(), 0, 0),
                    LossDay::plus);
        }
        byDay.merge(today(), new LossDay(today(), found.sentToday(), 0, 0, 0, 0), LossDay::plus);
        for (var loss : found.losses()) {
            var day = day(loss.at());
            var away = loss.cause() == Losses.Cause.PUT_AWAY ? 1 : 0;
            byDay.merge(day, new LossDay(day, 0, 0, 0, 1 - away, away), LossDay::plus);
        }
        return List.copyOf(byDay.values());
    }

    private LocalDate day(Instant at) {
        return at.atZone(formats.zone()).toLocalDate();
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    /// «Сегодня», «вчера», «30.03».
    String name(LocalDate day) {
        if (day.equals(today())) {
            return words.lossToday();
        }
        return day.equals(today().minusDays(1)) ? words.lossYesterday() : formats.day(day);
    }

    /// «потеряно 1, отклонено 1, принято 6»: what was lost first, as it is looked for, and nothing
    /// of what did not happen, so that a narrow row cuts nothing.
    String counted(LossDay report) {
        var parts = new ArrayList<String>();
        add(parts, report.lost(), words::lossLost);
        add(parts, report.refused(), words::lossRefused);
        add(parts, report.putAway(), words::lossAway);
        add(parts, report.accepted(), words::lossAccepted);
        add(parts, report.merged(), words::lossMerged);
        return parts.isEmpty() ? words.lossNothing() : String.join(", ", parts);
    }

    private static void add(List<String> parts, long number, LongFunction<String> word) {
        if (number > 0) {
            parts.add(word.apply(number));
        }
    }

    /// The text that is read whole; null for none.
    ReadOnlyObjectProperty<@Nullable LossLine> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Shows all of one text, whether its appeal is still here or not; null for none.
    void read(@Nullable LossLine line) {
        reading.set(line);
    }

    /// Puts the text at the end of the appeal's draft of its kind; once.
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
        var toNote = loss.kind().draft() == Draft.Kind.NOTE;
        return new LossLine(
                loss.id(),
                loss.appeal(),
                loss.text(),
                words.quoted(beginning(loss.text())),
                what(loss),
                toNote,
                back == null ? "" : givenBack(toNote, moment(back)));
    }

    private String givenBack(boolean toNote, String time) {
        return toNote ? words.givenBackToNote(time) : words.givenBack(time);
    }

    private static String beginning(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING).strip() + '…';
    }

    private String what(Losses.Loss loss) {
        var sentences = Sentences.split(loss.text().strip()).size();
        var text = text(loss.kind(), loss.text().length());
        return switch (loss.cause()) {
            case MERGED -> {
                var much = words.lostSentences(sentences);
                yield loss.who().isEmpty()
                        ? words.lostMerged(much)
                        : words.lostMergedTo(much, people.of(loss.who()));
            }
            case PUT_AWAY -> text;
            case REPLACED -> words.lostReplaced(text);
            case APPEAL_GONE -> words.lostGone(text);
        };
    }

    private String text(Losses.Kind kind, int length) {
        return switch (kind) {
            case ANSWER -> words.lostAnswer(length);
            case NOTE -> words.lostNote(length);
            case STEP -> words.lostStep(length);
            case UNKNOWN -> words.lostText(length);
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
