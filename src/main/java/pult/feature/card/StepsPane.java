package pult.feature.card;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.answer.Draft;
import pult.domain.change.Transitions;
import pult.domain.machine.Story;
import pult.feature.CitizenText;
import pult.ui.control.Buttons;
import pult.ui.control.Hint;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.fx.Command;
import pult.ui.fx.Copied;
import pult.ui.fx.Subscriptions;

import java.util.ArrayList;

/// Where steps are taken on the card: the form of the one that is open, else what waits for a
/// decision; over it what was written for other steps and went no further.
final class StepsPane {
    private static final int MOST_SHOWN = 160;

    private final CardViewModel model;
    private final CardWords words;
    private final DecisionPane decisions;
    private final Runnable leave;
    private final VBox written = new VBox();
    private final VBox steps = new VBox();
    private final VBox node;
    private @Nullable StepForm form;

    /// @param leave takes the keyboard that was in the form
    StepsPane(
            CardViewModel model,
            CardWords words,
            DecisionPane decisions,
            Subscriptions subscriptions,
            Runnable leave) {
        this.model = model;
        this.words = words;
        this.decisions = decisions;
        this.leave = leave;
        node = new VBox(trouble(), written, steps);
        subscriptions.onAny(
                this::show, model.steps().offersProperty(), model.steps().openProperty());
        subscriptions.on(model.steps().keptProperty(), now -> fill());
        fill();
    }

    Region node() {
        return node;
    }

    /// The form of the step that is open, else what waits for a decision.
    void show() {
        var shown = model.shownProperty().get();
        var open = model.steps().openProperty().get();
        if (shown == null) {
            form = null;
            steps.getChildren().clear();
        } else if (open == null) {
            // Without this the keyboard would fall into the search field.
            var typing = form != null && form.node().isFocusWithin();
            form = null;
            steps.getChildren().setAll(decisions.of(shown.appeal(), DecisionPane.Deciding.NO));
            if (typing) {
                leave.run();
            }
        } else if (form == null || !form.of(open)) {
            form =
                    new StepForm(
                            open,
                            words.steps(),
                            words.shared().formats().zone(),
                            new StepForm.Calls(
                                    model.steps()::note,
                                    said -> model.step(open.offer(), said),
                                    this::putAway,
                                    said -> model.texts().notice(open.offer().event(), said),
                                    Story.owesNotice(shown.appeal()),
                                    model.steps()::directory,
                                    said -> model.texts().term(open.offer().event(), said),
                                    Transitions.latestExtension(shown.appeal())));
            steps.getChildren().setAll(decisions.of(shown.appeal(), DecisionPane.Deciding.YES));
            steps.getChildren().add(form.node());
            form.focus();
        }
    }

    private void putAway() {
        model.steps().close();
        leave.run();
    }

    /// That the disk does not take what is written; takes no room while it does.
    private Label trouble() {
        var own = words.steps().own();
        var label =
                Labels.of(
                        model.steps()
                                .keeper()
                                .troubleProperty()
                                .map(why ->
                                        switch (why) {
                                            case NONE -> "";
                                            case DISK -> own.keptNotSaved();
                                            case TOO_LONG ->
                                                    own.keptTooLong(
                                                            words.shared()
                                                                    .formats()
                                                                    .number(Draft.LONGEST));
                                        }),
                        "c-over",
                        "t-small");
        label.getStyleClass().add("step-trouble");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void fill() {
        var boxes = new ArrayList<Node>();
        model.steps().keptProperty().get().forEach(one -> boxes.add(kept(one)));
        written.getChildren().setAll(boxes);
    }

    private Node kept(StepsModel.Kept one) {
        var own = words.steps().own();
        var act = words.steps().act(one.draft().event());
        var offer = one.offer();
        var obstacle = offer == null ? null : offer.obstacle();
        var said = Labels.of(own.kept(act), "t-small", "t-strong");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        var box = new VBox(4, new HBox(8, Icons.of(BootstrapIcons.PENCIL, 14), said));
        box.getStyleClass().addAll("step-box", "decision");
        if (offer == null || obstacle != null) {
            var why =
                    Labels.of(
                            obstacle == null
                                    ? own.keptImpossible()
                                    : words.shared().failures().obstacle(obstacle),
                            "t-small",
                            "c-2");
            why.setWrapText(true);
            why.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(why);
        }
        var text = one.draft().said().text();
        if (!text.isEmpty()) {
            box.getChildren().add(Labels.of(brief(text), "t-small", "c-2"));
        }
        var buttons = new ArrayList<Button>();
        if (offer != null && obstacle == null) {
            buttons.add(
                    Buttons.of(
                            Command.named(own.keptGoOn()).does(() -> model.begin(offer)),
                            "small",
                            "bordered"));
        }
        if (!text.isEmpty()) {
            buttons.add(
                    Buttons.of(
                            Command.named(own.keptCopy()).does(() -> Copied.text(text)),
                            "small",
                            "quiet"));
        }
        var away =
                Buttons.of(
                        Command.named(own.keptAway()).does(() -> model.putAway(one)),
                        "small",
                        "quiet");
        if (!text.isEmpty()) {
            Hint.on(away, own.keptAwayHint());
        }
        buttons.add(away);
        box.getChildren().add(Buttons.row(buttons.toArray(Button[]::new)));
        return box;
    }

    /// The first line tells which words they are.
    private static String brief(String text) {
        var line = CitizenText.line(text);
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + '…';
    }
}
