package pult.feature.queue;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.search.TextMarks;
import pult.feature.ShortTopics;
import pult.feature.Stopped;
import pult.sync.Presence;
import pult.ui.control.Hint;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.MarkedLabel;
import pult.ui.control.Sign;
import pult.ui.control.Stretch;
import pult.ui.control.TwoPartLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Cells of the list. Each makes its nodes once and only changes them afterwards.
final class QueueCells {
    private QueueCells() {}

    private static void marked(MarkedLabel label, String text, TextMarks marks) {
        label.show(
                text,
                marks.in(text).stream().map(mark -> new Stretch(mark.from(), mark.to())).toList());
    }

    /// What a column draws of a row. All it ever draws stays in the cell and is only hidden: what
    /// goes out of a scene and comes back is styled anew, which a jump in the list would pay for in
    /// every cell.
    abstract static class Drawn extends TableCell<QueueItem, QueueItem> {
        private final double skeleton;
        private final StackPane all = new StackPane();
        private @Nullable Node seen;
        private @Nullable Region bar;

        /// @param skeleton width of the bar while the row is being read, 0 for none
        Drawn(double skeleton) {
            this.skeleton = skeleton;
            all.setAlignment(Pos.CENTER_LEFT);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setGraphic(all);
        }

        /// @return one of a few nodes of the cell; null for nothing
        abstract @Nullable Node draw(AppealRow row);

        @Override
        protected void updateItem(@Nullable QueueItem item, boolean empty) {
            super.updateItem(item, empty);
            see(
                    switch (item) {
                        case QueueItem.Case(AppealRow row) -> draw(row);
                        case QueueItem.Heading heading -> null;
                        case QueueItem.Coming coming -> skeleton();
                        case null -> null;
                    });
        }

        private void see(@Nullable Node node) {
            var before = seen;
            if (Objects.equals(before, node)) {
                return;
            }
            if (before != null) {
                shown(before, false);
            }
            if (node != null) {
                if (node.getParent() == null) {
                    all.getChildren().add(node);
                }
                shown(node, true);
            }
            seen = node;
        }

        private static void shown(Node node, boolean now) {
            node.setVisible(now);
            node.setManaged(now);
        }

        private @Nullable Node skeleton() {
            if (skeleton == 0) {
                return null;
            }
            var drawn = bar;
            if (drawn == null) {
                drawn = new Region();
                drawn.getStyleClass().add("skeleton-bar");
                drawn.setMinWidth(skeleton);
                drawn.setMaxWidth(skeleton);
                bar = drawn;
            }
            return drawn;
        }

        /// Classes that are the same already are not set again: that would style the label anew.
        static void classes(Label label, String... these) {
            var classes = List.of(these);
            if (!label.getStyleClass().equals(classes)) {
                label.getStyleClass().setAll(classes);
            }
        }
    }

    /// The tick, or the dot of what is not read.
    static final class MarkCell extends Drawn {
        private final Region dot = new Region();
        private final FontIcon tick = Icons.of(BootstrapIcons.CHECK2, 14);
        private final StackPane box = new StackPane(dot, tick);
        private final Predicate<AppealId> ticked;

        MarkCell(Predicate<AppealId> ticked) {
            super(0);
            this.ticked = ticked;
            tick.getStyleClass().add("c-accent");
            dot.getStyleClass().add("unread-dot");
            getStyleClass().add("mark");
        }

        @Override
        Node draw(AppealRow row) {
            var now = ticked.test(row.id());
            tick.setVisible(now);
            dot.setVisible(row.unread() && !now);
            return box;
        }
    }

    static final class NumberCell extends Drawn {
        private final Label label = Labels.fixed("");

        NumberCell() {
            super(44);
        }

        @Override
        Node draw(AppealRow row) {
            label.setText(row.id().toString());
            classes(label, "label", row.unread() ? "t-strong" : "c-2");
            return label;
        }
    }

    static final class ChannelCell extends Drawn {
        private final QueueWords words;
        private final Label label = Labels.of("", "t-small", "c-3");

        ChannelCell(QueueWords words) {
            super(36);
            this.words = words;
        }

        @Override
        Node draw(AppealRow row) {
            label.setText(words.channel(row));
            return label;
        }
    }

    /// The signs of what a row is beside its topic, and of what the operator has noted at it.
    static final class Noted {
        private final QueueWords words;
        private final SeveralModel several;
        private final QueueViewModel model;

        Noted(QueueWords words, SeveralModel several, QueueViewModel model) {
            this.words = words;
            this.several = several;
            this.model = model;
        }

