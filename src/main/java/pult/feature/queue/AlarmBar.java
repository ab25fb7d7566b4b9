package pult.feature.queue;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pult.domain.appeal.AppealId;
import pult.feature.queue.PressingWatch.Level;
import pult.ui.control.Hint;
import pult.ui.control.KeyCap;
import pult.ui.control.Labels;
import pult.ui.control.Sign;
import pult.ui.fx.Command;
import pult.ui.fx.Subscriptions;

import java.util.ArrayList;
import java.util.function.Consumer;

/// Below the list: whose deadline has come near or run out since the operator last looked, and what
/// of the operator's own holds has. It stays until it is acknowledged or the reason has gone.
final class AlarmBar {
    private final PressingWatch watch;
    private final ClaimWatch claims;
    private final EscalationWatch escalations;
    private final QueueWords words;
    private final Consumer<AppealId> open;
    private final Command acknowledge;
    private final VBox node = new VBox();

    /// @param open shows an appeal
    AlarmBar(
            Alarms alarms, QueueWords words, Consumer<AppealId> open, Subscriptions subscriptions) {
        this.watch = alarms.pressing();
        this.claims = alarms.claims();
        this.escalations = alarms.escalations();
        this.words = words;
        this.open = open;
        this.acknowledge = alarms.acknowledgement();
        node.getStyleClass().add("several");
        node.managedProperty().bind(node.visibleProperty());
        subscriptions.onAny(
                this::show,
                watch.alarmProperty(),
                claims.alarmProperty(),
                escalations.alarmProperty());
        show();
    }

    VBox node() {
        return node;
    }

    /// Puts the keyboard on the first appeal that is named.
    void focus() {
        if (node.lookup(".hyperlink") instanceof Hyperlink link) {
            link.requestFocus();
        }
    }

    private void show() {
        var alarm = watch.alarmProperty().get();
        var lines = new ArrayList<Node>();
        for (var level : new Level[] {Level.OVERDUE, Level.PRESSING}) {
            if (!alarm.of(level).isEmpty()) {
                lines.add(line(level, lines.isEmpty()));
            }
        }
        if (!alarm.unheld().isEmpty()) {
            lines.add(unheld(lines.isEmpty()));
        }
        if (!escalations.alarmProperty().get().isEmpty()) {
            lines.add(escalation(lines.isEmpty()));
        }
        if (!claims.alarmProperty().get().empty()) {
            lines.add(claim(lines.isEmpty()));
        }
        node.getChildren().setAll(lines);
        node.setVisible(!lines.isEmpty());
    }

    private HBox line(Level level, boolean first) {
        var clocks = watch.alarmProperty().get().of(level);
        var nearest = clocks.getFirst();
        var late = level == Level.OVERDUE;
        return line(
                late,
                words.deeds().alarm(level, clocks.size()),
                words.deeds().alarmed(nearest),
                nearest.row().id(),
                first);
    }

    /// What nobody has: one line for all of it, since a region may have many.
    private HBox unheld(boolean first) {
        var alarm = watch.alarmProperty().get();
        var clocks = alarm.unheld();
        var nearest = clocks.getFirst();
        var line =
                line(
                        clocks.stream().anyMatch(one -> one.level() == Level.OVERDUE),
                        words.deeds().unheld(alarm),
                        words.deeds().alarmed(nearest),
                        nearest.row().id(),
                        first);
        Hint.on(line, words.deeds().unheldParts(alarm));
        return line;
    }

    /// What is held of the operator and about to end, or has.
    private HBox claim(boolean first) {
        var alarm = claims.alarmProperty().get();
        var nearest = alarm.told().getFirst();
        return line(
                !alarm.worst().isEmpty(),
                words.deeds().claims(alarm),
                words.deeds().claimed(nearest),
                nearest.id(),
                first);
    }

    /// What others have asked the operator for help with.
    private HBox escalation(boolean first) {
        var told = escalations.alarmProperty().get();
        var newest = told.getFirst();
        return line(
                true,
                words.deeds().escalations(told.size()),
                words.deeds().escalated(newest),
                newest.id(),
                first);
    }

    private HBox line(boolean late, String what, String which, AppealId id, boolean first) {
        var said = Labels.of(what, "t-strong", late ? "c-over" : "c-today");
        said.setMinWidth(Region.USE_PREF_SIZE);
        var link = new Hyperlink(which);
        link.setOnAction(event -> open.accept(id));
        var line =
                new HBox(
                        8,
                        Sign.of(late ? Sign.Kind.OVERDUE : Sign.Kind.TODAY),
                        said,
                        link,
                        Labels.gap());
        line.getStyleClass().add("strip");
        line.setAlignment(Pos.CENTER_LEFT);
        if (first) {
            var read = new Button(acknowledge.text());
            read.getStyleClass().addAll("small", "bordered");
            read.setMinWidth(Region.USE_PREF_SIZE);
            read.setGraphic(KeyCap.row(acknowledge.shortcuts().getFirst()));
            read.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            read.setOnAction(event -> acknowledge.execute());
            line.getChildren().add(read);
        }
        return line;
    }
}
