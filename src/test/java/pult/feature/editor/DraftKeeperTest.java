package pult.feature.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.answer.Draft;
import pult.feature.writing.InMemoryDrafts;
import pult.feature.writing.MovingClock;
import pult.ui.fx.HeldBackground;
import pult.ui.fx.Lane;

import java.time.Duration;

/// When and on top of what a text is written.
class DraftKeeperTest {
    private final InMemoryDrafts drafts = new InMemoryDrafts();
    private final MovingClock clock = new MovingClock(MovingClock.USUAL);
    private final HeldBackground background = new HeldBackground();
    private final DraftKeeper keeper = new DraftKeeper(drafts, new Lane(background, "test"), clock);

    private void open() {
        keeper.take(Desk.HEATING, Draft.Kind.ANSWER, "", null, DraftKeeper.From.DISK, null);
    }

    private void pass(Duration time) {
        clock.advance(time);
        keeper.tick();
        background.finish();
    }

    /// The second grew out of the first, which is not on the disk yet when it is asked for.
    @Test
    void aTextWrittenWhileTheOneBeforeIsUnderWayGrewOutOfIt() {
        open();
        keeper.typed("Раз.");
        keeper.flush();
        keeper.typed("Раз. Два.");
        keeper.flush();
        background.finish();
        assertThat(drafts.grounds()).containsExactly("", "Раз.");
    }

    @Test
    void soItDoesAfterTheOperatorHasGoneOn() {
        open();
        keeper.typed("Раз.");
        keeper.flush();
        keeper.typed("Раз. Два.");
        keeper.flush();
        keeper.leave();
        background.finish();
        assertThat(drafts.grounds()).containsExactly("", "Раз.");
        assertThat(drafts.find(Desk.HEATING, Draft.Kind.ANSWER).orElseThrow().text())
                .isEqualTo("Раз. Два.");
    }

    /// The screen does not show yet what a colleague wrote: it would be passed over.
    @Test
    void whatAColleagueWroteMeanwhileIsNoGroundOfWhatIsTyped() {
        open();
        drafts.besides(" Их.");
        keeper.typed("Раз.");
        keeper.flush();
        background.finish();
        keeper.typed("Раз. Два.");
        keeper.flush();
        background.finish();
        assertThat(drafts.grounds()).containsExactly("", "Раз.");
    }

    private static final String LONG = "Долгий. ".repeat(20_000);

    private void saved(String text) {
        keeper.typed(text);
        pass(Duration.ofSeconds(2));
    }

    /// A text of megabytes takes long to write: the disk gets its rest.
    @Test
    void thePauseBetweenTwoSavesGrowsWithWhatTheyCost() {
        open();
        drafts.slow(() -> clock.advance(Duration.ofMillis(500)));
        saved(LONG);
        assertThat(drafts.written()).hasSize(1);
        for (var more = 0; more < 60; more++) {
            keeper.typed(LONG + more);
        }
        pass(Duration.ofMillis(4900));
        assertThat(drafts.written()).hasSize(1);
        pass(Duration.ofMillis(100));
        assertThat(drafts.written()).hasSize(2);
        // Whoever leaves waits for nothing.
        keeper.typed(LONG + "и дальше");
        keeper.flush();
        background.finish();
        assertThat(drafts.written()).hasSize(3);
    }

    /// A save waits for the store's other work too: half a minute of it leaves no text unsaved for
    /// minutes.
    @Test
    void aStalledSaveIsPaidWithTenSecondsAtMost() {
        open();
        drafts.slow(() -> clock.advance(Duration.ofSeconds(30)));
        saved(LONG);
        keeper.typed(LONG + "Ещё");
        pass(Duration.ofMillis(9900));
        assertThat(drafts.written()).hasSize(1);
        pass(Duration.ofMillis(100));
        assertThat(drafts.written()).hasSize(2);
    }

    @Test
    void aShortTextPaysForNoStall() {
        open();
        drafts.slow(() -> clock.advance(Duration.ofSeconds(30)));
        saved("Раз.");
        saved("Раз. Два.");
        assertThat(drafts.written()).hasSize(2);
    }

    @Test
    void anotherAppealPaysForNoLongText() {
        open();
        drafts.slow(() -> clock.advance(Duration.ofSeconds(30)));
        saved(LONG);
        keeper.leave();
        keeper.take(Desk.LETTER, Draft.Kind.ANSWER, "", null, DraftKeeper.From.DISK, null);
        saved("Раз.");
        assertThat(drafts.written()).hasSize(2);
    }

    @Test
    void theUsualPauseIsTwoSeconds() {
        open();
        drafts.slow(() -> clock.advance(Duration.ofMillis(150)));
        keeper.typed("Раз");
        pass(Duration.ofSeconds(2));
        keeper.typed("Раз, два");
        pass(Duration.ofMillis(1900));
        assertThat(drafts.written()).hasSize(1);
        pass(Duration.ofMillis(100));
        assertThat(drafts.written()).hasSize(2);
    }
}
