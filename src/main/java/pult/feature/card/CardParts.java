package pult.feature.card;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.HistoryEntry;
import pult.domain.machine.Story;
import pult.domain.search.TextMarks;
import pult.feature.CitizenText;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.MarkedFlow;
import pult.ui.control.Stretch;
import pult.ui.fx.Copied;

import java.util.List;

/// Pieces of the card, made anew for each appeal: they are few.
final class CardParts {
    private final CardWords words;
    private TextMarks marks = TextMarks.NONE;

    CardParts(CardWords words) {
        this.words = words;
    }

    /// The citizen's own words.
    TextFlow text(Appeal appeal) {
        return reading(CitizenText.shown(appeal.text()));
    }

    /// @param these the words of the search, marked where they stand
    void marks(TextMarks these) {
        marks = these;
    }

    /// Where the words of the search stand in a text that is shown.
    List<Stretch> found(String shown) {
        return marks.in(shown).stream().map(mark -> new Stretch(mark.from(), mark.to())).toList();
    }

    /// A text that wraps, with the words of the search marked.
    Region marked(String shown, String... classes) {
        return MarkedFlow.wrapped(shown, found(shown), classes);
    }

    private TextFlow reading(String shown) {
        var text = new Text(shown);
        text.getStyleClass().add("t-reading");
        var flow = new TextFlow(text);
        MarkedFlow.mark(flow, found(shown));
        flow.getStyleClass().add("t-reading");
        flow.setAccessibleText(words.own().textSpoken());
        flow.setMinHeight(Region.USE_PREF_SIZE);
        var copy = new MenuItem(words.own().copyText());
        copy.setOnAction(event -> Copied.text(shown));
        var menu = new ContextMenu(copy);
        flow.setOnContextMenuRequested(
                event -> menu.show(flow, event.getScreenX(), event.getScreenY()));
        return flow;
    }

    HBox dates(Appeal appeal) {
        var formats = words.shared().formats();
        return new HBox(
                Labels.gap(),
                small(words.own().received(formats.shortDateTime(appeal.receivedAt()))));
    }

    private static Label small(String text) {
        return Labels.of(text, "t-small", "c-3");
    }

    /// Names at the left, values at the right; what is not known is left out.
    GridPane fields(Appeal appeal, boolean mine) {
        var grid = new GridPane(12, 4);
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        var own = words.own();
        var applicant = appeal.applicant();
        row(grid, own.applicant(), marked(CitizenText.line(applicant.fullName())));
        if (applicant.phone() != null) {
            row(grid, own.phone(), phone(applicant.phone()));
        }
        if (applicant.email() != null) {
            row(grid, own.email(), email(applicant.email()));
        }
        row(
                grid,
                own.executor(),
                appeal.executor() == null
                        ? quiet(own.executorNone())
                        : marked(CitizenText.line(appeal.executor())));
        row(grid, own.assignee(), assignee(appeal, mine));
        row(grid, own.state(), value(words.shared().appeals().state(appeal.state())));
        var registered = appeal.registeredAt();
        if (registered != null) {
            row(grid, own.registered(), value(words.shared().formats().shortDateTime(registered)));
        }
        var rating = appeal.rating();
        if (rating != null) {
            row(grid, own.rating(), value(words.rating(rating)));
        }
        return grid;
    }

    private Label assignee(Appeal appeal, boolean mine) {
        if (mine) {
            return value(words.own().assigneeMe());
        }
        return appeal.assignee() == null
                ? quiet(words.own().assigneeNone())
                : value(words.holder(appeal));
    }

    private Node phone(String phone) {
        return masked(CitizenText.maskedPhone(phone), phone);
    }

    private Node email(String address) {
        return masked(CitizenText.maskedEmail(address), address);
    }

    /// A passer-by reads nothing; who needs it whole asks for it.
    private Node masked(String hidden, String whole) {
        var shown = value(hidden);
        var reveal = new Hyperlink(words.own().phoneShow());
        reveal.getStyleClass().add("t-small");
        var row = new HBox(8, shown, reveal);
        row.setAlignment(Pos.CENTER_LEFT);
        reveal.setOnAction(event -> {
            shown.setText(CitizenText.line(whole));
            row.getChildren().remove(reveal);
        });
        return row;
    }

