package pult.feature.palette;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.QueueQuery.Direction;
import pult.domain.appeal.QueueQuery.Sort;
import pult.domain.appeal.Ranking;
import pult.domain.change.NotSaved;
import pult.domain.deadline.DeadlineView;
import pult.domain.search.AppealSearch.Reading;
import pult.domain.search.Found;
import pult.domain.search.TextMarks;
import pult.feature.Today;
import pult.l10n.PaletteMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Command;
import pult.ui.fx.Slot;
import pult.ui.fx.WordSearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// What the palette shows for the words typed. JavaFX thread; appeals are looked for in the
/// background and come above the commands when they are found.
final class PaletteViewModel {
    /// Appeals shown of those found.
    static final int APPEALS = 4;

    /// Commands that come first while nothing is typed.
    static final int RECENT = 5;

    /// Digits that are a number for certain.
    private static final int LONGEST_NUMBER = 18;

    private static final int REMEMBERED = 20;
    private static final String ONLY_COMMANDS = ">";
    private static final String ONLY_NUMBER = "#";

    /// «№ 412052180» of a letter, «pult:412052180» of a colleague.
    private static final Pattern ADDRESS = Pattern.compile("(?:pult:|№ ?)(\\d+)");

    private final PalettePorts ports;
    private final Today today;
    private final PaletteMessages words;
    private final Background background;
    private final Slot finding;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<PaletteLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private List<PaletteLine> found = List.of();
    private TextMarks marks = TextMarks.NONE;
    private List<String> recent = List.of();

    PaletteViewModel(
            PalettePorts ports, Today today, PaletteMessages words, Background background) {
        this.ports = ports;
        this.today = today;
        this.words = words;
        this.background = background;
        finding = new Slot(background, "palette");
        typed.subscribe(now -> {
            if (open.get()) {
                found = List.of();
                finding.clear();
                fill();
            }
        });
        var _ = background.run("palette-recent", ports.recent()::load, names -> recent = names);
    }

    StringProperty typedProperty() {
        return typed;
    }

    ObservableList<PaletteLine> lines() {
        return lines;
    }

    /// Line chosen, −1 when there is none.
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    void open() {
        typed.set("");
        found = List.of();
        open.set(true);
        fill();
    }

    void close() {
        finding.clear();
        open.set(false);
        lines.clear();
        chosen.set(-1);
    }

    /// The words without the sign that says what is looked for.
    String asked() {
        var text = typed.get().strip();
        var address = ADDRESS.matcher(text);
        if (address.matches()) {
            return address.group(1);
        }
        return text.startsWith(ONLY_COMMANDS) || text.startsWith(ONLY_NUMBER)
                ? text.substring(1).strip()
                : text;
    }

    /// Looks for appeals; the hand rests now.
    void find() {
        var asked = asked();
        var number = asked.matches("\\d+");
        if (!open.get()
                || typed.get().strip().startsWith(ONLY_COMMANDS)
                || asked.length() < 2
                || (typed.get().strip().startsWith(ONLY_NUMBER) && !number)) {
            return;
        }
        var bounds = today.bounds();
        finding.run(
                () -> {
                    var search = ports.search().find(asked, Reading.HELPFUL);
                    var ids = ids(search);
                    var shown = new ArrayList<PaletteLine>();
                    var named = number ? named(asked) : null;
                    if (named != null) {
                        shown.add(
                                new PaletteLine.Found(named, DeadlineView.of(named, bounds), true));
                    }
                    ports.appeals().rows(Arrays.copyOf(ids, Math.min(APPEALS, ids.length))).stream()
                            .filter(row -> named == null || !row.id().equals(named.id()))
                            .map(row ->
                                    new PaletteLine.Found(row, DeadlineView.of(row, bounds), false))
                            .forEach(shown::add);
                    if (number && shown.isEmpty()) {
                        shown.add(new PaletteLine.Unknown(asked));
                    }
                    if (ids.length > APPEALS) {
                        shown.add(new PaletteLine.All(asked, ids.length));
                    }
                    return new Finding(shown, search.marks());
                },
                these -> {
                    found = these.lines();
                    marks = these.marks();
                    fill();
                });
    }

    /// Looked up where appeals are kept: the index of words is behind them for a while.
    private @Nullable AppealRow named(String number) {
        if (number.length() > LONGEST_NUMBER) {
            return null;
        }
        var rows = ports.appeals().rows(new long[] {Long.parseLong(number)});
        return rows.isEmpty() ? null : rows.getFirst();
    }

    private record Finding(List<PaletteLine> lines, TextMarks marks) {}

    /// Marks in the appeals what they were found by.
    TextMarks marks() {
        return marks;
    }

    /// Of what has all that was asked for, what is open stands first and then what is done; what is
    /// only like it follows. The best is the first of each.
    private long[] ids(Found found) {
        var best = QueueQuery.ALL.withSort(Sort.RELEVANCE, Direction.ASCENDING);
        var certain = best.withAmong(found.certain());
        var sure =
                LongStream.concat(
                                ids(certain.withLanes(EnumSet.complementOf(EnumSet.of(Lane.DONE)))),
                                ids(certain.withLanes(EnumSet.of(Lane.DONE))))
                        .toArray();
        var there = new Ranking(sure);
        return LongStream.concat(
                        LongStream.of(sure),
                        ids(best.withAmong(found.ranking())).filter(id -> !there.contains(id)))
                .toArray();
    }

