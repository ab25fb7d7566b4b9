package pult.feature.queue;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.filter.QueueFilter;
import pult.ui.control.EmptyState;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.control.ProgressLine;
import pult.ui.control.WholeOrNothing;
import pult.ui.fx.Subscriptions;
import pult.ui.theme.Themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The list with its heading, filter, progress of the first fetch, and what stands in its place
/// when there is nothing to list.
final class QueuePane {
    private final QueueViewModel model;
    private final ViewsModel views;
    private final QueueWords words;
    private final Runnable clearWords;
    private final QueueTable table;
    private final FilterBar filter;
    private final SeveralBar several;
    private final ViewLine line;
    private final HBox filterPlace = new HBox();
    private final MenuButton switcher = new MenuButton();
    private final StringBinding heading;
    private final Node title;
    private final ReadOnlyObjectWrapper<@Nullable FirstLoad> firstLoad =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Awaited> awaited = new ReadOnlyObjectWrapper<>();
    private final StackPane body;
    private final VBox node;

    /// What the pane shows.
    record Models(QueueViewModel queue, SeveralModel several, ViewsModel views) {}

    QueuePane(
            Models models,
            QueueWords words,
            Runnable open,
            Runnable clearWords,
            Subscriptions subscriptions) {
        this.model = models.queue();
        this.views = models.views();
        this.words = words;
        this.clearWords = clearWords;
        heading =
                Bindings.createStringBinding(
                        () ->
                                model.everywhereProperty().get()
                                        ? words.own().everywhere()
                                        : words.view(model.viewProperty().get()),
                        model.everywhereProperty(),
                        model.viewProperty());
        table = new QueueTable(model, models.several(), words, open);
        several = new SeveralBar(models.several(), words, table.node(), subscriptions);
        line = new ViewLine(model, views, words, this::focus, subscriptions);
        filter = new FilterBar(model, words, clearWords, this::focus, line::begin, subscriptions);
        title = Labels.of(heading, "t-pane");
        body = new StackPane(table.node());
        VBox.setVgrow(body, Priority.ALWAYS);
        var found = new SearchLine(model, words, subscriptions);
        node =
                new VBox(
                        heading(),
                        filter.node(),
                        line.node(),
                        found.node(),
                        progress(),
                        body,
                        several.node());
        node.getStyleClass().add("pane");
        node.getStylesheets().add(Themes.sheet("queue.css"));
        node.setMinWidth(360);
        node.setPrefWidth(740);
        subscriptions.onAny(
                this::fillBody,
                model.stateProperty(),
                model.viewProperty(),
                model.hitsProperty(),
                firstLoad,
                awaited,
                // What an empty view leads to is counted after it is shown.
                views.counted(SavedView.Standing.MINE).count(),
                views.counted(SavedView.Standing.UNASSIGNED).count());
        fillBody();
        width(QueueFeature.Width.NARROW);
        subscriptions.add(table::close);
    }

    VBox node() {
        return node;
    }

    /// Puts the keyboard into the list; while a notice stands in its place the pane keeps it for
    /// the list, so that it does not fall into the search field.
    void focus() {
        if (table.node().getScene() == null) {
            node.requestFocus();
        } else {
            table.node().requestFocus();
        }
    }

    /// Puts what must be read at once below the list.
    void alarm(Node bar) {
        node.getChildren().add(node.getChildren().indexOf(several.node()), bar);
    }

    /// Opens the menu of moments to put off to.
    void offerMoments() {
        several.offerMoments();
    }

    /// Asks what is to be said with a step upon the ticked rows.
    void beginStep(StepLine.Kind kind) {
        several.begin(kind);
    }

    /// The filter as text, ready to be written on.
    void writeFilter() {
        filter.write("");
    }

    /// The line that names views.
    ViewLine line() {
        return line;
    }

    void redraw() {
        table.redraw();
    }

    void rowHeight(int px) {
        table.rowHeight(px);
    }

    void firstLoad(@Nullable FirstLoad now) {
        firstLoad.set(now);
    }

    /// @param now null once something came from the platform
    void awaited(@Nullable Awaited now) {
        if (!Objects.equals(now, awaited.get())) {
            awaited.set(now);
        }
    }

    ReadOnlyObjectProperty<@Nullable FirstLoad> firstLoadProperty() {
        return firstLoad.getReadOnlyProperty();
    }

    void width(QueueFeature.Width width) {
        table.narrow(width);
        filterPlace.getChildren().clear();
        filter.width(width);
        if (width == QueueFeature.Width.NARROW) {
            filterPlace.getChildren().addAll(filter.buttons());
        }
        switcher.setVisible(width == QueueFeature.Width.NARROW);
        title.setVisible(width == QueueFeature.Width.WIDE);
    }