    private static void row(GridPane grid, String name, Node value) {
        var label = Labels.fixed(name, "c-2");
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        grid.addRow(grid.getRowCount(), label, value);
    }

    private static Label value(String text) {
        var label = Labels.of(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label quiet(String text) {
        return Labels.of(text, "c-3");
    }

    HBox place(Appeal appeal) {
        var line = marked(CitizenText.line(words.place(appeal.place())), "t-small", "c-2");
        var row = new HBox(8, Icons.of(BootstrapIcons.GEO_ALT, 14), line);
        row.getStyleClass().addAll("boxed", "place-line");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// The story, newest first.
    Node history(Appeal appeal) {
        if (appeal.history().isEmpty()) {
            return quiet(words.own().noHistory());
        }
        return entries(
                appeal.history().reversed().stream().map(entry -> (Node) event(entry)).toList());
    }

    private VBox event(HistoryEntry entry) {
        var at = Labels.fixed(words.shared().formats().shortDateTime(entry.at()), "t-small", "c-3");
        var story = words.story(entry);
        if (story != null) {
            return told(entry, story, at);
        }
        var what = marked(CitizenText.line(words.event(entry)), "t-medium");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(2, new HBox(8, what, at));
        var actor = entry.actor();
        if (actor != null) {
            var name = words.person(actor);
            box.getChildren().add(marked(CitizenText.line(name), "t-small", "c-2"));
        }
        if (entry.comment() != null) {
            box.getChildren().add(marked(CitizenText.shown(entry.comment())));
        }
        return box;
    }

    /// A sentence, what was said with it, and what proves it.
    private VBox told(HistoryEntry entry, String story, Label at) {
        var what = marked(CitizenText.line(story), "t-medium");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(2, new HBox(8, what, at));
        if (entry.comment() != null && !entry.comment().isBlank()) {
            box.getChildren().add(marked("«" + CitizenText.shown(entry.comment()) + "»"));
        }
        var deed = entry.deed();
        if (deed != null && deed.notice() != null && !deed.notice().isBlank()) {
            var told = words.steps().own().toldApplicant(CitizenText.shown(deed.notice()));
            box.getChildren().add(marked(told));
        }
        var proof = Story.unsent(entry) ? words.steps().own().unsent() : words.steps().proof(entry);
        if (!proof.isEmpty()) {
            box.getChildren().add(Labels.of(CitizenText.line(proof), "t-small", "c-3"));
        }
        return box;
    }

    Node answers(Appeal appeal) {
        if (appeal.answers().isEmpty()) {
            return quiet(words.own().noAnswers());
        }
        return entries(
                appeal.answers().reversed().stream()
                        .map(answer -> (Node) answer(answer, kind(appeal, answer)))
                        .toList());
    }

    /// «Ответ», where the applicant has got it.
    private String kind(Appeal appeal, Answer answer) {
        var own = words.own();
        if (answer.interim()) {
            return own.answerInterim();
        }
        if (Story.proposed(appeal).filter(answer::equals).isPresent()) {
            return own.answerProposed();
        }
        return Story.sentBack(appeal, answer) ? own.answerSentBack() : own.answerFinal();
    }

    private VBox answer(Answer answer, String kind) {
        var own = words.own();
        var number =
                answer.number() == null ? own.answerNoNumber() : own.answerNumber(answer.number());
        var at = words.shared().formats().shortDateTime(answer.at());
        var head = new HBox(8, Labels.of(kind, "t-medium"), Labels.gap(), small(at));
        var who = new StringBuilder(number);
        if (answer.author() != null) {
            who.append(" · ").append(own.answeredBy(answer.author()));
        }
        if (answer.approver() != null) {
            who.append(" · ").append(own.approvedBy(answer.approver()));
        }
        var by = marked(CitizenText.line(who.toString()), "t-small", "c-2");
        return new VBox(4, head, by, reading(CitizenText.shown(answer.text())));
    }

    private static VBox entries(List<Node> entries) {
        var box = new VBox(12);
        for (var entry : entries) {
            if (!box.getChildren().isEmpty()) {
                var line = new Region();
                line.getStyleClass().add("line");
                box.getChildren().add(line);
            }
            box.getChildren().add(entry);
        }
        return box;
    }
}
