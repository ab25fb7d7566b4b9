package pult.feature.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.l10n.ShellMessages;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.Rail;
import pult.ui.control.StatusStrip;

/// The status bar: source, age of the data, outbox, what is saved, who works here. A lost link is
/// told here, with what is kept and when the next try is, never over the work. A narrow window says
/// less.
final class StatusFooter {
    private final StringProperty saved = new SimpleStringProperty("");
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final HBox node;

    StatusFooter(ShellViewModel model, ShellMessages words, Runnable tryNow) {
        var nothing = new SimpleStringProperty("");
        var source =
                StatusStrip.item(
                        BootstrapIcons.HDD_NETWORK,
                        wide(new SimpleStringProperty(words.source())),
                        model.sourceProperty(),
                        nothing);
        show(source, model.failingProperty().not());
        var data =
                StatusStrip.item(
                        BootstrapIcons.CHECK2_CIRCLE,
                        model.asOfProperty(),
                        model.asOfTimeProperty(),
                        wide(model.ageProperty()));
        var outbox =
                StatusStrip.item(
                        BootstrapIcons.CURSOR,
                        new SimpleStringProperty(words.ready()),
                        model.waitingProperty(),
                        model.sendingProperty());
        show(outbox, model.failingProperty().and(narrow).not());
        var kept = StatusStrip.item(BootstrapIcons.HDD, saved, nothing, nothing);
        var user =
                StatusStrip.item(
                        BootstrapIcons.PERSON,
                        model.userProperty(),
                        nothing,
                        wide(model.roleProperty()));
        node =
                StatusStrip.of(
                        new Node[] {failure(model, words, tryNow), source, data, outbox},
                        new Node[] {kept, user});
    }

    HBox node() {
        return node;
    }

    void saved(ObservableValue<String> text) {
        saved.bind(text);
    }

    void fit(Rail.Width width) {
        narrow.set(width == Rail.Width.NARROW);
    }

    /// Said in a wide window only.
    private ObservableValue<String> wide(ObservableValue<String> text) {
        return Bindings.createStringBinding(
                () -> narrow.get() ? "" : text.getValue(), narrow, text);
    }

    private static void show(HBox item, ObservableBooleanValue when) {
        item.visibleProperty().unbind();
        item.managedProperty().unbind();
        item.visibleProperty().bind(when);
        item.managedProperty().bind(when);
    }

    private static HBox failure(ShellViewModel model, ShellMessages words, Runnable tryNow) {
        var retry = new Button(words.tryNow());
        retry.getStyleClass().addAll("small", "status-button");
        retry.setMinWidth(Region.USE_PREF_SIZE);
        retry.setOnAction(event -> tryNow.run());
        var headline = Labels.of(model.failureProperty(), "t-small", "t-strong");
        headline.setMinWidth(Region.USE_PREF_SIZE);
        var code = Labels.of(model.failureCodeProperty(), "t-small");
        code.setMinWidth(Region.USE_PREF_SIZE);
        var item =
                new HBox(
                        Icons.of(BootstrapIcons.WIFI_OFF, 14),
                        headline,
                        Labels.of(model.failureRestProperty(), "t-small"),
                        retry,
                        code);
        item.getStyleClass().addAll("status-item", "status-failure");
        show(item, model.failingProperty());
        return item;
    }
}
