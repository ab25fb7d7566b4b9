package pult.feature.settings;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pult.domain.answer.AnswerRules;
import pult.domain.answer.Approval;
import pult.l10n.Formats;
import pult.l10n.Language;
import pult.l10n.SettingsMessages;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.control.Segments;
import pult.ui.fx.KeyMatcher;
import pult.ui.fx.Subscriptions;
import pult.ui.theme.TextScale;
import pult.ui.theme.Theme;

import java.util.List;
import java.util.function.Function;

/// One column of groups, read from above.
final class SettingsView {
    private static final double NAMES = 180;
    private static final double COLUMN = 760;
    private static final int STEP = 5;

    private final SettingsViewModel model;
    private final SettingsMessages words;
    private final Formats formats;
    private final Subscriptions subscriptions;

    SettingsView(
            SettingsViewModel model,
            SettingsMessages words,
            Formats formats,
            Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.formats = formats;
        this.subscriptions = subscriptions;
    }

    Region node(AnswerRules rules, String version, Node copies) {
        var column =
                new VBox(
                        24,
                        group(words.look(), look()),
                        group(words.keys(), keys()),
                        group(words.answers(), answers(rules)),
                        group(words.backups(), copies(copies)),
                        group(words.about(), about(version)));
        column.setMaxWidth(COLUMN);
        column.setPadding(new Insets(20, 24, 32, 24));
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        var pane = new BorderPane(scroll);
        var trouble = Labels.of(model.troubleProperty(), "c-over");
        pane.setTop(
                PaneHeading.of(
                        Labels.fixed(words.title(), "t-pane"), new Node[] {trouble}, new Node[0]));
        pane.getStyleClass().add("pane");
        return pane;
    }

    private static Node group(String title, Node content) {
        var box = new VBox(12, Labels.of(title, "t-appeal"), content);
        box.setFillWidth(true);
        return box;
    }

    private static GridPane grid() {
        var grid = new GridPane(16, 12);
        var names = new ColumnConstraints(NAMES);
        var rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, rest);
        return grid;
    }

    private Node copies(Node value) {
        var grid = grid();
        row(grid, 0, words.backupFolder(), value, words.backupNote());
        return grid;
    }

    private Node look() {
        var now = model.chosenProperty().get();
        var grid = grid();
        row(
                grid,
                0,
                words.theme(),
                segments(
                        List.of(Theme.values()),
                        now.theme(),
                        this::theme,
                        chosen -> model.chosenProperty().get().with(chosen)),
                "");
        row(grid, 1, words.textSize(), size(), "");
        row(
                grid,
                2,
                words.rows(),
                segments(
                        List.of(Preferences.RowHeight.values()),
                        now.rows(),
                        this::rows,
                        chosen -> model.chosenProperty().get().with(chosen)),
                words.rowsNote());
        row(
                grid,
                3,
                words.language(),
                segments(
                        List.of(Language.values()),
                        now.language(),
                        SettingsView::language,
                        chosen -> model.chosenProperty().get().with(chosen)),
                words.languageNote());
        return grid;
    }

    private Node keys() {
        var grid = grid();
        row(
                grid,
                0,
                words.singleKeys(),
                segments(
                        List.of(KeyMatcher.SingleKeys.values()),
                        model.chosenProperty().get().singleKeys(),
                        keys -> keys == KeyMatcher.SingleKeys.ON ? words.on() : words.off(),
                        chosen -> model.chosenProperty().get().with(chosen)),
                words.singleKeysNote());
        return grid;
    }

    private Node answers(AnswerRules rules) {
        var grid = grid();
        way(grid, 0, words.wayMessage(), rules.message());
        way(grid, 1, words.wayLetter(), rules.letter());
        way(grid, 2, words.waySocial(), rules.social());
        var after = grid();
        row(
                after,
                0,
                words.afterReady(),
                segments(
                        List.of(Preferences.AfterReady.values()),
                        model.chosenProperty().get().afterReady(),
                        then ->
                                then == Preferences.AfterReady.STAY
                                        ? words.afterStay()
                                        : words.afterNext(),
                        chosen -> model.chosenProperty().get().with(chosen)),
                words.afterNote());
        return new VBox(12, after, grid, Labels.of(words.answersNote(), "t-small", "c-3"));
    }

    private void way(GridPane grid, int line, String name, AnswerRules.Way way) {
        var approval = way.approval() == Approval.AUTHOR ? words.byAuthor() : words.byApprover();
        grid.addRow(
                line,
                Labels.fixed(name, "c-2"),
                Labels.of(
                        words.length(formats.number(way.characters()))
                                + " · "
                                + words.undoFor(way.undo().toSeconds())
                                + " · "
                                + approval));
    }

    private Node about(String version) {
        return new VBox(
                6,
                Labels.of(words.version(version), "t-strong"),
                wrapped(words.licence()),
                wrapped(words.parts()),
                wrapped(words.fonts()),
                wrapped(words.map()));
    }

    private static Label wrapped(String text) {
        var label = Labels.of(text, "c-2");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void row(GridPane grid, int line, String name, Node choice, String note) {
        var under = Labels.of(note, "t-small", "c-3");
        under.setManaged(!note.isEmpty());
        under.setWrapText(true);
        var label = Labels.fixed(name, "c-2");
        label.setPadding(new Insets(5, 0, 0, 0));
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(line, label, new VBox(4, choice, under));
    }

    private <T> Node segments(
            List<T> values, T now, Function<T, String> text, Function<T, Preferences> changed) {
        var segments = new Segments<>(values, now, text);
        subscriptions.on(segments.chosenProperty(), chosen -> model.choose(changed.apply(chosen)));
        return segments.node();
    }

    private Node size() {
        var figure = Labels.fixed("", "t-medium");
        figure.setMinWidth(52);
        figure.setAlignment(Pos.CENTER);
        var smaller = step("A−", words.smaller(), -STEP);
        var larger = step("A+", words.larger(), STEP);
        subscriptions.bind(
                model.chosenProperty(),
                now -> {
                    figure.setText(words.percent(now.scale().percent()));
                    smaller.setDisable(now.scale().percent() == TextScale.SMALLEST);
                    larger.setDisable(now.scale().percent() == TextScale.LARGEST);
                });
        var row = new HBox(4, smaller, figure, larger);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button step(String sign, String hint, int percents) {
        var button = new Button(sign);
        button.setAccessibleText(hint);
        button.setOnAction(event -> {
            var now = model.chosenProperty().get();
            model.choose(now.with(now.scale().plus(percents)));
        });
        return button;
    }

    private String theme(Theme theme) {
        return switch (theme) {
            case LIGHT -> words.themeLight();
            case DARK -> words.themeDark();
        };
    }

    private String rows(Preferences.RowHeight rows) {
        return switch (rows) {
            case TIGHT -> words.rowsTight();
            case USUAL -> words.rowsUsual();
            case LOOSE -> words.rowsLoose();
        };
    }

    /// Each language calls itself by its own name.
    private static String language(Language language) {
        return switch (language) {
            case RU -> "Русский";
            case EN -> "English";
        };
    }
}
