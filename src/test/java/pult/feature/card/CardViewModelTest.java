package pult.feature.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.SampleQueue;
import pult.domain.change.NotApplicable;
import pult.domain.change.NotSaved;
import pult.domain.change.Transitions;
import pult.feature.CitizenText;
import pult.feature.Today;
import pult.feature.Wording;
import pult.l10n.Language;
import pult.ui.fx.Background;
import pult.ui.fx.HeldBackground;
import pult.ui.fx.InlineBackground;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class CardViewModelTest {
    private final InMemoryAppeals appeals = SampleQueue.port();
    private final Actions actions = new Actions();
    private final AppealId free =
            new AppealId(
                    appeals.ids(
                                    QueueQuery.ALL
                                            .withLanes(Set.of(AppealRow.Lane.RUNNING))
                                            .onlyUnassigned(),
                                    1)[0]);

    /// Does to the stored appeal what the operator asked, or refuses.
    private final class Actions implements CardActions {
        private @Nullable RuntimeException refusal;

        @Override
        public void take(Appeal appeal) {
            change(appeal, SampleQueue.ME);
        }

        @Override
        public void release(Appeal appeal) {
            change(appeal, null);
        }

        private void change(Appeal appeal, @Nullable String by) {
            if (refusal != null) {
                throw refusal;
            }
            var line = new HistoryEntry(SampleQueue.NOW, null, "", by, null);
            appeals.put(appeal.taken(by, AppealState.IN_PROGRESS, line));
        }
    }

    private CardViewModel model(Background background) {
        var model =
                new CardViewModel(
                        appeals,
                        actions,
                        new Today(
                                Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                                SampleQueue.ZONE,
                                BundledCalendars.russia(),
                                BundledDeadlines::rules),
                        background,
                        Wording.of(Language.RU, SampleQueue.ZONE).failures());
        model.operator(SampleQueue.ME);
        return model;
    }

    private CardViewModel model() {
        return model(new InlineBackground());
    }

    private static Appeal shown(CardViewModel model) {
        return Objects.requireNonNull(model.shownProperty().get()).appeal();
    }

    @Test
    void openedAppealIsShownAndRead() {
        var model = model();
        var unread = appeals.rows(new long[] {free.number()}).getFirst();
        appeals.put(appeals.find(unread.id()).orElseThrow());
        model.show(free);

        assertThat(shown(model).id()).isEqualTo(free);
        assertThat(appeals.rows(new long[] {free.number()}).getFirst().unread()).isFalse();
    }

    @Test
    void freeAppealCanBeTakenAndGivenBack() {
        var model = model();
        model.show(free);
        assertThat(model.canTakeProperty().get()).isTrue();
        assertThat(model.canReleaseProperty().get()).isFalse();

        model.take();
        assertThat(model.mine()).isTrue();
        assertThat(model.canTakeProperty().get()).isFalse();
        assertThat(model.canReleaseProperty().get()).isTrue();

        model.release();
        assertThat(model.mine()).isFalse();
        assertThat(model.canTakeProperty().get()).isTrue();
    }

    @Test
    void othersAppealOffersNothing() {
        var model = model();
        model.operator("ivanov");
        model.show(SampleQueue.SHOWN);

        assertThat(model.canTakeProperty().get()).isFalse();
        assertThat(model.canReleaseProperty().get()).isFalse();
    }

    @Test
    void nobodySignedInCanTakeNothing() {
        var model = model();
        model.operator(null);
        model.show(free);

        assertThat(model.canTakeProperty().get()).isFalse();
    }

    @Test
    void refusalIsWordedAndTheAppealReadAgain() {
        var model = model();
        model.show(free);
        actions.refusal = new NotApplicable(Transitions.Obstacle.TAKEN_BY_OTHER);
        model.take();
        assertThat(model.problemProperty().get())
                .isEqualTo("Обращение уже в работе у другого сотрудника");
        assertThat(model.canTakeProperty().get()).isTrue();

        actions.refusal = new NotSaved("journal", new java.io.IOException("full"));
        model.take();
        assertThat(model.problemProperty().get()).startsWith("Диск не принял").contains("ДС-01");

        model.show(SampleQueue.SHOWN);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void actionUnderWayIsNotOfferedAgain() {
        var background = new HeldBackground();
        var model = model(background);
        model.show(free);
        background.finish();
        model.take();

        assertThat(model.canTakeProperty().get()).isFalse();
        background.finish();
        assertThat(model.canReleaseProperty().get()).isTrue();
    }

    @Test
    void appealThatHasGoneIsSaidToBeGone() {
        var model = model();
        model.show(free);
        appeals.remove(free);
        model.refresh();

        assertThat(model.stateProperty().get()).isEqualTo(CardViewModel.State.GONE);
        model.show(null);
        assertThat(model.stateProperty().get()).isEqualTo(CardViewModel.State.NOTHING);
    }

    @Test
    void quickSteppingShowsTheLastAppeal() {
        var background = new HeldBackground();
        var model = model(background);
        model.show(free);
        model.show(SampleQueue.SHOWN);
        background.finish();

        assertThat(shown(model).id()).isEqualTo(SampleQueue.SHOWN);
    }

    @Test
    void citizensTextCannotTurnTheLineRound() {
        assertThat(CitizenText.shown("\u202Eтепло\u202C нет\u0007\r\n\r\n\r\n\r\nответьте\u200F"))
                .isEqualTo("тепло нет\n\nответьте");
        assertThat(CitizenText.line(" две \n строки ")).isEqualTo("две строки");
    }

    @Test
    void phoneAndAddressOfMailShowWhatTellsThemApartOnly() {
        assertThat(
                        List.of(
                                CitizenText.maskedPhone("+7 (900) 000-00-12"),
                                CitizenText.maskedPhone("55-01-12"),
                                CitizenText.maskedPhone("12"),
                                CitizenText.maskedEmail("ivanova.a@mail.example"),
                                CitizenText.maskedEmail("@")))
                .containsExactly(
                        "+7 ••• •••-••-12", "•••-••-12", "•••", "i•••@mail.example", "•••");
    }
}
