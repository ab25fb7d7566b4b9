package pult.feature.card;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.TemplateText;
import pult.domain.deadline.StepTerm;
import pult.domain.directory.Directory;
import pult.domain.machine.Addressee;
import pult.domain.machine.Event;
import pult.domain.machine.Machine;
import pult.domain.machine.Need;
import pult.domain.machine.Particulars;
import pult.domain.machine.Rule;
import pult.feature.PersonOffers;
import pult.feature.StepWords;
import pult.ui.control.Buttons;
import pult.ui.control.Chip;
import pult.ui.control.Labels;
import pult.ui.control.Suggestions;
import pult.ui.control.Suggestions.Suggestion;
import pult.ui.fx.Command;
import pult.ui.fx.KeyMatcher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Asks what must be said with one step of the machine. Everything is typed or chosen in the card
/// itself; Ctrl+Enter takes the step, Esc puts the form away and keeps what was written.
final class StepForm {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);
    private static final int NOTICE_ROWS = 6;
    private static final int WORDS_ROWS = 2;
    private static final int MOST_OFFERED = 8;

    /// What the form does with what is said.
    ///
    /// @param noted told with every change, so that nothing written is lost
    /// @param done the step is taken with this
    /// @param notice words for the applicant that go with what is said, empty when there are none
    /// @param owesNotice the law wants the applicant told
    /// @param directory bodies and people as they are known now
    /// @param latest till when the date of the answer may be moved
    /// @param term the term by law of what is said, null where there is none
    record Calls(
            Consumer<Particulars> noted,
            Consumer<Particulars> done,
            Runnable closed,
            Function<Particulars, String> notice,
            boolean owesNotice,
            Supplier<Directory> directory,
            Function<Particulars, @Nullable StepTerm> term,
            Instant latest) {}

    private final StepsModel.Open open;
    private final StepWords words;
    private final ZoneId zone;
    private final Calls calls;
    private final VBox node = new VBox(8);
    private final Label problem = Labels.of("", "t-small", "c-over");
    private final Label hint = Labels.of("", "t-small", "c-3");
    private final Label term = Labels.of("", "t-small");
    private final Map<String, ToggleButton> reasons = new LinkedHashMap<>();
    private @Nullable Node first;
    private @Nullable TextField date;
    private @Nullable Label comment;
    private boolean late;
    private @Nullable TextArea notice;
    private String proposed;
    private Particulars said;

    StepForm(StepsModel.Open open, StepWords words, ZoneId zone, Calls calls) {
        this.open = open;
        this.words = words;
        this.zone = zone;
        this.calls = calls;
        this.said = open.said();
        this.proposed = calls.notice().apply(said);
        build();
    }

    Region node() {
        return node;
    }

    /// Whether it is the form of this very step on this very appeal.
    boolean of(StepsModel.Open other) {
        return open.appeal().equals(other.appeal())
                && open.offer().event() == other.offer().event();
    }

    void focus() {
        if (first != null) {
            first.requestFocus();
        }
    }

    private void build() {
        var event = open.offer().event();
        node.getStyleClass().add("step-form");
        node.getChildren().add(Labels.of(words.act(event), "t-medium"));
        var acting = open.offer().actingFor();
        if (acting != null) {
            node.getChildren()
                    .add(
                            Labels.of(
                                    words.own().youAct(StepWords.shortName(acting.fullName())),
                                    "t-small",
                                    "c-2"));
        }
        term.setWrapText(true);
        term.setMinHeight(Region.USE_PREF_SIZE);
        term.managedProperty().bind(term.textProperty().isNotEmpty());
        node.getChildren().add(term);
        term();
        for (var need : Machine.rule(event).needs()) {
            node.getChildren().add(field(need, event));
        }
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        var take = Command.named(words.act(event)).keys("Ctrl+Enter").does(this::take);
        var away = Command.named(words.own().cancel()).keys("Esc").does(calls.closed());
        node.getChildren()
                .addAll(
                        problem,
                        Buttons.row(
                                Buttons.withKeys(take, "primary"),
                                Buttons.withKeys(away, "quiet")));
        KeyMatcher.ownKeys(node, List.of(take, away));
    }

    /// How long the law gives for what is said.
    private void term() {
        var left = calls.term().apply(said);
        term.setText(left == null ? "" : words.term(open.offer().event(), left));
        term.getStyleClass().removeAll("c-over", "c-2");
        late = left != null && left.late();
        term.getStyleClass().add(late ? "c-over" : "c-2");
        comment();
    }

    /// Who is late by the law names the reason: then the comment is no matter of taste.
    private void comment() {
        if (comment != null) {
            comment.setText(late ? words.own().needCommentLate() : words.label(Need.COMMENT));
        }
    }

    private Node field(Need need, Event event) {
        Node field =
                switch (need) {
                    case REJECT_REASON, TRANSFER_REASON, ARTICLE_11_REASON ->
                            reasons(need, event, new ToggleGroup());
                    case REWORK_REASONS -> reasons(need, event, null);
                    case DIRECTION -> directions();
                    case LEVEL -> levels();
                    case TARGET -> target();
                    case PERSON -> person();
                    case WORDS ->
                            area(said.words(), WORDS_ROWS, text -> now -> now.withWords(text));
                    case COMMENT ->
                            area(
                                    said.words(),
                                    WORDS_ROWS,
                                    text -> now -> now.withWords(orNull(text)));
                    case NOTICE -> notice();
                    case UNTIL -> until();
                };
        var name =
                need == Need.NOTICE && Machine.rule(event).noticeIsOpen(calls.owesNotice())
                        ? words.own().needNoticeOpen()
                        : words.label(need);
        var label = Labels.of(name, "t-small", "c-2");
        field.accessibleTextProperty().bind(label.textProperty());
        var box = new VBox(2, label, field);
        if (need == Need.COMMENT) {
            comment = label;
            comment();
        }
        if (need == Need.TARGET) {
            box.getChildren().add(hint);
            hint();
        }
        return box;
    }

    /// Typed words are looked for in the platform's directory.
    private TextField target() {
        var field = line(said.target(), text -> now -> now.to(now.direction(), text));
        field.textProperty().subscribe((before, now) -> follow());
        Suggestions.under(
                field,
                text ->
                        calls.directory().get().body(text).isPresent()
                                ? List.of()
                                : calls.directory().get().bodies(text, MOST_OFFERED).stream()
                                        .map(body -> offer(body, body))
                                        .toList());
        return field;
    }

    private TextField person() {
        var directory = calls.directory();
        var login = said.person();
        var named =
                login == null
                        ? null
                        : directory.get().person(login).map(directory.get()::alone).orElse(login);
        var field = line(named, text -> now -> now.forPerson(orNull(text)));
        Suggestions.under(field, text -> PersonOffers.of(directory.get(), text));
        return field;
    }

    private static Suggestion offer(String shown, String whole) {
        return new Suggestion(shown, whole, whole.length());
    }

    /// Says which names are taken for the direction and the reason that are chosen.
    private void hint() {
        hint.setText(
                calls.directory().get().bodies().isEmpty()
                        ? words.own().noDirectory()
                        : Addressee.beyondDirectory(open.offer().event(), said)
                                ? words.own().beyondDirectory()
                                : words.own().fromDirectory());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private FlowPane reasons(Need need, Event event, @Nullable ToggleGroup one) {
        var row = new FlowPane(6, 6);
        for (var code : need.codes()) {
            var chip = Chip.choice(words.reason(code, event));
            chip.setToggleGroup(one);
            chip.setSelected(said.reasons().contains(code));
            chip.selectedProperty().subscribe((before, now) -> chosen());
            reasons.put(code, chip);
            row.getChildren().add(chip);
            first = first == null ? chip : first;
        }
        return row;
    }

    private void chosen() {
        var codes = new ArrayList<String>();
        reasons.forEach((code, chip) -> {
            if (chip.isSelected()) {
                codes.add(code);
            }
        });
        change(now -> now.withReasons(List.copyOf(codes)));
        if (open.offer().event() == Event.LEAVE_WITHOUT_ANSWER && codes.size() == 1) {
            follow();
        }
    }

    /// The notice becomes the one of what is said, unless somebody has written into it.
    private void follow() {
        var field = notice;
        if (field != null && field.getText().equals(proposed)) {
            proposed = calls.notice().apply(said);
            field.setText(proposed);
        }
    }

    private FlowPane directions() {
        var row = new FlowPane(6, 6);
        var one = new ToggleGroup();
        for (var direction : Need.Direction.values()) {
            var chip = Chip.choice(words.direction(direction));
            chip.setToggleGroup(one);
            chip.setSelected(direction.name().equals(said.direction()));
            chip.setOnAction(event -> {
                var target = said.target();
                change(now ->
                        now.to(
                                chip.isSelected() ? direction.name() : null,
                                target == null ? "" : target));
            });
            row.getChildren().add(chip);
            first = first == null ? chip : first;
        }
        return row;
    }

    private FlowPane levels() {
        var row = new FlowPane(6, 6);
        var one = new ToggleGroup();
        for (var level = 1; level <= 2; level++) {
            var number = level;
            var chip = Chip.choice(level == 1 ? words.own().level1() : words.own().level2());
            chip.setToggleGroup(one);
            chip.setSelected(said.level() == level);
            chip.setOnAction(event -> change(now -> now.atLevel(chip.isSelected() ? number : 0)));
            row.getChildren().add(chip);
            first = first == null ? chip : first;
        }
        return row;
    }

    private TextField until() {
        var at = said.until();
        var field = new TextField(at == null ? "" : DAY.format(at.atZone(zone)));
        date = field;
        first = first == null ? field : first;
        field.textProperty().subscribe((before, text) -> change(now -> now.until(read(text))));
        return field;
    }

    private @Nullable Instant read(String text) {
        try {
            var day = LocalDate.parse(text.strip(), DAY);
            var end = day.atTime(END_OF_DAY).atZone(zone).toInstant();
            // The last day itself may be chosen, though its moment comes earlier in it.
            var latest = calls.latest();
            return end.isAfter(latest) && day.equals(LocalDate.ofInstant(latest, zone))
                    ? latest
                    : end;
        } catch (DateTimeParseException notYetWhole) {
            return null;
        }
    }

    /// Makes of a text the change of what is said.
    private interface Into {
        UnaryOperator<Particulars> with(String text);
    }

    private TextArea notice() {
        var field = area(said.notice(), NOTICE_ROWS, text -> now -> now.withNotice(orNull(text)));
        notice = field;
        return field;
    }

    private TextField line(@Nullable String text, Into into) {
        var field = new TextField(text == null ? "" : text);
        return watched(field, into);
    }

    private TextArea area(@Nullable String text, int rows, Into into) {
        var field = new TextArea(text == null ? "" : text);
        field.setWrapText(true);
        field.setPrefRowCount(rows);
        field.setMinHeight(Region.USE_PREF_SIZE);
        return watched(field, into);
    }

    private <T extends TextInputControl> T watched(T field, Into into) {
        first = first == null ? field : first;
        field.textProperty().subscribe((before, now) -> change(into.with(now)));
        return field;
    }

    private void change(UnaryOperator<Particulars> how) {
        said = how.apply(said);
        problem.setText("");
        hint();
        term();
        calls.noted().accept(said);
    }

    private void take() {
        var rule = Machine.rule(open.offer().event());
        var missing = said.missing(rule, calls.owesNotice());
        var notice = said.notice();
        if (missing == Need.UNTIL && date != null && !date.getText().isBlank()) {
            problem.setText(words.own().badDate());
        } else if (missing != null) {
            problem.setText(words.own().missing(words.label(missing)));
        } else if (notice != null && !TemplateText.parse(notice).places().isEmpty()) {
            problem.setText(words.own().unfilledNotice());
        } else {
            named(rule).ifPresent(calls.done());
        }
    }

    /// What is said with names as the directory writes them; empty when one is not there and has to
    /// be. While no directory was ever received the platform judges alone.
    private Optional<Particulars> named(Rule rule) {
        var directory = calls.directory().get();
        var whole = said;
        var target = whole.target();
        if (rule.needs(Need.TARGET) && target != null && !directory.bodies().isEmpty()) {
            var body = directory.body(target);
            if (body.isEmpty() && !Addressee.beyondDirectory(rule.event(), whole)) {
                problem.setText(
                        rule.event() == Event.TRANSFER
                                ? words.own().unknownBodyOut()
                                : words.own().unknownBody());
                return Optional.empty();
            }
            whole = whole.to(whole.direction(), body.orElse(target.strip()));
        }
        var person = whole.person();
        if (rule.needs(Need.PERSON) && person != null && !directory.people().isEmpty()) {
            var found = directory.person(person);
            if (found.isEmpty()) {
                problem.setText(words.own().unknownPerson());
                return Optional.empty();
            }
            whole = whole.forPerson(found.get().login());
        }
        return Optional.of(whole);
    }
}
