package pult.ui.control;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The 28-px line at the foot of the window. Where there is no room for all of its items it leaves
/// out whole ones, the least needed first, and never cuts their words.
public final class StatusStrip extends Region {
    private final List<Item> atLeft;
    private final List<Item> atRight;

    private StatusStrip(List<Item> atLeft, List<Item> atRight) {
        this.atLeft = atLeft;
        this.atRight = atRight;
        getStyleClass().add("status-bar-strip");
        getChildren().addAll(atLeft);
        getChildren().addAll(atRight);
        atRight.forEach(item -> item.getStyleClass().add("right"));
    }

    public static StatusStrip of(List<Item> atLeft, List<Item> atRight) {
        return new StatusStrip(List.copyOf(atLeft), List.copyOf(atRight));
    }

    /// One thing the strip says.
    public static final class Item extends HBox {
        private final int need;
        private final SimpleBooleanProperty fits = new SimpleBooleanProperty(true);

        private Item(int need, ObservableBooleanValue shown, Node... parts) {
            super(parts);
            this.need = need;
            getStyleClass().add("status-item");
            managedProperty().bind(shown);
            visibleProperty().bind(Bindings.and(shown, fits));
        }

        /// @param need how much it is needed: items with less leave first
        /// @param shown when there is anything to say
        public static Item of(int need, ObservableBooleanValue shown, Node... parts) {
            return new Item(need, shown, parts);
        }
    }

    /// An icon and the words beside it: a light part, a strong part, a light part, any may be
    /// empty. Gone while all are empty.
    ///
    /// @param need how much it is needed: items with less leave first
    /// @param when further condition to be shown
    public static Item item(
            int need,
            ObservableBooleanValue when,
            Ikon icon,
            ObservableValue<String> before,
            ObservableValue<String> strong,
            ObservableValue<String> after) {
        var shown =
                Bindings.createBooleanBinding(
                        () ->
                                when.get()
                                        && !(before.getValue().isEmpty()
                                                && strong.getValue().isEmpty()
                                                && after.getValue().isEmpty()),
                        when,
                        before,
                        strong,
                        after);
        return Item.of(
                need, shown, Icons.of(icon), part(before), part(strong, "t-medium"), part(after));
    }

    private static Label part(ObservableValue<String> text, String... classes) {
        var label = Labels.of(text, classes);
        label.getStyleClass().add("t-small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.managedProperty().bind(text.map(words -> !words.isEmpty()));
        return label;
    }

    private List<Item> shown(List<Item> items) {
        return items.stream().filter(Node::isManaged).toList();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream()
                .filter(Node::isManaged)
                .mapToDouble(node -> node.prefWidth(-1))
                .sum();
    }

    /// An item may become as narrow as its least width before another has to leave.
    @Override
    protected void layoutChildren() {
        var left = new ArrayList<>(shown(atLeft));
        var right = new ArrayList<>(shown(atRight));
        var all = new ArrayList<Item>(left);
        all.addAll(right);
        all.sort(Comparator.comparingInt(item -> item.need));
        var leaving = all.iterator();
        while (needed(left) + needed(right) > getWidth() + 0.5 && leaving.hasNext()) {
            var item = leaving.next();
            left.remove(item);
            right.remove(item);
        }
        all.forEach(item -> item.fits.set(left.contains(item) || right.contains(item)));
        var spare = getWidth() - needed(left) - needed(right);
        var x = 0.0;
        for (var item : left) {
            var width = Math.min(item.prefWidth(-1), item.minWidth(-1) + Math.max(0, spare));
            spare -= width - item.minWidth(-1);
            item.resizeRelocate(x, 0, snapSizeX(width), getHeight());
            x += snapSizeX(width);
        }
        x = getWidth();
        for (var item : right.reversed()) {
            var width = snapSizeX(item.minWidth(-1));
            x -= width;
            item.resizeRelocate(x, 0, width, getHeight());
        }
    }

    private static double needed(List<Item> items) {
        return items.stream().mapToDouble(item -> item.minWidth(-1)).sum();
    }
}
