package pult.feature.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.answer.AnswerRules;
import pult.domain.answer.Losses;
import pult.domain.appeal.AppealId;
import pult.domain.change.ChangeId;
import pult.domain.change.Notices;
import pult.feature.Wording;
import pult.feature.writing.InMemoryAppeals;
import pult.feature.writing.InMemoryConflicts;
import pult.feature.writing.InMemoryDrafts;
import pult.feature.writing.InMemoryLosses;
import pult.feature.writing.InMemoryOutbox;
import pult.feature.writing.InMemoryToldMerges;
import pult.feature.writing.MovingClock;
import pult.feature.writing.StillExchange;
import pult.l10n.Language;
import pult.l10n.OutboxMessages;
import pult.sync.SyncStatus;
import pult.ui.fx.InlineBackground;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

class LossesViewModelTest {
    private final MovingClock clock = new MovingClock(MovingClock.USUAL);
    private final InMemoryLosses losses = new InMemoryLosses(clock);
    private final LossesViewModel model = model();

    private LossesViewModel model() {
        var wording = Wording.of(Language.RU, ZoneId.of("Europe/Moscow"));
        var appeals = new InMemoryAppeals();
        var drafts = new InMemoryDrafts();
        return new LossesViewModel(
                new OutboxPorts(
                        new InMemoryOutbox(appeals, drafts).sentBefore(6),
                        drafts,
                        () -> List.of(),
                        appeals,
                        new StillExchange(SyncStatus.START),
                        new Notices(),
                        new InMemoryConflicts(),
                        losses,
                        new InMemoryToldMerges(),
                        login -> login.equals("melnikov") ? "Мельников В. П." : login,
                        () -> ChangeId.of(clock.millis(), 2, 1),
                        AnswerRules.USUAL,
                        List::of),
                wording.area(OutboxMessages.class),
                wording.formats(),
                new InlineBackground(),
                clock);
    }

    @Test
    void everyLossSaysHowMuchAndWhy() {
        losses.add(1, Losses.Cause.APPEAL_GONE, "Один.", "");
        losses.add(2, Losses.Cause.REPLACED, "Один.", "");
        losses.add(3, Losses.Cause.PUT_AWAY, "Автобус № 9\nне вышел на линию.", "");
        losses.add(4, Losses.Cause.MERGED, "Один. Два.", "");
        losses.add(48132, Losses.Cause.MERGED, "Просим отнестись с пониманием.", "melnikov");
        model.refresh();
        assertThat(model.lines())
                .extracting(LossLine::what)
                .containsExactly(
                        "1 предложение, взята правка: Мельников В. П.",
                        "2 предложения, не вошло в итог",
                        "текст ответа, 30 знаков",
                        "текст ответа, 5 знаков, на этом месте теперь другой текст",
                        "текст ответа, 5 знаков, обращения здесь больше нет: платформа передала его"
                                + " или удалила");
        assertThat(model.lines().getFirst().text()).isEqualTo("«Просим отнестись с пониманием.»");
        assertThat(model.lines().getFirst().appeal()).isEqualTo(new AppealId(48132));
        assertThat(model.lines().get(2).text()).isEqualTo("«Автобус № 9 не вышел на линию.»");
    }

    /// The appeal may be gone: the list is the only place where its text stands.
    @Test
    void aTextCanBeReadWhole() {
        var text = "Тепло дадут в среду, бригада уже на месте. ".repeat(40).strip();
        losses.add(1, Losses.Cause.APPEAL_GONE, text, "");
        model.refresh();
        assertThat(model.lines().getFirst().text()).hasSizeLessThan(170);
        model.read(model.lines().getFirst());
        assertThat(model.readingProperty().get()).extracting(LossLine::whole).isEqualTo(text);
        model.read(null);
        assertThat(model.readingProperty().get()).isNull();
    }

    @Test
    void everyLossSaysWhomItWasForAndWhereItGoes() {
        losses.add(1, Losses.Cause.PUT_AWAY, Losses.Kind.UNKNOWN, "Один.", "");
        losses.add(2, Losses.Cause.PUT_AWAY, Losses.Kind.STEP, "Один.", "");
        losses.add(3, Losses.Cause.REPLACED, Losses.Kind.NOTE, "Один.", "");
        losses.add(4, Losses.Cause.PUT_AWAY, Losses.Kind.ANSWER, "Один.", "");
        model.refresh();
        assertThat(model.lines())
                .extracting(LossLine::what)
                .containsExactly(
                        "текст ответа, 5 знаков",
                        "текст заметки, 5 знаков, на этом месте теперь другой текст",
                        "слова шага для коллег, 5 знаков",
                        "текст, 5 знаков");
        assertThat(model.lines())
                .extracting(LossLine::toNote)
                .containsExactly(false, true, true, true);
        List.copyOf(model.lines()).forEach(model::giveBack);
        assertThat(model.lines())
                .extracting(LossLine::back)
                .containsExactly(
                        "возвращено в черновик 14:32",
                        "возвращено в заметку 14:32",
                        "возвращено в заметку 14:32",
                        "возвращено в заметку 14:32");
    }

    @Test
    void eachDayHasItsReportAndItsTexts() {
        clock.advance(java.time.Duration.ofDays(-1));
        losses.hour(9, 1, 0);
        losses.add(47910, Losses.Cause.PUT_AWAY, "Автобус не вышел.", "");
        clock.advance(java.time.Duration.ofDays(1));
        losses.hour(4, 0, 2);
        losses.hour(2, 0, 0);
        losses.add(48132, Losses.Cause.MERGED, "Просим подождать.", "melnikov");
        model.refresh();
        assertThat(model.countsProperty().get())
                .isEqualTo("Сегодня: потеряно 1, принято 6, слилось само 2");
        assertThat(model.lines()).hasSize(2);
        assertThat(model.days()).hasSize(2);
        model.choose(model.days().getLast());
        assertThat(model.countsProperty().get())
                .isEqualTo("Вчера: отклонено 1, убрано 1, принято 9");
        assertThat(model.lines()).extracting(LossLine::appeal).containsExactly(new AppealId(47910));
        model.choose(null);
        assertThat(model.lines()).hasSize(2);
    }

    @Test
    void aTextIsGivenBackOnce() {
        losses.add(48132, Losses.Cause.MERGED, "Просим подождать.", "melnikov");
        model.refresh();
        model.giveBack(model.lines().getFirst());
        assertThat(model.lines().getFirst().back()).isEqualTo("возвращено в черновик 14:32");
        model.giveBack(model.lines().getFirst());
        assertThat(losses.asked()).containsExactly(1L);
        clock.advance(Duration.ofDays(1));
        model.refresh();
        assertThat(model.lines().getFirst().back()).isEqualTo("возвращено в черновик 31.03, 14:32");
    }

    @Test
    void aFullDiskLeavesTheTextWhereItIs() {
        losses.add(48132, Losses.Cause.MERGED, "Просим подождать.", "");
        losses.full();
        model.refresh();
        model.giveBack(model.lines().getFirst());
        assertThat(model.lines().getFirst().givenBack()).isFalse();
        assertThat(model.troubleProperty().get()).startsWith("Диск не принял запись");
    }
}
