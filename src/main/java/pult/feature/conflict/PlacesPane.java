package pult.feature.conflict;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import pult.domain.merge.Place;
import pult.l10n.ConflictMessages;
import pult.ui.fx.Command;
import pult.ui.fx.KeyMatcher;
import pult.ui.fx.Pulse;
import pult.ui.fx.Subscriptions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// All rows in one scroll pane. A long text shows its first rows at once and gets the others a
/// portion at a beat, so that opening it never stops the window.
final class PlacesPane {
    /// More than a tall screen holds.
    static final int FIRST = 24;

    /// As many as are made between two frames.
    static final int PORTION = 12;

    private final ConflictViewModel model;
    private final ConflictMessages words;
    private final Pulse pulse;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Sight sight = new Sight(rows, scroll);
    private final BooleanProperty sameHidden = new SimpleBooleanProperty();
    private final List<PlaceLine> unmade = new ArrayList<>();
    private final PlaceRow.Answers answers =
            new PlaceRow.Answers() {
                @Override
                public void decide(int place, Place.@Nullable Decision decision) {
                    model.decide(place, decision);
                }

                @Override
                public @Nullable Begun begun(int place) {
                    return model.begun(place);
                }

                @Override
                public void begin(int place, @Nullable Begun words) {
                    model.begin(place, words);
                }

                @Override
                public void grown(PlaceRow row) {
                    sight.reveal(row);
                }
            };
    private long laid;

    PlacesPane(
            ConflictViewModel model,
            ConflictMessages words,
            Pulse pulse,
            Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.pulse = pulse;
        rows.getStyleClass().add("places");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        ListChangeListener<PlaceLine> changed = this::changed;
        model.places().addListener(changed);
        subscriptions.add(() -> model.places().removeListener(changed));
        subscriptions.on(sameHidden, hidden -> rebuild());
        // The window has become lower: the place with the keyboard stays in it.
        subscriptions.on(scroll.viewportBoundsProperty(), room -> keepInSight());
        KeyMatcher.ownKeys(rows, commands());
        rebuild();
    }

    ScrollPane node() {
        return scroll;
    }

    BooleanProperty sameHiddenProperty() {
        return sameHidden;
    }

    private List<Command> commands() {
        return List.of(
                key(words.previous(), "Up", () -> move(-1, row -> true)),
                key(words.next(), "Down", () -> move(1, row -> true)),
                decision(words.takeMine(), "1", new Place.Decision.TakeMine()),
                decision(words.takeTheirs(), "2", new Place.Decision.TakeTheirs()),
                decision(words.takeBoth(), "3", new Place.Decision.TakeBoth()),
                Command.named(words.write()).keys("4", "Ctrl+4").does(this::write),
                key(words.change(), "Enter", this::reopen));
    }

    private static Command key(String name, String key, Runnable action) {
        return Command.named(name).keys(key).does(action);
    }

    /// With Ctrl too, for who has switched single keys off.
    private Command decision(String name, String key, Place.Decision decision) {
        return Command.named(name).keys(key, "Ctrl+" + key).does(() -> decide(decision));
    }

    private void decide(Place.@Nullable Decision decision) {
        var row = focused();
        if (row != null && row.line().disputed()) {
            model.decide(row.line().place(), decision);
        }
    }

    private void reopen() {
        var row = focused();
        if (row != null && row.line().state() == PlaceLine.State.DECIDED) {
            model.decide(row.line().place(), null);
        }
    }

    private void write() {
        var row = focused();
        if (row != null) {
            row.write();
        }
    }

    /// Takes an own text that is being written.
    void keepWriting() {
        var row = focused();
        if (row != null) {
            row.keepWriting();
        }
    }

    /// The row that has the keyboard, null when none has.
    @Nullable PlaceRow focused() {
        var scene = rows.getScene();
        for (Node at = scene == null ? null : scene.getFocusOwner();
                at != null;
                at = at.getParent()) {
            if (at instanceof PlaceRow row) {
                return row;
            }
        }
        return null;
    }

