package pult.feature.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.domain.answer.AnswerRules;
import pult.domain.answer.Losses;
import pult.domain.change.ChangeId;
import pult.domain.change.Notices;
import pult.feature.Destination;
import pult.feature.Wording;
import pult.feature.writing.Eye;
import pult.feature.writing.InMemoryAppeals;
import pult.feature.writing.InMemoryConflicts;
import pult.feature.writing.InMemoryDrafts;
import pult.feature.writing.InMemoryLosses;
import pult.feature.writing.InMemoryOutbox;
import pult.feature.writing.InMemoryToldMerges;
import pult.feature.writing.MovingClock;
import pult.feature.writing.Pictures;
import pult.feature.writing.StillExchange;
import pult.l10n.Language;
import pult.sync.SyncStatus;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;
import pult.ui.fx.KeyMatcher;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// «Что я потерял» and the cards of disputed drafts: pictures and keys.
class LossesPicturesTest {
    private final MovingClock clock = new MovingClock(MovingClock.USUAL);
    private final InMemoryLosses losses = new InMemoryLosses(clock);
    private final InMemoryConflicts conflicts = new InMemoryConflicts();
    private final List<Destination> gone = new ArrayList<>();

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private OutboxFeature feature(Language language) {
        var appeals = new InMemoryAppeals();
        var drafts = new InMemoryDrafts();
        return new OutboxFeature(
                new OutboxPorts(
                        new InMemoryOutbox(appeals, drafts)
                                .disputed(() -> conflicts.open().size())
                                .sentBefore(6),
                        drafts,
                        () -> List.of(),
                        appeals,
                        new StillExchange(SyncStatus.START),
                        new Notices(),
                        conflicts,
                        losses,
                        new InMemoryToldMerges(),
                        login -> login.equals("melnikov") ? "Мельников В. П." : login,
                        () -> ChangeId.of(clock.millis(), 2, 1),
                        AnswerRules.USUAL,
                        List::of),
                gone::add,
                Wording.of(language, ZoneId.of("Europe/Moscow")),
                new InlineBackground(),
                clock);
    }

    private void on(Language language, Consumer<OutboxFeature> test) {
        Fx.call(() -> {
            var feature = feature(language);
            test.accept(feature);
            feature.close();
            return true;
        });
    }

    private void several() {
        losses.add(48120, Losses.Cause.APPEAL_GONE, "Светофор включат в четверг.", "");
        losses.add(48120, Losses.Cause.PUT_AWAY, Losses.Kind.STEP, "Исполнитель не тот.", "");
        losses.add(48132, Losses.Cause.MERGED, "Просим отнестись с пониманием.", "melnikov");
        losses.giveBack(3);
        losses.add(48132, Losses.Cause.MERGED, "Работы задержались.", "melnikov");
        losses.add(
                47910,
                Losses.Cause.PUT_AWAY,
                "Автобус № 9 не вышел на линию из-за поломки, рейс выполнили через сорок минут. "
                        .repeat(5),
                "");
    }

    private static void pictures(Region pane, String name) {
        for (var width : new int[] {520, 320}) {
            Pictures.take(pane, name, width, 420);
        }
    }

    @Test
    void usual() {
        for (var day = 9; day > 0; day--) {
            clock.advance(java.time.Duration.ofDays(-day));
            losses.hour(40 + day, day % 3, day % 4);
            clock.advance(java.time.Duration.ofDays(day));
        }
        losses.hour(6, 1, 2);
        several();
        on(Language.RU, feature -> pictures(feature.losses(), "losses-usual"));
        on(Language.EN, feature -> pictures(feature.losses(), "losses-english"));
    }

    @Test
    void empty() {
        on(
                Language.RU,
                feature -> {
                    pictures(feature.losses(), "losses-empty");
                    assertThat(Eye.cutTexts(feature.losses())).isEmpty();
                });
    }

    @Test
    void aDisputedDraftIsACardThatLeadsToTheThreeColumns() {
        conflicts.put(48132, "Догазификация", "Раз. Два.", "Раз. Три.", "Раз. Четыре.");
        on(
                Language.RU,
                feature -> {
                    pictures(feature.attention(), "attention-conflict");
                    assertThat(Eye.cutTexts(feature.attention())).isEmpty();
                    ((javafx.scene.control.Button) feature.attention().lookup(".button")).fire();
                });
        assertThat(gone)
                .containsExactly(new Destination.Conflict(new pult.domain.appeal.AppealId(48132)));
    }

    @Test
    void enterGivesTheChosenTextBack() {
        several();
        var elsewhere = new ArrayList<String>();
        on(
                Language.RU,
                feature -> {
                    var scene = new Scene(feature.losses(), 520, 420);
                    Themes.apply(scene, Theme.LIGHT);
                    var keys = new KeyMatcher(clock);
                    keys.add(
                            Command.named("Открыть")
                                    .keys("Enter")
                                    .does(() -> elsewhere.add("opened")));
                    keys.attach(scene);
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    var list = (ListView<?>) feature.losses().lookup(".losses-list");
                    list.getSelectionModel().select(1);
                    Event.fireEvent(
                            list,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "\r",
                                    KeyCode.ENTER,
                                    false,
                                    false,
                                    false,
                                    false));
                });
        assertThat(losses.asked()).containsExactly(3L, 4L);
        assertThat(elsewhere).isEmpty();
    }
}
