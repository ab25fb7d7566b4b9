package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.SampleQueue;
import pult.domain.search.PlainSearch;
import pult.domain.view.Grouping;
import pult.domain.view.InMemoryViews;
import pult.domain.view.KeptView;
import pult.domain.view.QueueColumn;
import pult.domain.view.QueueView;
import pult.domain.view.ViewLook;
import pult.feature.Stopped;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.sync.StillExchange;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;
import pult.ui.fx.Snapshots;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Pictures of filters, views and groups, for the eye.
class QueuePicturesTest {
    private static final ViewLook LOOK =
            new ViewLook(
                    QueueQuery.Sort.DUE,
                    QueueQuery.Direction.ASCENDING,
                    Grouping.MUNICIPALITY,
                    List.of(
                            QueueColumn.NUMBER,
                            QueueColumn.TOPIC,
                            QueueColumn.RECEIVED,
                            QueueColumn.STATE,
                            QueueColumn.DUE));

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private static QueueFeature queue(Language language) {
        var views = new InMemoryViews();
        views.save(own("Металлургов, авария", "words", null, ViewLook.USUAL));
        views.save(own("Догазификация", "channel:pos", "Белова М. В.", ViewLook.USUAL));
        views.save(KeptView.toShare(view("59-ФЗ: по районам", "regime:59-fz", LOOK)));
        views.save(own("Тепло по районам", "отопления", null, LOOK));
        var queue =
                new QueueFeature(
                        new QueuePorts(
                                SampleQueue.port(),
                                new PlainSearch(SampleQueue.port()),
                                views,
                                new MapMemory(),
                                login -> login),
                        new StillExchange(StillExchange.idle(SampleQueue.NOW)),
                        new Today(
                                Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                                SampleQueue.ZONE,
                                BundledCalendars.russia(),
                                BundledDeadlines::rules),
                        new InlineBackground(),
                        Wording.of(language, SampleQueue.ZONE));
        queue.refresh();
        queue.width(QueueFeature.Width.WIDE);
        return queue;
    }

    private static QueueView view(String name, String filter, ViewLook look) {
        return new QueueView(UUID.randomUUID(), name, "OPEN", filter, look);
    }

    private static KeptView own(String name, String filter, String by, ViewLook look) {
        return new KeptView(view(name, filter, look), KeptView.Scope.PERSONAL, 0, null, false, by);
    }

    private static Region desk(QueueFeature queue) {
        var desk = new HBox(queue.views(), queue.list());
        queue.views().setPrefWidth(172);
        queue.views().setMinWidth(172);
        HBox.setHgrow(queue.list(), Priority.ALWAYS);
        return desk;
    }

    private static void take(QueueFeature queue, String name) {
        Pictures.take(desk(queue), name, 920, 700);
    }

    @Test
    void chips() {
        Fx.call(() -> {
            var queue = queue(Language.RU);
            queue.enter("блок:жкх,дороги -режим:59-фз срок:..10.04.2026 ускоренное:да вода");
            queue.enter("-ускоренное:да");
            take(queue, "queue-filter-chips");
            return true;
        });
    }

    /// What did not go through has a sign in its row, and words where there is a second line.
    @Test
    void whatDidNotGoThroughIsSeenInItsRow() {
        Fx.call(() -> {
            var queue = queue(Language.RU);
            queue.rowHeight(36);
            var said = "Заявитель добавил комментарий, ответ не отправлен.";
            queue.stopped(id ->
                    id.equals(SampleQueue.SHOWN)
                            ? Optional.of(
                                    new Stopped(
                                            Stopped.Kind.HELD,
                                            "не отправлено, обращение изменилось",
                                            said))
                            : Optional.empty());
            queue.select(SampleQueue.SHOWN);
            take(queue, "queue-stopped");
            assertThat(
                            queue.list().lookupAll(".ikonli-font-icon").stream()
                                    .map(Node::getAccessibleText)
                                    .filter(Objects::nonNull))
                    .contains("не отправлено, обращение изменилось. " + said);
            assertThat(
                            queue.list().lookupAll(".label").stream()
                                    .map(node -> ((Labeled) node).getText())
                                    .filter(Objects::nonNull))
                    .anyMatch(text -> text.startsWith("не отправлено, обращение изменилось · "));
            return true;
        });
    }

    @Test
    void problems() {
        Fx.call(() -> {
            var queue = queue(Language.RU);
            queue.enter("канл:vk район:Орл срок:31.02 исполнитель:я");
            take(queue, "queue-filter-problems");
            return true;
        });
    }

    @Test
    void sharedViewWithItsGroupsAndColumns() {
        Fx.call(() -> {
            var queue = queue(Language.RU);
            queue.open("59-ФЗ: по районам");
            take(queue, "queue-view-groups");
            return true;
        });
    }

    @Test
    void viewWithWordsInGroups() {
        Fx.call(() -> {
            var queue = queue(Language.RU);
            queue.open("Тепло по районам");
            take(queue, "queue-view-words");
            return true;
        });
    }

    @Test
    void displacedViewSaysWhy() {
        Fx.call(() -> {
            var queue = queue(Language.RU);
            queue.open("Догазификация");
            take(queue, "queue-view-displaced");
            return true;
        });
    }

    @Test
    void namingAView() {
        Fx.call(() -> {
            var queue = queue(Language.EN);
            queue.enter("канал:пос");
            queue.commands().stream()
                    .filter(command -> command.text().equals("Save the view…"))
                    .forEach(command -> command.execute());
            take(queue, "queue-view-naming");
            return true;
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textWithItsOffers(Theme theme) throws Exception {
        var file =
                Path.of(
                        "target",
                        "screens",
                        "queue-filter-text-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        var stage =
                Fx.call(() -> {
                    var queue = queue(Language.RU);
                    var made = new Stage();
                    var scene = new Scene(desk(queue), 920, 700);
                    Themes.apply(scene, theme);
                    made.setScene(scene);
                    made.show();
                    queue.enter("канал:пос");
                    queue.commands().stream()
                            .filter(command -> command.text().equals("Фильтр текстом"))
                            .forEach(command -> command.execute());
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    return made;
                });
        Fx.call(() -> {
            var field = (TextField) stage.getScene().lookup(".filter-line");
            assertThat(field.getText()).isEqualTo("канал:пос");
            field.appendText(" район:");
            field.end();
            return true;
        });
        Fx.call(() -> {
            Snapshots.png(stage, file);
            stage.close();
            return true;
        });
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }
}
