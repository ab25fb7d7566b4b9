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
import pult.domain.appeal.Channel;
import pult.l10n.Formats;
import pult.l10n.Language;
import pult.l10n.SettingsMessages;
import pult.ui.control.KeyList;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.control.Segments;
import pult.ui.fx.Command;
import pult.ui.fx.KeyMatcher;
import pult.ui.fx.Subscriptions;
import pult.ui.theme.TextScale;
import pult.ui.theme.Theme;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Groups of settings, each acting at once.
final class SettingsView {
    private static final double NAMES = 180;
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

    Region node(SettingsFeature.Facts facts, Node copies) {
        var groups =
                new GroupColumns(
                        List.of(
                                List.of(
                                        group(words.look(), look()),
                                        group(words.answers(), answers(facts.rules()))),
                                List.of(
                                        group(words.substitutions(), facts.substitutions()),
                                        group(words.backups(), copies(copies)),
                                        group(words.about(), about(facts.version()))),
                                List.of(group(words.keys(), keys(facts.commands())))));
        var scroll = new ScrollPane(groups.node());
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        subscriptions.bind(scroll.widthProperty(), width -> groups.fit(width.doubleValue()));
        var pane = new BorderPane(scroll);
        var trouble = Labels.of(model.troubleProperty(), "c-over");
        pane.setTop(
                PaneHeading.of(
                        Labels.fixed(words.title(), "t-pane"), new Node[] {trouble}, new Node[0]));
        pane.getStyleClass().add("pane");
        return pane;
    }

    private static Region group(String title, Region content) {
        content.setPadding(new Insets(16));
        var box = new VBox(PaneHeading.of(title), content);
        box.getStyleClass().add("divider-bottom");
        return box;
    }

    private static GridPane grid() {
        var grid = new GridPane(16, 12);
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, rest);
        // The values of all groups stand in one line, and a large text still has its room.
        var least = new Region();
        least.setMinWidth(NAMES);
        grid.add(least, 0, 0);
        return grid;
    }

    private Region copies(Node value) {
        var grid = grid();
        row(grid, 0, words.backupFolder(), value, words.backupNote());
        return grid;
    }

    private Region look() {
        var grid = grid();
        row(
                grid,
                0,
                words.theme(),
                segments(
                        List.of(Theme.values()),
                        Preferences::theme,
                        this::theme,
                        Preferences::with),
                "");
        row(grid, 1, words.textSize(), size(), "");
        row(
                grid,
                2,
                words.rows(),
                segments(
                        List.of(Preferences.RowHeight.values()),
                        Preferences::rows,
                        this::rows,
                        Preferences::with),
                words.rowsNote());
        row(
                grid,
                3,
                words.language(),
                segments(
                        List.of(Language.values()),
                        Preferences::language,
                        SettingsView::language,
                        Preferences::with),
                words.languageNote());
        return grid;
    }

    private Region keys(List<Command> commands) {
        var grid = grid();
        row(
                grid,
                0,
                words.singleKeys(),
                segments(
                        List.of(KeyMatcher.SingleKeys.values()),
                        Preferences::singleKeys,
                        keys -> keys == KeyMatcher.SingleKeys.ON ? words.on() : words.off(),
                        Preferences::with),
                words.singleKeysNote());
        return new VBox(16, grid, KeyList.of(commands));
    }

    private Region answers(AnswerRules rules) {
        var grid = grid();
        way(grid, 0, words.wayMessage(), rules.within(rules.message(), Channel.POS));
        way(grid, 1, words.wayLetter(), rules.within(rules.letter(), Channel.LETTER));
        way(grid, 2, words.waySocial(), rules.within(rules.social(), Channel.VK));
        var after = grid();
        row(
                after,
                0,
                words.afterReady(),
                segments(
                        List.of(Preferences.AfterReady.values()),
                        Preferences::afterReady,
                        then ->
                                then == Preferences.AfterReady.STAY
                                        ? words.afterStay()
                                        : words.afterNext(),
                        Preferences::with),
                words.afterNote());
        return new VBox(12, after, grid, wrapped(words.answersNote(), "t-small", "c-3"));
    }

    private void way(GridPane grid, int line, String name, AnswerRules.Way way) {
        var approval = way.approval() == Approval.AUTHOR ? words.byAuthor() : words.byApprover();
        var title = Labels.fixed(name, "c-2");
        GridPane.setValignment(title, VPos.TOP);
        var value =
                wrapped(
                        words.length(formats.number(way.characters()))
                                + " · "
                                + words.undoFor(way.undo().toSeconds())
                                + " · "
                                + approval,
                        "t-base");
        grid.add(title, 0, line);
        grid.add(value, 1, line);
    }

    private Region about(String version) {
        return new VBox(
                6,
                Labels.of(words.version(version), "t-strong"),
                wrapped(words.licence(), "c-2"),
                wrapped(words.parts(), "c-2"),
                wrapped(words.fonts(), "c-2"),
                wrapped(words.map(), "c-2"));
    }

    private static Label wrapped(String text, String... classes) {
        var label = Labels.of(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void row(GridPane grid, int line, String name, Node choice, String note) {
        var under = wrapped(note, "t-small", "c-3");
        under.setManaged(!note.isEmpty());
        var label = Labels.fixed(name, "c-2");
        label.setPadding(new Insets(5, 0, 0, 0));
        GridPane.setValignment(label, VPos.TOP);
        grid.add(label, 0, line);
        grid.add(new VBox(4, choice, under), 1, line);
    }

    /// One of a few, also when it is chosen elsewhere.
    private <T> Node segments(
            List<T> values,
            Function<Preferences, T> of,
            Function<T, String> text,
            BiFunction<Preferences, T, Preferences> with) {
        var chosen = model.chosenProperty();
        var segments = new Segments<>(values, of.apply(chosen.get()), text);
        subscriptions.on(
                segments.chosenProperty(), now -> model.choose(with.apply(chosen.get(), now)));
        subscriptions.on(chosen, now -> segments.chosenProperty().set(of.apply(now)));
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
