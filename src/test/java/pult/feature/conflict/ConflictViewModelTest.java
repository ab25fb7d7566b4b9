package pult.feature.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.answer.Outcome;
import pult.domain.appeal.AppealId;
import pult.domain.merge.Place;
import pult.feature.Wording;
import pult.feature.writing.InMemoryConflicts;
import pult.feature.writing.MovingClock;
import pult.l10n.Language;
import pult.ui.fx.HeldBackground;
import pult.ui.fx.InlineBackground;

import java.time.ZoneId;
import java.util.List;

class ConflictViewModelTest {
    private static final Place.Decision MINE = new Place.Decision.TakeMine();
    private static final Place.Decision THEIRS = new Place.Decision.TakeTheirs();

    private final MovingClock clock = new MovingClock(MovingClock.USUAL);
    private final InMemoryConflicts port = new InMemoryConflicts();
    private final Wording wording = Wording.of(Language.RU, ZoneId.of("Europe/Moscow"));
    private final ConflictWords words =
            new ConflictWords(
                    wording, login -> login.equals("melnikov") ? "Мельников В. П." : login);
    private final ConflictViewModel model =
            new ConflictViewModel(port, words, new InlineBackground(), clock);

    private void opened() {
        SampleConflicts.gas(port);
        model.refresh();
    }

    private List<PlaceLine> disputed() {
        return model.places().stream().filter(PlaceLine::disputed).toList();
    }

    private PlaceLine at(String result) {
        return model.places().stream()
                .filter(line -> line.result().text().contains(result))
                .findFirst()
                .orElseThrow();
    }

    private void decide(int dispute, Place.Decision by) {
        model.decide(disputed().get(dispute).place(), by);
    }

    @Test
    void saysWhoseVersionsTheseAre() {
        opened();
        assertThat(model.headProperty().get())
                .isEqualTo(
                        new Head(
                                "№ 48132 · Догазификация: срок",
                                "Общая версия 5 от 31.03, 11:20",
                                "Вы, сегодня 13:52",
                                "Мельников В. П., сегодня 14:10, версия 7",
                                "черновик, версия 8"));
        assertThat(model.drafts())
                .containsExactly(
                        new ConflictLine(
                                new AppealId(48132),
                                "Догазификация: срок",
                                "черновик изменён в 6 местах"));
    }

    @Test
    void countersAddUp() {
        opened();
        assertThat(model.countersProperty().get()).isEqualTo(new Counters(12, false, 6, 4, 0, 2));
        decide(0, THEIRS);
        assertThat(model.countersProperty().get()).isEqualTo(new Counters(12, false, 6, 4, 1, 1));
    }

    /// The texts may be decided: without a meaning nothing is saved.
    @Test
    void twoMeaningsAreAPlaceOfTheirOwn() {
        SampleConflicts.gasWithOutcomes(port);
        model.refresh();
        assertThat(model.countersProperty().get()).isEqualTo(new Counters(13, true, 6, 4, 0, 3));
        var meaning = model.places().getFirst();
        assertThat(meaning.outcome()).isTrue();
        assertThat(meaning.mine().text()).isEqualTo("Решение: Меры приняты");
        assertThat(meaning.theirs().text()).isEqualTo("Решение: Разъяснено");
        assertThat(meaning.note()).isEqualTo("Нужно решить: выбрано разное");
        decide(1, THEIRS);
        decide(2, THEIRS);
        model.save();
        assertThat(port.applied()).isEmpty();
        decide(0, new Place.Decision.TakeBoth());
        assertThat(model.countersProperty().get().open()).isEqualTo(1);
        decide(0, THEIRS);
        assertThat(model.places().getFirst().spoken())
                .isEqualTo(
                        "взято: их, решено в 14:32. Итог: Решение: Разъяснено. Моё: Решение: Меры"
                                + " приняты. Их: Решение: Разъяснено");
        // The same comes again with the next reading: what is decided stays decided.
        SampleConflicts.gasWithOutcomes(port);
        model.refresh();
        assertThat(model.countersProperty().get().open()).isZero();
        model.save();
        assertThat(port.applied().getFirst().result().outcome()).isEqualTo(Outcome.EXPLAINED);
    }

    @Test
    void everyPlaceSaysWhatBecameOfIt() {
        opened();
        assertThat(at("срок по договору").note()).isEqualTo("слилось само: правили только Вы");
        assertThat(at("кабельной").note()).isEqualTo("слилось само: правка, Мельников В. П.");
        assertThat(at("бесплатно").note()).isEqualTo("слилось само: добавили Вы");
        assertThat(at("бесплатно").theirs().look()).isEqualTo(Side.Look.ABSENT);
        var removed = at("отнестись");
        assertThat(removed.note()).isEqualTo("слилось само: удаление, Мельников В. П.");
        assertThat(removed.result().look()).isEqualTo(Side.Look.REMOVED);
        assertThat(removed.theirs().look()).isEqualTo(Side.Look.REMOVED);
        assertThat(removed.mine().look()).isEqualTo(Side.Look.PLAIN);
        assertThat(disputed().getFirst().note()).isEqualTo("Нужно решить: правили оба");
        decide(0, THEIRS);
        assertThat(at("24 апреля").note()).isEqualTo("взято: их, решено в 14:32");
        assertThat(at("24 апреля").spoken())
                .startsWith("Место 6 из 12, взято: их, решено в 14:32. Итог: Газ к границе");
    }

