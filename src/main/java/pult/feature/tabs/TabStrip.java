package pult.feature.tabs;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.feature.ShortTopics;
import pult.l10n.TabsMessages;
import pult.ui.control.Hint;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.theme.Themes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The strip above the card. As many tabs as fit stand in it, the others in a menu at its end; the
/// tab of the appeal in the card is always among those that are seen. Without tabs it takes no
/// room.
final class TabStrip {
    private static final double TAB = 120;
    private static final int TAIL = 4;
    private static final double REST = 64;
    private static final double MARK = 3;
    private static final int ICON = 14;

    private final TabsViewModel model;
    private final TabsMessages words;
    private final Consumer<pult.domain.appeal.AppealId> open;
    private final HBox strip = new HBox();

    TabStrip(TabsViewModel model, TabsMessages words, Consumer<pult.domain.appeal.AppealId> open) {
        this.model = model;
        this.words = words;
        this.open = open;
        strip.getStyleClass().add("tab-strip");
        strip.getStylesheets().add(Themes.sheet("tabs.css"));
        strip.setMinWidth(0);
        strip.widthProperty().subscribe(width -> fill());
        model.tabs().addListener((ListChangeListener<Tab>) change -> fill());
        model.shownProperty().subscribe(id -> fill());
    }

    Region node() {
        return strip;
    }

    private void fill() {
        var tabs = List.copyOf(model.tabs());
        strip.setVisible(!tabs.isEmpty());
        strip.setManaged(!tabs.isEmpty());
        var seen = seen(tabs);
        var nodes = new ArrayList<Node>();
        seen.stream().map(this::tab).forEach(nodes::add);
        if (seen.size() < tabs.size()) {
            nodes.add(Labels.gap());
            nodes.add(rest(tabs.stream().filter(tab -> !seen.contains(tab)).toList()));
        }
        strip.getChildren().setAll(nodes);
    }

    /// The first that fit; the shown one takes the last place when it would be left out.
    private List<Tab> seen(List<Tab> tabs) {
        var room = strip.getWidth();
        if (tabs.size() * TAB <= room) {
            return tabs;
        }
        var places = Math.max(1, (int) ((room - REST) / TAB));
        var seen = new ArrayList<>(tabs.subList(0, Math.min(places, tabs.size())));
        var id = model.shownProperty().get();
        var at = id == null ? -1 : model.indexOf(id);
        if (at >= seen.size()) {
            seen.set(seen.size() - 1, tabs.get(at));
        }
        return seen;
    }

    private Node tab(Tab tab) {
        var number = Labels.fixed(tail(tab), "t-small");
        var topic = Labels.of(topic(tab), "t-small", "c-2");
        topic.setMinWidth(0);
        topic.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(topic, Priority.ALWAYS);
        var close = new Button();
        close.setGraphic(Icons.of(BootstrapIcons.X, ICON));
        close.getStyleClass().addAll("quiet", "tab-close");
        close.setAccessibleText(words.closeThis(tab.id().toString()));
        close.setFocusTraversable(false);
        close.setOnAction(event -> model.close(tab.id()));
        var box = new HBox(4);
        box.getChildren().addAll(marks(tab));
        box.getChildren().addAll(number, topic, close);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("tab-item");
        box.setMinWidth(TAB);
        box.setPrefWidth(TAB);
        box.setMaxWidth(TAB);
        var chosen = tab.id().equals(model.shownProperty().get());
        if (chosen) {
            box.getStyleClass().add("chosen");
        }
        if (tab.news()) {
            number.getStyleClass().add("t-strong");
        }
        box.setAccessibleRole(AccessibleRole.TAB_ITEM);
        box.setAccessibleText(
                words.spoken(tab.id().toString(), topic(tab), String.join(", ", spoken(tab))));
        Hint.on(box, tip(tab));
        box.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.MIDDLE) {
                model.close(tab.id());
            } else if (event.getButton() == MouseButton.PRIMARY) {
                open.accept(tab.id());
            }
        });
        return box;
    }

    /// A dot for news as in the list, a pencil for a draft.
    private static List<Node> marks(Tab tab) {
        var marks = new ArrayList<Node>();
        if (tab.news()) {
            var dot = new StackPane(new Circle(MARK));
            dot.getStyleClass().add("tab-news");
            marks.add(dot);
        }
        if (tab.drafted()) {
            marks.add(Icons.of(BootstrapIcons.PENCIL, ICON));
        }
        return marks;
    }

    /// The end of the number: the beginnings are all alike. The whole of it is in the tooltip.
    private static String tail(Tab tab) {
        var number = tab.id().toString();
        return number.length() <= TAIL ? number : "…" + number.substring(number.length() - TAIL);
    }

    private String topic(Tab tab) {
        return tab.row() == null ? "" : ShortTopics.of(tab.row().topic());
    }

    private List<String> spoken(Tab tab) {
        return Stream.of(tab.drafted() ? words.drafted() : "", tab.news() ? words.news() : "")
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String tip(Tab tab) {
        var row = tab.row();
        return row == null
                ? words.gone()
                : Stream.concat(
                                Stream.of(
                                        words.tip(
                                                tab.id().toString(),
                                                row.topic(),
                                                row.municipality())),
                                spoken(tab).stream())
                        .collect(Collectors.joining("\n"));
    }

    private Button rest(List<Tab> others) {
        var button = new Button(words.rest(others.size()));
        button.getStyleClass().addAll("quiet", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (others.stream().anyMatch(Tab::news)) {
            button.getStyleClass().add("t-strong");
        }
        var menu = new ContextMenu();
        for (var tab : others) {
            var item =
                    new MenuItem(
                            Stream.concat(
                                            Stream.of(tab.id() + " " + topic(tab)),
                                            spoken(tab).stream())
                                    .collect(Collectors.joining(" · ")));
            item.setOnAction(event -> open.accept(tab.id()));
            menu.getItems().add(item);
        }
        button.setOnAction(event -> menu.show(button, javafx.geometry.Side.BOTTOM, 0, 0));
        return button;
    }
}
