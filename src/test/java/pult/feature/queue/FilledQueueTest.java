package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.SampleQueue;
import pult.domain.change.Notices;
import pult.domain.search.PlainSearch;
import pult.domain.view.InMemoryViews;
import pult.feature.Today;
import pult.feature.Wording;
import pult.l10n.Language;
import pult.sync.Failure;
import pult.sync.StillExchange;
import pult.sync.SyncStatus;
import pult.ui.fx.Fx;
import pult.ui.fx.HandPulse;
import pult.ui.fx.InlineBackground;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.time.Clock;
import java.util.List;

/// What stands in the place of the list until a region has come. While it comes the list rests long
/// after each reading; the end of it is no matter of rest.
final class FilledQueueTest {
    @Test
    void theEndOfTheFirstLoadIsReadAtOnce() {
        Fx.start();
        Fx.call(() -> {
            var appeals = new InMemoryAppeals(List.of());
            var exchange =
                    new StillExchange(
                            new SyncStatus(
                                    SyncStatus.Phase.FIRST_LOAD,
                                    null,
                                    0,
                                    300,
                                    null,
                                    null,
                                    0,
                                    StillExchange.me()));
            var queue = queue(appeals, exchange);
            // It never beats: whatever is paced would come later.
            queue.follow(new Notices(), new HandPulse());
            var scene = new Scene(queue.list(), 900, 700);
            Themes.apply(scene, Theme.LIGHT);
            scene.snapshot(null);
            SampleQueue.appeals().forEach(appeals::put);

            exchange.say(StillExchange.idle(SampleQueue.NOW));

            scene.snapshot(null);
            var table = (TableView<?>) queue.list().lookup(".table-view");
            assertThat(table).isNotNull();
            assertThat(table.getItems()).isNotEmpty();
            queue.close();
            return true;
        });
    }

    /// A load that was broken off goes on: what it brings up to its very end was overdue for long.
    @Test
    void theEndOfALoadRaisesNoAlarm() {
        Fx.start();
        Fx.call(() -> {
            var all = SampleQueue.appeals();
            var appeals = new InMemoryAppeals(all.subList(0, 5));
            var exchange = new StillExchange(StillExchange.idle(SampleQueue.NOW));
            var pulse = new HandPulse();
            var queue = queue(appeals, exchange);
            queue.follow(new Notices(), pulse);
            exchange.say(
                    new SyncStatus(
                            SyncStatus.Phase.FIRST_LOAD,
                            SampleQueue.NOW,
                            5,
                            all.size(),
                            null,
                            null,
                            0,
                            StillExchange.me()));
            all.forEach(appeals::put);
            exchange.say(StillExchange.idle(SampleQueue.NOW));
            pulse.beat();
            assertThat(queue.alarmsProperty().getValue()).isEqualTo(0);
            queue.close();
            return true;
        });
    }

    /// What the platform has is not known before it answered: no view is called empty.
    @Test
    void nothingIsCalledEmptyBeforeAnythingCame() {
        Fx.start();
        Fx.call(() -> {
            var appeals = new InMemoryAppeals(List.of());
            var exchange = new StillExchange(SyncStatus.START);
            var queue = queue(appeals, exchange);
            queue.follow(new Notices(), new HandPulse());
            var scene = new Scene(queue.list(), 900, 700);
            Themes.apply(scene, Theme.LIGHT);
            assertThat(words(scene))
                    .contains("Получаем обращения с платформы…")
                    .noneMatch(text -> text.contains("ничего нет"));

            exchange.say(waiting(new Failure.Offline()));
            assertThat(words(scene))
                    .contains(
                            "Связи нет, обращений здесь ещё не было",
                            "Получим, как только связь появится.");
            exchange.say(waiting(new Failure.Unauthorised()));
            assertThat(words(scene))
                    .contains("Обращений здесь ещё не было")
                    .anyMatch(
                            text -> text.startsWith("Платформа не приняла вход. Обращения придут"));

            exchange.say(StillExchange.idle(SampleQueue.NOW));
            assertThat(words(scene)).contains("В работе у Вас ничего нет");
            queue.close();
            return true;
        });
    }

    /// What waits for a hand is counted after the empty view is shown; the way to it comes then.
    @Test
    void anEmptyViewLeadsToWhatNobodyHas() {
        Fx.start();
        Fx.call(() -> {
            var free =
                    SampleQueue.appeals().stream()
                            .filter(appeal -> appeal.assignee() == null)
                            .toList();
            var exchange = new StillExchange(waiting(new Failure.Offline()));
            var queue = queue(new InMemoryAppeals(free), exchange);
            var scene = new Scene(queue.list(), 900, 700);
            Themes.apply(scene, Theme.LIGHT);
            assertThat(words(scene))
                    .as("from an earlier day")
                    .contains("В работе у Вас ничего нет");
            queue.follow(new Notices(), new HandPulse());
            assertThat(words(scene))
                    .anyMatch(text -> text.startsWith("Показать: Никем не взяты, "));
            queue.close();
            return true;
        });
    }

    private static SyncStatus waiting(Failure failure) {
        return new SyncStatus(
                SyncStatus.Phase.WAITING, null, 0, -1, null, failure, 0, StillExchange.me());
    }

    private static List<String> words(Scene scene) {
        scene.snapshot(null);
        return scene.getRoot().lookupAll(".empty-state *").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static QueueFeature queue(InMemoryAppeals appeals, StillExchange exchange) {
        return new QueueFeature(
                new QueuePorts(
                        appeals,
                        new PlainSearch(appeals),
                        new InMemoryViews(),
                        new MapMemory(),
                        login -> login),
                exchange,
                new Today(
                        Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                        SampleQueue.ZONE,
                        BundledCalendars.russia(),
                        BundledDeadlines::rules),
                new InlineBackground(),
                Wording.of(Language.RU, SampleQueue.ZONE));
    }
}