    private LongStream ids(QueueQuery query) {
        return LongStream.of(ports.appeals().ids(query, Integer.MAX_VALUE));
    }

    private void fill() {
        var now = new ArrayList<PaletteLine>();
        if (!found.isEmpty()) {
            now.add(new PaletteLine.Heading(words.appeals()));
            now.addAll(found);
        }
        if (!typed.get().strip().startsWith(ONLY_NUMBER)) {
            now.addAll(asked().isEmpty() ? everything() : fitting());
        }
        show(now);
    }

    /// What was chosen stays chosen, so that Enter does what stood there a moment ago although
    /// appeals came in above it.
    private void show(List<PaletteLine> now) {
        var before = chosenLine();
        var arrived = !found.isEmpty();
        lines.setAll(now);
        var at = arrived && before != null ? now.indexOf(before) : -1;
        chosen.set(at >= 0 ? at : first());
    }

    private List<PaletteLine> everything() {
        var now = new ArrayList<PaletteLine>();
        var groups = ports.commands().get();
        var last =
                recent.stream()
                        .flatMap(name ->
                                groups.stream()
                                        .flatMap(group ->
                                                group.commands().stream()
                                                        .filter(command ->
                                                                command.text().equals(name))
                                                        .map(command ->
                                                                new PaletteLine.Doing(
                                                                        command, group.title())))
                                        .limit(1))
                        .limit(RECENT)
                        .toList();
        if (!last.isEmpty()) {
            now.add(new PaletteLine.Heading(words.recent()));
            now.addAll(last);
        }
        for (var group : groups) {
            now.add(new PaletteLine.Heading(group.title()));
            group.commands().forEach(command -> now.add(new PaletteLine.Doing(command, "")));
        }
        return now;
    }

    private record Ranked(PaletteLine line, int score) {}

    /// What can be done now stands before what cannot, then what fits better, then what was called
    /// lately.
    private List<PaletteLine> fitting() {
        var search = new WordSearch(asked());
        var ranked = new ArrayList<Ranked>();
        for (var group : ports.commands().get()) {
            for (var command : group.commands()) {
                var fit = search.fit(command.text(), group.title());
                if (fit > 0) {
                    ranked.add(
                            new Ranked(
                                    new PaletteLine.Doing(command, group.title()),
                                    rank(command, fit)));
                }
            }
        }
        var now = new ArrayList<PaletteLine>();
        if (!ranked.isEmpty()) {
            now.add(new PaletteLine.Heading(words.commands()));
            ranked.stream()
                    .sorted(Comparator.comparingInt(Ranked::score).reversed())
                    .map(Ranked::line)
                    .forEach(now::add);
        }
        return now;
    }

    private int rank(Command command, int fit) {
        var lately = recent.indexOf(command.text());
        return (command.enabled() ? 10_000 : 0)
                + fit * 100
                + (lately < 0 ? 0 : REMEMBERED - lately);
    }

    /// Moves the choice, headings not counted; goes round at the ends.
    void move(int by) {
        var size = lines.size();
        if (lines.stream().noneMatch(PaletteLine::chosen)) {
            return;
        }
        var at = chosen.get();
        do {
            at = Math.floorMod(at + by, size);
        } while (!lines.get(at).chosen());
        chosen.set(at);
    }

    void choose(int line) {
        if (line >= 0 && line < lines.size() && lines.get(line).chosen()) {
            chosen.set(line);
        }
    }

    @Nullable PaletteLine chosenLine() {
        var at = chosen.get();
        return at >= 0 && at < lines.size() ? lines.get(at) : null;
    }

    /// Closes and does what is chosen; a command that cannot be done now leaves everything as it
    /// is.
    ///
    /// @param closed gives the keyboard back before the command is done
    void call(Runnable closed) {
        switch (chosenLine()) {
            case PaletteLine.Doing doing when doing.command().enabled() -> {
                closed.run();
                remember(doing.command().text());
                doing.command().execute();
            }
            case PaletteLine.Found appeal -> {
                closed.run();
                ports.open().accept(appeal.row().id());
            }
            case PaletteLine.All all -> {
                closed.run();
                ports.all().accept(all.words());
            }
            case null, default -> {}
        }
    }

    /// Shows in the list whatever the words find.
    void callAll(Runnable closed) {
        var asked = asked();
        if (!asked.isEmpty()) {
            closed.run();
            ports.all().accept(asked);
        }
    }

    private void remember(String name) {
        var names = new ArrayList<>(recent);
        names.remove(name);
        names.addFirst(name);
        recent = List.copyOf(names.subList(0, Math.min(REMEMBERED, names.size())));
        var kept = recent;
        var _ =
                background.run(
                        "palette-recent",
                        () -> {
                            ports.recent().save(kept);
                            return true;
                        },
                        done -> {},
                        e -> {
                            if (!(e instanceof NotSaved)) {
                                throw new IllegalStateException("palette", e);
                            }
                        });
    }

    private int first() {
        for (var at = 0; at < lines.size(); at++) {
            if (lines.get(at).chosen()) {
                return at;
            }
        }
        return -1;
    }
}