        List<Node> signs(AppealRow row) {
            var signs = new ArrayList<Node>();
            model.stopped(row.id()).ifPresent(said -> signs.add(stopped(said)));
            var repeated = words.repeated(row);
            if (!repeated.isEmpty()) {
                signs.add(saying(sign(BootstrapIcons.ARROW_REPEAT, "c-other"), repeated));
            }
            var pingPong = words.pingPong(row);
            if (!pingPong.isEmpty()) {
                signs.add(saying(sign(BootstrapIcons.ARROW_LEFT_RIGHT, "c-over"), pingPong));
            }
            var escalated = words.escalated(row);
            if (!escalated.isEmpty()) {
                signs.add(saying(sign(BootstrapIcons.ARROW_UP_CIRCLE, "c-over"), escalated));
            }
            var claim = words.claim(row, model.operator(), model.bounds());
            if (!claim.isEmpty()) {
                signs.add(saying(claim(row), claim));
            }
            signs.addAll(noted(row.id()));
            return signs;
        }

        /// What did not go through, at the head of the second line; nothing of most rows.
        String before(AppealRow row) {
            return model.stopped(row.id()).map(said -> said.label() + " · ").orElse("");
        }

        private static Node stopped(Stopped said) {
            var sign =
                    switch (said.kind()) {
                        case CONFLICT, HELD -> sign(BootstrapIcons.EXCLAMATION_CIRCLE, "c-today");
                        case GONE -> sign(BootstrapIcons.X_OCTAGON, "c-over");
                        case REFUSED -> sign(BootstrapIcons.EXCLAMATION_TRIANGLE, "c-over");
                        case PARALLEL -> sign(BootstrapIcons.PEOPLE, "c-other");
                    };
            return saying(sign, said.label() + ". " + said.words());
        }

        /// One's own hold presses; another's that is over is an offer.
        private Node claim(AppealRow row) {
            var mine = String.valueOf(row.assignee()).equals(model.operator());
            return mine
                    ? sign(BootstrapIcons.HOURGLASS_SPLIT, "c-today")
                    : sign(BootstrapIcons.UNLOCK, "c-2");
        }

        private List<Node> noted(AppealId id) {
            var mark = several.mark(id);
            if (mark.empty()) {
                return List.of();
            }
            var at = model.bounds().now();
            var signs = new ArrayList<Node>();
            switch (mark.importance()) {
                case URGENT -> signs.add(sign(BootstrapIcons.FLAG_FILL, "c-accent"));
                case IMPORTANT -> signs.add(sign(BootstrapIcons.FLAG, "c-accent"));
                case USUAL -> {}
            }
            if (mark.shelved(at)) {
                signs.add(sign(BootstrapIcons.CLOCK, "c-2"));
            } else if (mark.back(at)) {
                signs.add(sign(BootstrapIcons.CLOCK_HISTORY, "c-accent"));
            }
            if (mark.listed()) {
                signs.add(sign(BootstrapIcons.STAR_FILL, "c-2"));
            }
            var said = words.noted(mark, at);
            signs.forEach(node -> saying(node, said));
            return signs;
        }

        private static Node saying(Node node, String said) {
            node.setAccessibleText(said);
            Hint.on(node, said);
            return node;
        }

        private static Node sign(BootstrapIcons icon, String colour) {
            var sign = Icons.of(icon, 14);
            sign.getStyleClass().add(colour);
            return sign;
        }
    }

    /// How much a row says of its topic.
    enum Lines {
        /// Topic and first words on one line.
        ONE,
        /// Topic on the first line, first words on the second.
        TWO,
        /// The same, with the municipality behind the topic, for lists without «Место».
        TWO_WITH_PLACE
    }

    static final class TopicCell extends Drawn {
        /// Two lines of text are a little higher than 36 px.
        private static final double CLOSER = -4;

        /// A sign with its gap, px.
        private static final double SIGN = 18;

        private final Supplier<Lines> lines;
        private final Supplier<TextMarks> marks;
        private final MarkedLabel topic = new MarkedLabel("t-medium");
        private final MarkedLabel beside = new MarkedLabel("c-3");
        private final TwoPartLine line = new TwoPartLine(topic, beside);
        private final MarkedLabel below = new MarkedLabel("t-small", "c-3");
        private final VBox both = new VBox();
        private final Noted noted;
        private final HBox marked = new HBox(4);
        private final DoubleProperty signsWidth = new SimpleDoubleProperty();

        /// @param marks what the search found
        TopicCell(Supplier<Lines> lines, Supplier<TextMarks> marks, Noted noted) {
            super(180);
            this.lines = lines;
            this.marks = marks;
            this.noted = noted;
            marked.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(both, Priority.ALWAYS);
            both.setAlignment(Pos.CENTER_LEFT);
            both.setSpacing(CLOSER);
            both.prefWidthProperty().bind(widthProperty().subtract(8).subtract(signsWidth));
            both.minWidthProperty().bind(both.prefWidthProperty());
            both.getChildren().add(line);
            marked.getChildren().add(both);
        }

