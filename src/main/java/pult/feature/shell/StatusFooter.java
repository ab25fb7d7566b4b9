package pult.feature.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.l10n.ShellMessages;
import pult.ui.control.Hint;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.Rail;
import pult.ui.control.StatusStrip;
import pult.ui.control.WholeOrNothing;
import pult.ui.fx.Command;

import java.util.List;

/// The status bar: source, age of the data, outbox, what is saved, who works here. A lost link is
/// told here, with what is kept and when the next try is, never over the work. A narrow window says
/// less.
final class StatusFooter {
    /// How much each item is needed: where there is no room, who works here leaves first.
    private static final int USER = 1;

    private static final int SAVED = 2;
    private static final int SOURCE = 3;
    private static final int OUTBOX = 4;
    private static final int DATA = 5;
    private static final int FAILURE = 6;
    private static final int ALARMS = 7;

    private final StringProperty room = new SimpleStringProperty("");
    private final StringProperty saved = new SimpleStringProperty("");
    private final IntegerProperty alarms = new SimpleIntegerProperty();
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final StatusStrip node;
    private Runnable leadToAlarms = () -> {};

    /// @param toAlarms its words and key; the button works where the key does something else, too
    StatusFooter(ShellViewModel model, ShellMessages words, Runnable tryNow, Command toAlarms) {
        var nothing = new SimpleStringProperty("");
        var always = new SimpleBooleanProperty(true);
        var source =
                StatusStrip.item(
                        SOURCE,
                        Bindings.not(model.failingProperty()),
                        BootstrapIcons.HDD_NETWORK,
                        wide(new SimpleStringProperty(words.source())),
                        model.sourceProperty(),
                        nothing);
        var data =
                StatusStrip.item(
                        DATA,
                        always,
                        BootstrapIcons.CHECK2_CIRCLE,
                        model.asOfProperty(),
                        model.asOfTimeProperty(),
                        wide(model.ageProperty()));
        // the failure says itself what waits
        var outbox =
                StatusStrip.item(
                        OUTBOX,
                        Bindings.not(model.failingProperty().and(narrow)),
                        BootstrapIcons.CURSOR,
                        new SimpleStringProperty(words.ready()),
                        model.waitingProperty(),
                        model.sendingProperty());
        var kept = StatusStrip.item(SAVED, always, BootstrapIcons.HDD, saved, nothing, nothing);
        var user =
                StatusStrip.item(
                        USER,
                        always,
                        BootstrapIcons.PERSON,
                        model.userProperty(),
                        nothing,
                        wide(model.roleProperty()));
        node =
                StatusStrip.of(
                        List.of(
                                failure(model, words, tryNow),
                                room(),
                                alarms(words, toAlarms),
                                source,
                                data,
                                outbox),
                        List.of(kept, user));
    }

    Region node() {
        return node;
    }

    private StatusStrip.Item room() {
        var item =
                StatusStrip.Item.of(
                        FAILURE,
                        room.isNotEmpty(),
                        Icons.of(BootstrapIcons.HDD, 14),
                        Labels.of(room, "t-small", "t-strong"));
        item.getStyleClass().add("status-failure");
        return item;
    }

    private StatusStrip.Item alarms(ShellMessages words, Command toAlarms) {
        var show = new Button();
        show.textProperty().bind(alarms.map(count -> words.alarms(count.longValue())));
        show.getStyleClass().addAll("small", "status-button");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(event -> leadToAlarms.run());
        Hint.on(show, toAlarms.hint());
        var item =
                StatusStrip.Item.of(
                        ALARMS, alarms.greaterThan(0), Icons.of(BootstrapIcons.BELL, 14), show);
        item.getStyleClass().add("status-failure");
        return item;
    }

    /// @param count of what is to be read
    /// @param lead goes where it stands
    void alarms(ObservableValue<? extends Number> count, Runnable lead) {
        leadToAlarms = lead;
        alarms.bind(count);
    }

    /// @param text how little room the disk has; empty while there is plenty
    void room(ObservableValue<String> text) {
        room.bind(text);
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

    private static StatusStrip.Item failure(
            ShellViewModel model, ShellMessages words, Runnable tryNow) {
        var retry = new Button(words.tryNow());
        retry.getStyleClass().addAll("small", "status-button");
        retry.setMinWidth(Region.USE_PREF_SIZE);
        retry.setOnAction(event -> tryNow.run());
        var headline = Labels.of(model.failureProperty(), "t-small", "t-strong");
        headline.setMinWidth(Region.USE_PREF_SIZE);
        var code = Labels.of(model.failureCodeProperty(), "t-small");
        code.setMinWidth(Region.USE_PREF_SIZE);
        var item =
                StatusStrip.Item.of(
                        FAILURE,
                        model.failingProperty(),
                        Icons.of(BootstrapIcons.WIFI_OFF, 14),
                        headline,
                        new WholeOrNothing(Labels.of(model.failureRestProperty(), "t-small")),
                        retry,
                        code);
        item.getStyleClass().add("status-failure");
        return item;
    }
}
