package pult.feature.palette;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.SampleQueue;
import pult.domain.search.AppealSearch;
import pult.domain.search.PlainSearch;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.l10n.PaletteMessages;
import pult.ui.fx.Command;
import pult.ui.fx.CommandGroup;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;
import pult.ui.fx.KeyMatcher;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The palette: what is found, in which order, what Enter does, and how it looks.
class PaletteTest {
    private final Clock clock = Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE);
    private final Wording wording = Wording.of(Language.RU, SampleQueue.ZONE);
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty canTake = new SimpleBooleanProperty(true);
    private final List<CommandGroup> groups = commands();
    private List<String> kept = List.of("Внутренняя заметка");

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private Command command(String text, String... keys) {
        return Command.named(text).keys(keys).does(() -> done.add(text));
    }

    private List<CommandGroup> commands() {
        return List.of(
                new CommandGroup(
                        "Обращение",
                        List.of(
                                command("Следующее", "J"),
                                command("Предыдущее", "K"),
                                Command.named("Взять в работу")
                                        .keys("T")
                                        .enabledWhen(canTake)
                                        .does(() -> done.add("Взять в работу")),
                                Command.named("Ответить")
                                        .icon(BootstrapIcons.PENCIL)
                                        .keys("R")
                                        .does(() -> done.add("Ответить")),
                                command("Внутренняя заметка", "X"),
                                command("Готово к отправке", "Ctrl+Enter"),
                                command("Вернуть отправку", "Z"))),
                new CommandGroup("Вид", List.of(command("Светлая или тёмная тема", "Ctrl+D"))),
                new CommandGroup(
                        "Переход",
                        List.of(
                                Command.named("Карта")
                                        .icon(BootstrapIcons.MAP)
                                        .keys("G M")
                                        .does(() -> done.add("Карта")),
                                command("Настройки", "G N"))),
                new CommandGroup("Сервис", List.of(command("Проверить связь"))));
    }

    private AppealSearch searched = new PlainSearch(SampleQueue.port());

    private PalettePorts ports() {
        return new PalettePorts(
                () -> groups,
                SampleQueue.port(),
                searched,
                new RecentCommands() {
                    @Override
                    public List<String> load() {
                        return kept;
                    }

                    @Override
                    public void save(List<String> names) {
                        kept = names;
                    }
                },
                id -> done.add("открыть " + id),
                words -> done.add("найти " + words),
                () -> done.add("клавиши"));
    }

    private Today today() {
        return new Today(
                clock, SampleQueue.ZONE, BundledCalendars.russia(), BundledDeadlines::rules);
    }

    private PaletteViewModel model(String typed) {
        var model =
                new PaletteViewModel(
                        ports(),
                        today(),
                        wording.area(PaletteMessages.class),
                        new InlineBackground());
        model.open();
        model.typedProperty().set(typed);
        model.find();
        return model;
    }

    private static List<String> names(PaletteViewModel model) {
        return model.lines().stream()
                .map(line ->
                        switch (line) {
                            case PaletteLine.Heading heading -> "— " + heading.title();
                            case PaletteLine.Doing doing -> doing.command().text();
                            case PaletteLine.Found found -> found.row().id().toString();
                            case PaletteLine.Unknown unknown -> "нет " + unknown.number();
                            case PaletteLine.All all -> "все " + all.count();
                        })
                .toList();
    }

    @Test
    void recentStandFirstAndEverythingAfterThem() {
        assertThat(names(model("")))
                .startsWith("— Недавние", "Внутренняя заметка", "— Обращение", "Следующее")
                .endsWith("— Сервис", "Проверить связь");
    }

    @Test
    void foundInAnyOrderUnderEitherLayoutAndByTheMenu() {
        assertThat(names(model("отпр гот"))).containsExactly("— Команды", "Готово к отправке");
        assertThat(names(model("rfhnf"))).contains("— Команды", "Карта");
        assertThat(names(model(">переход"))).containsExactly("— Команды", "Карта", "Настройки");
    }

    @Test
    void whatCannotBeDoneStandsLastAndEnterLeavesIt() {
        canTake.set(false);
        var model = model(">в");
        assertThat(names(model)).last().isEqualTo("Взять в работу");
        var only = model(">взять");
        only.call(() -> done.add("закрыто"));
        assertThat(done).isEmpty();
        canTake.set(true);
        only.call(() -> done.add("закрыто"));
        assertThat(done).containsExactly("закрыто", "Взять в работу");
        assertThat(kept).containsExactly("Взять в работу", "Внутренняя заметка");
    }

    @Test
    void numberFindsItsAppeal() {
        var model = model(SampleQueue.SHOWN.toString());
        assertThat(names(model)).containsExactly("— Обращения", SampleQueue.SHOWN.toString());
        model.call(() -> {});
        assertThat(done).containsExactly("открыть " + SampleQueue.SHOWN);
    }

    /// The index of words may not have come to it yet.
    @Test
    void numberFindsItsAppealWithoutTheIndex() {
        searched = new PlainSearch(new InMemoryAppeals());
        for (var typed : List.of("", "#", "№ ", "pult:")) {
            var model = model(typed + SampleQueue.SHOWN);
            assertThat(model.chosenLine())
                    .as(typed)
                    .isInstanceOfSatisfying(
                            PaletteLine.Found.class,
                            found -> {
                                assertThat(found.row().id()).isEqualTo(SampleQueue.SHOWN);
                                assertThat(found.named()).isTrue();
                            });
        }
    }

    @Test
    void aNumberNobodyHasIsSaid() {
        var model = model("#999000111");
        assertThat(names(model)).containsExactly("— Обращения", "нет 999000111");
        assertThat(model.chosenLine()).isNull();
        assertThat(names(model("99999999999999999999"))).contains("нет 99999999999999999999");
    }

    @Test
    void whatIsOpenStandsBeforeWhatIsDone() {
        var model = model("орёл");
        var found =
                model.lines().stream()
                        .filter(PaletteLine.Found.class::isInstance)
                        .map(line -> ((PaletteLine.Found) line).row())
                        .toList();
        assertThat(found).isNotEmpty().noneMatch(row -> row.lane() == AppealRow.Lane.DONE);
        var best = found.stream().map(AppealRow::id).sorted(Comparator.reverseOrder()).toList();
        assertThat(found).extracting(AppealRow::id).isEqualTo(best);
    }

    @Test
    void manyAppealsAreShownAsAList() {
        var model = model("отопления");
        var names = names(model);
        assertThat(names).first().isEqualTo("— Обращения");
        assertThat(names.get(1 + PaletteViewModel.APPEALS)).startsWith("все ");
        model.move(-1);
        model.call(() -> {});
        assertThat(done).containsExactly("найти отопления");
    }

    @Test
    void appealsThatArriveDoNotMoveTheChoice() {
        var model =
                new PaletteViewModel(
                        ports(),
                        today(),
                        wording.area(PaletteMessages.class),
                        new InlineBackground());
        model.open();
        model.typedProperty().set("от");
        var before = model.chosenLine();
        assertThat(before).isInstanceOf(PaletteLine.Doing.class);
        model.find();
        assertThat(model.lines()).anyMatch(PaletteLine.Found.class::isInstance);
        model.call(() -> {});
        assertThat(done).containsExactly("Ответить");
    }

    @Test
    void escGivesTheKeyboardBack() {
        Fx.call(() -> {
            var button = new Button("под палитрой");
            var palette = new PaletteFeature(ports(), today(), new InlineBackground(), wording);
            var scene = new Scene(new StackPane(new VBox(button), palette.layer()), 1366, 768);
            Themes.apply(scene, Theme.LIGHT);
            var keys = new KeyMatcher(clock);
            keys.add(palette.command());
            keys.add(command("Готово к отправке", "Ctrl+Enter"));
            keys.attach(scene);
            button.requestFocus();
            press(button, KeyCode.UNDEFINED, "л", true);
            assertThat(palette.openProperty().get()).isTrue();
            var field = (TextField) palette.layer().lookup(".text-field");
            assertThat(scene.getFocusOwner()).isSameAs(field);
            press(field, KeyCode.ENTER, "\r", true);
            press(field, KeyCode.TAB, "\t", false);
            assertThat(scene.getFocusOwner()).isSameAs(field);
            press(field, KeyCode.ESCAPE, "", false);
            assertThat(palette.openProperty().get()).isFalse();
            assertThat(scene.getFocusOwner()).isSameAs(button);
            assertThat(done).doesNotContain("Готово к отправке");
            return true;
        });
    }

    private static void press(javafx.scene.Node target, KeyCode code, String text, boolean ctrl) {
        Event.fireEvent(
                target,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        KeyEvent.CHAR_UNDEFINED,
                        text,
                        code,
                        false,
                        ctrl,
                        false,
                        false));
    }

    @Test
    void pictures() {
        Fx.call(() -> {
            canTake.set(false);
            picture("palette-empty", "");
            picture("palette-words", "от");
            picture("palette-nothing", "яяя");
            picture("palette-number", SampleQueue.SHOWN.toString());
            picture("palette-no-number", "999000111");
            return true;
        });
    }

    private void picture(String name, String typed) {
        var palette = new PaletteFeature(ports(), today(), new InlineBackground(), wording);
        var under = new VBox(new Button("под палитрой"));
        under.getStyleClass().add("pane");
        var root = new StackPane(under, palette.layer());
        Pictures.take(
                root,
                name,
                1366,
                768,
                () -> {
                    palette.command().execute();
                    ((TextField) palette.layer().lookup(".text-field")).setText(typed);
                    palette.look();
                    assertThat(((ListView<?>) palette.layer().lookup(".palette-list")).getItems())
                            .isNotNull();
                });
    }
}