    private void changed(ListChangeListener.Change<? extends PlaceLine> change) {
        while (change.next()) {
            if (change.wasReplaced()
                    && change.getAddedSize() == 1
                    && change.getRemovedSize() == 1) {
                update(change.getAddedSubList().getFirst());
            } else {
                rebuild();
                return;
            }
        }
    }

    private void update(PlaceLine line) {
        unmade.replaceAll(old -> old.place() == line.place() ? line : old);
        for (var node : rows.getChildren()) {
            if (node instanceof PlaceRow row && row.line().place() == line.place()) {
                row.show(line);
            }
        }
    }

    private void rebuild() {
        laid++;
        unmade.clear();
        model.places().stream()
                .filter(line -> !sameHidden.get() || line.state() != PlaceLine.State.SAME)
                .forEach(unmade::add);
        var typing = scroll.getScene() != null && writing();
        rows.getChildren().clear();
        scroll.setVvalue(0);
        portion(FIRST);
        if (typing) {
            var _ = resumeWriting();
        }
    }

    /// Whether the keyboard is in a field for own words.
    private boolean writing() {
        var row = focused();
        return row != null && !row.isFocused();
    }

    private boolean resumeWriting() {
        for (var node : rows.getChildren()) {
            if (node instanceof PlaceRow row && row.resumeWriting()) {
                sight.reveal(row);
                return true;
            }
        }
        return false;
    }

    private void portion(int count) {
        make(count);
        if (!unmade.isEmpty()) {
            var mine = laid;
            pulse.next(() -> {
                if (mine == laid) {
                    portion(PORTION);
                }
            });
        }
    }

    private void make(int count) {
        var next = unmade.subList(0, Math.min(count, unmade.size()));
        rows.getChildren()
                .addAll(next.stream().map(line -> new PlaceRow(line, words, answers)).toList());
        next.clear();
    }

    /// Goes to the place to be decided before or after the one that has the keyboard, round the end
    /// of the text; where nothing is open any more, to the next one that was decided.
    void moveToDispute(int step) {
        Predicate<PlaceRow> wanted =
                model.countersProperty().get().open() > 0
                        ? PlacesPane::open
                        : row -> row.line().disputed();
        if (!move(step, wanted)) {
            make(unmade.size());
            find(step, step > 0 ? -1 : rows.getChildren().size(), wanted);
        }
    }

    /// Goes back to the text that is being written; else to the first place to be decided, else to
    /// the first row.
    void focusFirst() {
        if (resumeWriting()) {
            return;
        }
        make(firstOpen() + 1);
        var all = rows.getChildrenUnmodifiable();
        all.stream()
                .map(PlaceRow.class::cast)
                .filter(PlacesPane::open)
                .findFirst()
                .or(() -> all.stream().map(PlaceRow.class::cast).findFirst())
                .ifPresent(this::focus);
    }

    private int firstOpen() {
        var shown = rows.getChildren().stream().map(PlaceRow.class::cast);
        if (shown.anyMatch(PlacesPane::open)) {
            return -1;
        }
        for (var at = 0; at < unmade.size(); at++) {
            if (unmade.get(at).state() == PlaceLine.State.OPEN) {
                return at;
            }
        }
        return -1;
    }

    private static boolean open(PlaceRow row) {
        return row.line().state() == PlaceLine.State.OPEN;
    }

    private boolean move(int step, Predicate<PlaceRow> wanted) {
        var from = focused();
        return find(step, from == null ? -1 : rows.getChildren().indexOf(from), wanted);
    }

    private boolean find(int step, int from, Predicate<PlaceRow> wanted) {
        var all = rows.getChildren();
        for (var at = from + step; at >= 0; at += step) {
            if (at >= all.size()) {
                make(PORTION);
            }
            if (at >= all.size()) {
                return false;
            }
            if (all.get(at) instanceof PlaceRow row && wanted.test(row)) {
                focus(row);
                return true;
            }
        }
        return false;
    }

    private void focus(PlaceRow row) {
        row.requestFocus();
        sight.reveal(row);
    }

    private void keepInSight() {
        var row = focused();
        if (row != null) {
            pulse.next(() -> sight.reveal(row));
        }
    }
}
