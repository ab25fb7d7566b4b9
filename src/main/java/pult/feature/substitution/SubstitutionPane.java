package pult.feature.substitution;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import pult.domain.machine.SharedSubstitution;
import pult.feature.PersonOffers;
import pult.feature.substitution.SubstitutionModel.Row;
import pult.feature.substitution.SubstitutionModel.Shown;
import pult.feature.substitution.SubstitutionModel.Typed;
import pult.l10n.SubstitutionMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Labels;
import pult.ui.control.Suggestions;
import pult.ui.fx.Command;
import pult.ui.fx.KeyMatcher;
import pult.ui.fx.Subscriptions;

import java.util.List;

/// The look of the substitutions: a list, and under it the form of a new one.
final class SubstitutionPane {
    private static final double DATE = 116;

    private final SubstitutionModel model;
    private final SubstitutionMessages words;
    private final Subscriptions subscriptions;
    private final VBox rows = new VBox(12);
    private @Nullable List<Row> listed;
    private final VBox form = new VBox(8);
    private final TextField absent = new TextField();
    private final TextField who = new TextField();
    private final TextField first = date();
    private final TextField last = date();
    private final Label self = Labels.of("", "t-base");
    private final Label longest = wrapped(Labels.of("", "t-small", "c-3"));

    SubstitutionPane(
            SubstitutionModel model, SubstitutionMessages words, Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.subscriptions = subscriptions;
    }

    Region node() {
        var asOf = wrapped(Labels.of("", "t-small", "c-3"));
        var noRight = wrapped(Labels.of(words.noRight(), "t-small", "c-3"));
        noRight.managedProperty().bind(noRight.visibleProperty());
        form();
        subscriptions.bind(
                model.shownProperty(),
                now -> {
                    rows(now.rows());
                    asOf.setText(now.asOf());
                    noRight.setVisible(!now.mayMake());
                    form.setVisible(now.mayMake());
                    may(now);
                });
        subscriptions.on(model.emptiedProperty(), times -> clear());
        return new VBox(12, rows, asOf, noRight, form, said());
    }

    /// Under everything: an early end has its word too.
    private Node said() {
        var problem = wrapped(Labels.of(model.problemProperty(), "c-over"));
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        var note = wrapped(Labels.of(model.noteProperty(), "c-2"));
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        return new VBox(problem, note);
    }

    private void may(Shown now) {
        var heads = now.self().isEmpty();
        absent.setVisible(heads);
        absent.setManaged(heads);
        self.setVisible(!heads);
        self.setManaged(!heads);
        self.setText(now.self());
        longest.setText(words.longest(now.most()));
    }

    /// Rows that are the same stay: the keyboard may be in one of them.
    private void rows(List<Row> all) {
        if (all.equals(listed)) {
            return;
        }
        listed = all;
        if (all.isEmpty()) {
            rows.getChildren().setAll(wrapped(Labels.of(words.none(), "c-2")));
            return;
        }
        rows.getChildren().setAll(all.stream().map(this::row).toList());
    }

    private Node row(Row row) {
        var state = row.holds() ? words.holds() : words.later();
        var text =
                new VBox(
                        2,
                        wrapped(Labels.of(row.names(), "t-strong")),
                        wrapped(Labels.of(row.period() + " · " + state, "c-2")));
        if (!row.by().isEmpty()) {
            text.getChildren().add(wrapped(Labels.of(row.by(), "t-small", "c-3")));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(12, text);
        line.setAlignment(Pos.CENTER_LEFT);
        var endable = row.endable();
        if (endable != null) {
            line.getChildren().add(end(endable, row.names()));
        }
        return line;
    }

    /// Asked twice: a right is taken from somebody.
    private Button end(SharedSubstitution one, String names) {
        var button = new Button(words.end());
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(words.end() + ": " + names);
        button.setOnAction(event -> {
            if (button.getText().equals(words.end())) {
                button.setText(words.endSurely());
                button.setAccessibleText(words.endSurely() + ": " + names);
            } else {
                model.end(one);
            }
        });
        button.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        button.setText(words.end());
                        button.setAccessibleText(words.end() + ": " + names);
                    }
                });
        return button;
    }

    private void form() {
        offering(absent);
        offering(who);
        absent.setAccessibleText(words.absent());
        who.setAccessibleText(words.who());
        first.setAccessibleText(words.first());
        last.setAccessibleText(words.last());
        first.setPromptText(words.dateHint());
        last.setPromptText(words.dateHint());
        var make = Command.named(words.make()).keys("Ctrl+Enter").does(this::make);
        form.getChildren()
                .setAll(
                        named(words.absent(), new VBox(absent, self)),
                        named(words.who(), who),
                        new HBox(12, named(words.first(), first), named(words.last(), last)),
                        longest,
                        Buttons.row(Buttons.withKeys(make)));
        form.managedProperty().bind(form.visibleProperty());
        KeyMatcher.ownKeys(form, List.of(make));
    }

    private void make() {
        model.make(new Typed(absent.getText(), who.getText(), first.getText(), last.getText()));
    }

    private void clear() {
        absent.clear();
        who.clear();
        first.clear();
        last.clear();
    }

    private void offering(TextField field) {
        Suggestions.under(field, text -> PersonOffers.of(model.directory(), text));
    }

    private static TextField date() {
        var field = new TextField();
        field.setPrefWidth(DATE);
        return field;
    }

    private static VBox named(String name, Node field) {
        return new VBox(2, Labels.of(name, "t-small", "c-2"), field);
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
