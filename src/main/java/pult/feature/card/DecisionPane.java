package pult.feature.card;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.HistoryEntry;
import pult.domain.machine.Event;
import pult.domain.machine.Story;
import pult.domain.merge.WordDiff;
import pult.feature.CitizenText;
import pult.feature.StepWords;
import pult.ui.control.Buttons;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.MarkedFlow;
import pult.ui.fx.Command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What waits for a decision on the card, or came back from one: the answer for its approver with
/// what changed since the last return, the reasons for its author, an extension that is asked for,
/// and what is done here and not yet confirmed.
final class DecisionPane {
    private static final double MOST_HEIGHT = 220;

    private final CardWords words;
    private final CardParts parts;
    private final StepsModel steps;
    private final Command approve;
    private final Command giveBack;

    /// @param parts mark the words of the search
    DecisionPane(
            CardWords words, CardParts parts, StepsModel steps, Command approve, Command giveBack) {
        this.words = words;
        this.parts = parts;
        this.steps = steps;
        this.approve = approve;
        this.giveBack = giveBack;
    }

    /// Whether a decision is being made in a form below.
    enum Deciding {
        YES,
        NO
    }

    /// Boxes one over the other; none for most appeals.
    List<Node> of(Appeal appeal, Deciding deciding) {
        var boxes = new ArrayList<Node>();
        unsent(appeal, boxes);
        if (Story.pingPong(appeal)) {
            boxes.add(
                    box(
                            "decision",
                            BootstrapIcons.ARROW_LEFT_RIGHT,
                            words.steps().own().pingPong(Story.returns(appeal)),
                            null));
        }
        var level = Story.escalated(appeal);
        if (level > 0 && appeal.state().open()) {
            boxes.add(
                    box(
                            "decision",
                            BootstrapIcons.ARROW_UP_CIRCLE,
                            words.steps().own().escalated(level),
                            null));
        }
        Story.rework(appeal).ifPresent(entry -> boxes.add(rework(entry)));
        var wanted = Story.wanted(appeal);
        if (wanted != null) {
            boxes.add(
                    box(
                            "decision",
                            BootstrapIcons.CALENDAR_PLUS,
                            words.steps().own().wantsUntil(words.shared().formats().day(wanted)),
                            null));
        }
        var offer = steps.offer(Event.APPROVE);
        if (offer != null && !appeal.answers().isEmpty()) {
            boxes.add(approval(appeal, offer, deciding));
        }
        return boxes;
    }

    private void unsent(Appeal appeal, List<Node> boxes) {
        if (appeal.history().isEmpty() || !Story.unsent(appeal.history().getLast())) {
            return;
        }
        var last = appeal.history().getLast();
        var deed = last.deed();
        var event = deed == null ? null : Event.of(deed.event()).orElse(null);
        var act = event == null ? "" : words.steps().act(event, last);
        if (!act.isEmpty()) {
            boxes.add(
                    box(
                            "unsent",
                            BootstrapIcons.HOURGLASS_SPLIT,
                            words.steps().own().unsentBanner(act),
                            null));
        }
    }

    private Node rework(HistoryEntry entry) {
        var deed = entry.deed();
        var reasons = deed == null ? "" : words.steps().reasons(deed.reasons(), Event.RETURN);
        var comment = entry.comment();
        var own = words.steps().own();
        var said =
                comment == null || comment.isBlank()
                        ? reasons
                        : reasons.isEmpty() ? comment : own.saying(reasons, comment);
        var who = entry.actor();
        return box(
                "rework",
                BootstrapIcons.ARROW_RETURN_LEFT,
                said.isEmpty() ? own.returnedPlain() : own.returned(CitizenText.shown(said)),
                own.submitted(
                        who == null ? own.somebody() : StepWords.shortName(words.person(who)),
                        words.shared().formats().shortDateTime(entry.at())));
    }

    private VBox box(String look, BootstrapIcons icon, String text, @Nullable String under) {
        var lines = new VBox(2, parts.marked(text, "t-medium"));
        if (under != null) {
            lines.getChildren().add(Labels.of(under, "t-small", "c-2"));
        }
        HBox.setHgrow(lines, javafx.scene.layout.Priority.ALWAYS);
        var box = new VBox(new HBox(8, Icons.of(icon, 14), lines));
        box.getStyleClass().addAll("step-box", look);
        return box;
    }

    private Node approval(Appeal appeal, StepsModel.Offer offer, Deciding deciding) {
        var own = words.steps().own();
        var answer = appeal.answers().getLast();
        var box = new VBox(8);
        box.getStyleClass().addAll("step-box", "decision");
        box.getChildren().add(Labels.of(own.onApproval(), "t-medium"));
        var author = answer.author();
        box.getChildren()
                .add(
                        Labels.of(
                                own.submitted(
                                        author == null
                                                ? own.somebody()
                                                : StepWords.shortName(words.person(author)),
                                        words.shared().formats().shortDateTime(answer.at())),
                                "t-small",
                                "c-2"));
        var before = Story.previous(appeal);
        box.getChildren().add(text(answer, before));
        if (before != null) {
            box.getChildren().add(Labels.of(own.changedSince(), "t-small", "c-2"));
        }
        var acting = offer.actingFor();
        if (acting != null) {
            box.getChildren()
                    .add(
                            Labels.of(
                                    own.youAct(StepWords.shortName(acting.fullName())),
                                    "t-small",
                                    "c-2"));
        }
        var obstacle = offer.obstacle();
        if (obstacle != null) {
            var why = Labels.of(words.shared().failures().obstacle(obstacle), "t-small", "c-over");
            why.setWrapText(true);
            box.getChildren().add(why);
        }
        if (deciding == Deciding.NO) {
            box.getChildren()
                    .add(
                            Buttons.row(
                                    Buttons.withKeys(approve, "primary"),
                                    Buttons.withKeys(giveBack)));
        }
        return box;
    }

    /// The whole text; words that the returned version had otherwise are underlined.
    private ScrollPane text(Answer answer, @Nullable Answer before) {
        var flow = new TextFlow();
        var pieces =
                before == null
                        ? List.of(new WordDiff.Piece(CitizenText.shown(answer.text()), false))
                        : WordDiff.pieces(
                                CitizenText.shown(before.text()), CitizenText.shown(answer.text()));
        for (var piece : pieces) {
            var text = new Text(piece.text());
            text.getStyleClass().add(piece.changed() ? "t-strong" : "t-reading");
            text.setUnderline(piece.changed());
            flow.getChildren().add(text);
        }
        MarkedFlow.mark(
                flow,
                parts.found(
                        pieces.stream().map(WordDiff.Piece::text).collect(Collectors.joining())));
        flow.getStyleClass().add("t-reading");
        var scroll = new ScrollPane(flow);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        flow.heightProperty()
                .subscribe(height -> {
                    var room = Math.min(MOST_HEIGHT, Math.ceil(height.doubleValue()));
                    scroll.setPrefViewportHeight(room);
                    scroll.setMinViewportHeight(room);
                });
        scroll.getStyleClass().add("answer-text");
        return scroll;
    }
}