    private HBox heading() {
        filterPlace.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        switcher.getStyleClass().addAll("view-switcher", "t-pane");
        switcher.textProperty().bind(heading);
        switcher.setOnShowing(event -> offerViews());
        offerViews();
        switcher.setMinWidth(Region.USE_PREF_SIZE);
        switcher.setVisible(false);
        switcher.managedProperty().bind(switcher.visibleProperty());
        title.managedProperty().bind(title.visibleProperty());
        var formats = words.shared().formats();
        var count = Labels.of(model.totalProperty().map(n -> formats.number(n.longValue())), "c-2");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var pressing =
                Bindings.createStringBinding(
                        () ->
                                firstLoad.get() != null
                                        ? words.own().canWork()
                                        : words.pressing(
                                                model.overdueProperty().get(),
                                                model.dueTodayProperty().get()),
                        model.overdueProperty(),
                        model.dueTodayProperty(),
                        firstLoad);
        return PaneHeading.of(
                title,
                new Node[] {switcher, count},
                new Node[] {
                    new WholeOrNothing(Labels.of(pressing, "t-small", "c-2")), filterPlace
                });
    }

    private void offerViews() {
        var items = new ArrayList<MenuItem>();
        for (var view : SavedView.Standing.values()) {
            items.add(choice(view));
        }
        views.own().forEach(made -> items.add(choice(made.view())));
        views.blocks().forEach(block -> items.add(choice(block.view())));
        switcher.getItems().setAll(items);
    }

    private MenuItem choice(SavedView view) {
        var item = new MenuItem(words.view(view));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.choose(view));
        return item;
    }

    private Node progress() {
        var line =
                ProgressLine.of(
                        firstLoad.map(words::progress).orElse(""),
                        firstLoad.<Number>map(FirstLoad::fraction).orElse(0));
        line.visibleProperty().bind(firstLoad.map(load -> true).orElse(false));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private void fillBody() {
        var shown =
                switch (model.stateProperty().get()) {
                    case READING, ROWS -> table.node();
                    case EMPTY -> firstLoad.get() == null ? empty() : waiting();
                    case BARE -> bare();
                    case NOTHING_FOUND -> nothingFound();
                };
        if (List.of(shown).equals(body.getChildren())) {
            return;
        }
        var focused = table.node().isFocused() || node.isFocused() || body.isFocusWithin();
        body.getChildren().setAll(shown);
        if (focused) {
            focus();
        }
    }

    private Node waiting() {
        return EmptyState.of(
                BootstrapIcons.INBOX,
                words.own().waitingForFirst(),
                words.own().waitingForFirstHint());
    }

    /// A view is not empty before anything came: it is not known yet.
    private Node bare() {
        var now = awaited.get();
        if (firstLoad.get() != null) {
            return waiting();
        }
        return now == null
                ? empty()
                : EmptyState.of(BootstrapIcons.INBOX, words.awaited(now), words.awaitedHint(now));
    }

    private Node empty() {
        var view = model.viewProperty().get();
        var mine = view == SavedView.Standing.MINE;
        var other = mine ? SavedView.Standing.UNASSIGNED : SavedView.Standing.MINE;
        var count = views.counted(other).count().get();
        return EmptyState.of(
                BootstrapIcons.INBOX,
                mine ? words.own().emptyMineTitle() : words.own().emptyTitle(words.view(view)),
                emptyHint(view),
                count == 0
                        ? new Node[0]
                        : new Node[] {
                            button(
                                    mine
                                            ? words.own().takeUnassigned(count)
                                            : words.own().toMine(count),
                                    () -> model.choose(other))
                        });
    }

    private String emptyHint(SavedView view) {
        return switch (view) {
            case SavedView.Standing.MINE -> words.own().emptyMine();
            case SavedView.Standing.SHELVED -> words.own().emptyShelved();
            case SavedView.Standing.IMPORTANT -> words.own().emptyImportant();
            case SavedView.Standing.SHORT_LIST -> words.own().emptyShortList();
            case SavedView.Standing.ATTENTION -> words.own().emptyAttention();
            default -> words.own().emptyOther();
        };
    }

    private Node nothingFound() {
        var ways = new ArrayList<Button>();
        if (!model.narrowing().filterProperty().get().empty()) {
            ways.add(
                    button(
                            words.own().searchWithoutFilter(),
                            () -> model.narrowing().narrow(QueueFilter.NONE)));
        }
        if (!model.narrowing().wordsProperty().get().isEmpty()) {
            var hits = model.hitsProperty().get();
            if (hits != null
                    && hits.found().ranking().size() > 0
                    && !model.everywhereProperty().get()) {
                ways.add(
                        button(
                                words.own().searchEverywhere(hits.found().ranking().size()),
                                model::searchEverywhere));
            }
            ways.add(button(words.own().clearSearch(), clearWords));
        }
        return EmptyState.of(
                BootstrapIcons.SEARCH,
                words.own().nothingFound(),
                model.everywhereProperty().get()
                        ? words.own().nothingFoundAnywhere()
                        : words.own().nothingFoundIn(words.view(model.viewProperty().get())),
                ways.toArray(Node[]::new));
    }

    private static Button button(String text, Runnable action) {
        var button = new Button(text);
        button.setOnAction(event -> action.run());
        return button;
    }
}
