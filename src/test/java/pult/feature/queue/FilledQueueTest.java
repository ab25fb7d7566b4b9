package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
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
import pult.sync.StillExchange;
import pult.sync.SyncStatus;
import pult.ui.fx.Fx;
import pult.ui.fx.HandPulse;
import pult.ui.fx.InlineBackground;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.time.Clock;
import java.util.List;

/// While a region comes for the first time the list rests long after each reading; the end of it is
/// no matter of rest.
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
            var queue =
                    new QueueFeature(
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
}
