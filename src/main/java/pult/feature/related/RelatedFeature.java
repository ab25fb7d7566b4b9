package pult.feature.related;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.Related;
import pult.domain.change.Notices;
import pult.domain.deadline.DeadlineView;
import pult.feature.DeadlineWords;
import pult.feature.ShortTopics;
import pult.feature.Today;
import pult.feature.Wording;
import pult.l10n.RelatedMessages;
import pult.ui.control.Hint;
import pult.ui.control.Labels;
import pult.ui.control.Sign;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.Command;
import pult.ui.fx.PacedPulse;
import pult.ui.fx.Pulse;
import pult.ui.fx.Slot;
import pult.ui.fx.Subscriptions;
import pult.ui.theme.Themes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Related appeals of the one in the card: how many of each kind, and the latest of them; Enter or
/// a click opens one. It takes no room while there are none. JavaFX thread.
public final class RelatedFeature implements AutoCloseable {
    /// Appeals of the same topic count so long.
    private static final Duration TOPIC = Duration.ofDays(90);

    private static final Duration PACE = Duration.ofSeconds(2);
    private static final int LATEST = 3;

    private final Related related;
    private final Today today;
    private final Wording wording;
    private final RelatedMessages words;
    private final Slot slot;
    private final Consumer<AppealId> open;
    private final VBox box = new VBox(4);
    private final BooleanProperty any = new SimpleBooleanProperty(false);
    private final List<Button> rows = new ArrayList<>();
    private final Command command;
    private final Subscriptions subscriptions = new Subscriptions();
    private Runnable reveal = () -> {};
    private @Nullable AppealId shown;
    private List<Related.Group> groups = List.of();

    /// @param open goes to an appeal
    public RelatedFeature(
            Related related,
            Today today,
            Consumer<AppealId> open,
            Background background,
            Wording wording) {
        this.related = related;
        this.today = today;
        this.open = open;
        this.wording = wording;
        words = wording.area(RelatedMessages.class);
        slot = new Slot(background, "related");
        box.getStyleClass().add("related");
        box.getStylesheets().add(Themes.sheet("related.css"));
        command =
                Command.named(words.title())
                        .icon(BootstrapIcons.DIAGRAM_2)
                        .keys("S")
                        .enabledWhen(any)
                        .does(this::enter);
        fill();
    }

    /// The pane; it is not managed while there is nothing related.
    public Region view() {
        return box;
    }

    /// «Связанные обращения» (S): the keyboard goes to the first of them.
    public Command command() {
        return command;
    }

    /// @param action brings the pane onto the screen
    public void onEnter(Runnable action) {
        reveal = action;
    }

    /// Reads again after what is stored has changed, every two seconds at most.
    public void follow(Notices notices, Pulse pulse) {
        var coalesced = new Coalesced(new PacedPulse(pulse, PACE), this::read);
        subscriptions.add(
                notices.listen(notice -> {
                    switch (notice) {
                        case APPEALS, OUTBOX -> coalesced.request();
                        case DRAFTS, TEMPLATES, FILES, VIEWS -> {}
                    }
                }));
    }

    /// Another appeal is in the card, null for none.
    public void show(@Nullable AppealId id) {
        shown = id;
        groups = List.of();
        fill();
        read();
    }

    private void read() {
        var id = shown;
        if (id == null) {
            slot.clear();
            return;
        }
        var since = today.now().minus(TOPIC);
        slot.run(
                () -> related.of(id, since, LATEST),
                found -> {
                    if (!found.equals(groups)) {
                        groups = found;
                        fill();
                    }
                });
    }

    private void fill() {
        rows.clear();
        var nodes = new ArrayList<Node>();
        if (!groups.isEmpty()) {
            nodes.add(Labels.of(words.title(), "t-strong"));
        }
        for (var group : groups) {
            nodes.add(heading(group));
            group.latest().stream().map(this::row).forEach(nodes::add);
        }
        box.getChildren().setAll(nodes);
        box.setVisible(!groups.isEmpty());
        box.setManaged(!groups.isEmpty());
        any.set(!groups.isEmpty());
    }

    private HBox heading(Related.Group group) {
        var name =
                switch (group.kind()) {
                    case CITIZEN -> words.citizen();
                    case ADDRESS -> words.address(Related.NEAR_METRES);
                    case TOPIC -> words.topic(TOPIC.toDays());
                };
        var heading =
                new HBox(
                        8,
                        Labels.of(name, "t-small", "c-2"),
                        Labels.fixed(
                                wording.formats().number(group.count()), "t-small", "t-strong"));
        heading.getStyleClass().add("related-heading");
        return heading;
    }

    private Button row(AppealRow row) {
        var view = DeadlineView.of(row, today.bounds());
        var clock = wording.deadlines().brief(view);
        var topic = Labels.of(ShortTopics.of(row.topic()), "t-small", "c-2");
        topic.setMinWidth(0);
        topic.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(topic, Priority.ALWAYS);
        var line =
                new HBox(
                        8,
                        Labels.fixed(row.id().toString(), "t-small"),
                        topic,
                        Sign.labelled(DeadlineWords.sign(view.sign()), clock));
        line.setAlignment(Pos.CENTER_LEFT);
        var button = new Button();
        button.setGraphic(line);
        line.prefWidthProperty().bind(button.widthProperty().subtract(16));
        button.getStyleClass().addAll("quiet", "related-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(words.spoken(row.id().toString(), row.topic(), clock));
        Hint.on(button, row.firstWords());
        button.setOnAction(event -> open.accept(row.id()));
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, button));
        rows.add(button);
        return button;
    }

    private void pressed(KeyEvent event, Button row) {
        var at = rows.indexOf(row);
        switch (event.getCode()) {
            case ENTER -> row.fire();
            case DOWN -> focus(Math.min(rows.size() - 1, at + 1));
            case UP -> focus(Math.max(0, at - 1));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void enter() {
        reveal.run();
        focus(0);
    }

    private void focus(int at) {
        if (at >= 0 && at < rows.size()) {
            rows.get(at).requestFocus();
        }
    }

    @Override
    public void close() {
        subscriptions.close();
        slot.clear();
    }
}