        @Override
        Node draw(AppealRow row) {
            show(topic, ShortTopics.of(row.topic()));
            topic.classes(row.unread() ? "t-strong" : "t-medium");
            var firstWords = QueueWords.matter(row.firstWords());
            var say = lines.get();
            show(
                    beside,
                    switch (say) {
                        case ONE -> firstWords;
                        case TWO -> "";
                        case TWO_WITH_PLACE -> QueueWords.place(row);
                    });
            show(below, noted.before(row) + firstWords);
            if (say == Lines.ONE) {
                both.getChildren().remove(below);
            } else if (both.getChildren().size() == 1) {
                both.getChildren().add(below);
            }
            var signs = noted.signs(row);
            signsWidth.set(signs.size() * SIGN);
            if (!signs.isEmpty() || marked.getChildren().size() > 1) {
                marked.getChildren().remove(0, marked.getChildren().size() - 1);
                marked.getChildren().addAll(0, signs);
            }
            return marked;
        }

        private void show(MarkedLabel label, String text) {
            marked(label, text, marks.get());
        }
    }

    /// An action of this workstation that waits, a colleague who is there, an answer that came back
    /// from its approver, or a draft.
    static final class IconCell extends Drawn {
        private final FontIcon pending = Icons.of(BootstrapIcons.CURSOR, 14);
        private final FontIcon draft = Icons.of(BootstrapIcons.PENCIL, 14);
        private final FontIcon rework = Icons.of(BootstrapIcons.ARROW_RETURN_LEFT, 14);
        private final FontIcon colleague = Icons.of(BootstrapIcons.PERSON, 14);
        private String who = "";
        private final StackPane company = new StackPane(colleague);
        private final QueueWords words;
        private final Function<AppealId, List<Presence>> colleagues;

        IconCell(QueueWords words, Function<AppealId, List<Presence>> colleagues) {
            super(0);
            this.words = words;
            this.colleagues = colleagues;
            colleague.getStyleClass().add("c-other");
            Hint.on(company, this::who);
            pending.setAccessibleText(words.own().pendingMark());
            draft.setAccessibleText(words.own().draftMark());
            rework.getStyleClass().add("c-over");
            rework.setAccessibleText(words.own().reworkMark());
        }

        @Override
        @Nullable Node draw(AppealRow row) {
            if (row.pending()) {
                return pending;
            }
            var there = colleagues.apply(row.id());
            if (!there.isEmpty()) {
                return company(there);
            }
            if (row.state() == AppealState.REWORK) {
                return rework;
            }
            return row.drafted() ? draft : null;
        }

        private Node company(List<Presence> there) {
            var answers = there.getFirst().activity() == Presence.Activity.ANSWERING;
            colleague.setIconCode(answers ? BootstrapIcons.PERSON_FILL : BootstrapIcons.PERSON);
            who = words.company(there);
            colleague.setAccessibleText(who);
            return company;
        }

        private Tooltip who() {
            var tooltip = new Tooltip();
            tooltip.setOnShowing(event -> tooltip.setText(who));
            return tooltip;
        }
    }

    /// A few small words.
    static final class TextCell extends Drawn {
        private final MarkedLabel label = new MarkedLabel("t-small", "c-2");
        private final Function<AppealRow, String> text;
        private final Supplier<TextMarks> marks;

        TextCell(Function<AppealRow, String> text) {
            this(text, () -> TextMarks.NONE);
        }

        /// @param marks what the search found
        TextCell(Function<AppealRow, String> text, Supplier<TextMarks> marks) {
            super(88);
            this.text = text;
            this.marks = marks;
        }

        @Override
        Node draw(AppealRow row) {
            marked(label, text.apply(row), marks.get());
            return label;
        }
    }

    /// The clock; its tooltip says why the date is what it is.
    static final class DueCell extends Drawn {
        private static final double WHY_WIDTH = 420;

        private final QueueWords words;
        private final QueueViewModel model;
        private final BooleanSupplier inShort;
        private @Nullable AppealRow drawn;
        private final Sign sign = new Sign();
        private final Label label = Labels.fixed("");
        private final HBox box = new HBox(6, sign.node(), label);

        /// @param inShort true where there is no room for what is left until the date
        DueCell(QueueWords words, QueueViewModel model, BooleanSupplier inShort) {
            super(96);
            this.inShort = inShort;
            this.words = words;
            this.model = model;
            Hint.on(box, this::why);
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        Node draw(AppealRow row) {
            drawn = row;
            var clock = words.clock(row, model.bounds());
            sign.show(clock.sign());
            label.setText(inShort.getAsBoolean() ? clock.brief() : clock.words());
            classes(label, "label", "t-small", "sign-words", clock.sign().styleClass());
            return box;
        }

        private Tooltip why() {
            var why = new Tooltip();
            why.setWrapText(true);
            why.setMaxWidth(WHY_WIDTH);
            why.setOnShowing(event -> explain(why));
            return why;
        }

        /// The reasons are read when they are asked for; until then the words of the row stand.
        private void explain(Tooltip why) {
            var row = drawn;
            if (row == null) {
                return;
            }
            why.setText(words.why(row, words.clock(row, model.bounds()).words()));
            model.explain(
                    row.id(),
                    found ->
                            found.filter(deadline -> row.equals(drawn))
                                    .map(words.reasons()::line)
                                    .map(reasons -> words.why(row, reasons))
                                    .ifPresent(why::setText));
        }
    }
}