    @Test
    void aDecisionCanBeTakenBack() {
        opened();
        decide(0, MINE);
        model.decide(disputed().getFirst().place(), null);
        assertThat(model.countersProperty().get().open()).isEqualTo(2);
    }

    @Test
    void theResultIsSavedWithWhatIsLost() {
        opened();
        decide(0, THEIRS);
        model.save();
        assertThat(port.applied()).isEmpty();
        decide(1, new Place.Decision.Write("Ответственного назовут."));
        model.save();
        var applied = port.applied().getFirst();
        assertThat(applied.result().text())
                .contains("до 24 апреля, если не будет паводка.\n", "\nОтветственного назовут.\n")
                .doesNotContain("отнестись");
        assertThat(applied.lost())
                .containsExactly(
                        "Работы задержались.",
                        "Газ к границе участка подведут до 20 апреля.",
                        "Ответственный за работы мастер участка Котов С. А., тел. (4862) 00-02-15.",
                        "Просим отнестись с пониманием.");
        assertThat(model.phaseProperty().get()).isEqualTo(ConflictViewModel.Phase.EMPTY);
        assertThat(model.saidProperty().get())
                .isEqualTo("Итог сохранён в черновик обращения № 48132");
    }

    @Test
    void allIsTakenFromOneSide() {
        opened();
        decide(0, THEIRS);
        model.decideAll(MINE);
        assertThat(disputed()).allMatch(line -> line.note().startsWith("взято: моё"));
        assertThat(model.countersProperty().get().open()).isZero();
        model.save();
        assertThat(port.applied().getFirst().lost())
                .containsExactly("Работы задержались.", "Просим отнестись с пониманием.");
    }

    @Test
    void aNewVersionKeepsTheDecisionsThatFit() {
        opened();
        decide(0, THEIRS);
        decide(1, MINE);
        SampleConflicts.gasChangedAgain(port);
        model.save();
        assertThat(port.applied()).isEmpty();
        assertThat(model.saidProperty().get())
                .isEqualTo(
                        "Черновик изменился, пока Вы решали. Ваши решения сохранены там, где текст"
                                + " прежний");
        assertThat(disputed())
                .extracting(PlaceLine::state)
                .containsExactly(PlaceLine.State.DECIDED, PlaceLine.State.OPEN);
        assertThat(disputed().get(1).theirs().text()).contains("главный инженер");
        assertThat(model.headProperty().get().theirs()).endsWith("версия 8");
        decide(1, MINE);
        model.save();
        assertThat(port.applied()).hasSize(1);
    }

    @Test
    void aNewVersionThatComesByItselfIsShownToo() {
        opened();
        decide(0, THEIRS);
        SampleConflicts.gasChangedAgain(port);
        model.refresh();
        assertThat(model.saidProperty().get()).startsWith("Черновик изменился");
        assertThat(model.countersProperty().get().decided()).isEqualTo(1);
    }

    @Test
    void aFullDiskLosesNothing() {
        opened();
        model.decideAll(MINE);
        port.full();
        model.save();
        assertThat(model.saidProperty().get()).startsWith("Диск не принял запись");
        assertThat(model.savingProperty().get()).isFalse();
        assertThat(model.countersProperty().get().decided()).isEqualTo(2);
    }

    @Test
    void nothingIsDecidedWhileTheResultIsBeingSaved() {
        var held = new HeldBackground();
        var slow = new ConflictViewModel(port, words, held, clock);
        SampleConflicts.gas(port);
        slow.refresh();
        held.finish();
        slow.decideAll(MINE);
        slow.save();
        assertThat(slow.savingProperty().get()).isTrue();
        slow.decideAll(THEIRS);
        held.finish();
        assertThat(port.applied().getFirst().result().text()).contains("Котов");
    }

    @Test
    void decisionsWaitWhileAnotherDraftIsLookedAt() {
        SampleConflicts.longText(port, 48099, 10);
        opened();
        model.choose(new AppealId(SampleConflicts.GAS));
        decide(0, THEIRS);
        model.choose(new AppealId(48099));
        assertThat(model.countersProperty().get().decided()).isZero();
        model.refresh();
        model.choose(new AppealId(SampleConflicts.GAS));
        assertThat(model.countersProperty().get().decided()).isEqualTo(1);
        assertThat(model.saidProperty().get()).isEmpty();
    }

    @Test
    void aDraftSettledElsewhereGoesWithAWord() {
        opened();
        port.remove(SampleConflicts.GAS);
        model.refresh();
        assertThat(model.saidProperty().get())
                .isEqualTo("Черновик обращения № 48132 больше не спорный, решать нечего");
        assertThat(model.phaseProperty().get()).isEqualTo(ConflictViewModel.Phase.EMPTY);
    }

    @Test
    void aDraftAskedForBeforeItIsReadIsShownOnceItIs() {
        SampleConflicts.longText(port, 48099, 10);
        SampleConflicts.gas(port);
        model.choose(new AppealId(SampleConflicts.GAS));
        assertThat(model.phaseProperty().get()).isEqualTo(ConflictViewModel.Phase.READING);
        model.refresh();
        assertThat(model.places()).hasSize(12);
        assertThat(model.saidProperty().get()).isEmpty();
    }
}
