package pult.feature.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.appeal.QueueQuery;
import pult.feature.Wording;
import pult.feature.writing.InMemoryAppeals;
import pult.feature.writing.MovingClock;
import pult.l10n.Language;
import pult.sync.Pack;
import pult.sync.Supplies;
import pult.ui.fx.InlineBackground;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/// What is taken along, in sentences: what is here, as of when, what does not come and what to do.
final class PackViewModelTest {
    private final MovingClock clock =
            new MovingClock(PackSamples.NOON.plus(Duration.ofMinutes(20)));
    private final StillPack pack = new StillPack();
    private final PackViewModel model =
            new PackViewModel(
                    new PackPorts(pack, pack, new InMemoryAppeals(), () -> QueueQuery.ALL),
                    new PackWords(Wording.of(Language.RU, ZoneId.of("Europe/Moscow"))),
                    new InlineBackground(),
                    clock);

    private void shown(Pack.State state) {
        pack.now(state);
        model.refresh();
    }

    @Test
    void nothingIsKept() {
        shown(Pack.State.NONE);
        assertThat(model.stageProperty().get()).isEqualTo(PackViewModel.Stage.NOTHING);
        assertThat(model.summaryProperty().get()).startsWith("Не собрано.");
        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void allIsHere() {
        shown(PackSamples.whole(true));
        assertThat(model.stageProperty().get()).isEqualTo(PackViewModel.Stage.WHOLE);
        assertThat(model.summaryProperty().get())
                .isEqualTo("Мои обращения: 48, все их файлы здесь: 63 файла, 42 МБ");
        assertThat(model.ageProperty().get())
                .isEqualTo("Данные на сегодня 12:00. Пока есть связь, обновляется само.");
        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(model.comingProperty().get()).isFalse();
        assertThat(model.rows()).extracting(PackRow::tone).containsOnly(PackRow.Tone.GOOD);
        assertThat(model.rows())
                .extracting(PackRow::what)
                .contains("2026 и 2027 годы", "214 текстов");
    }

    @Test
    void theAgeIsToldWithoutALink() {
        shown(PackSamples.whole(false));
        assertThat(model.ageProperty().get())
                .isEqualTo(
                        "Данные на сегодня 12:00 (20 мин назад). Обновится, когда"
                                + " вернётся связь.");
    }

    @Test
    void filesAreOnTheirWay() {
        shown(PackSamples.collecting(true));
        assertThat(model.stageProperty().get()).isEqualTo(PackViewModel.Stage.COLLECTING);
        assertThat(model.summaryProperty().get())
                .isEqualTo("Мои обращения: 48. Собирается: файлов 61 из 63, 29 МБ из 42 МБ");
        assertThat(model.comingProperty().get()).isTrue();
        assertThat(model.doneProperty().get()).isBetween(0.68, 0.70);
        assertThat(model.lacking())
                .extracting(LackingLine::name, LackingLine::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Двор после снегопада.jpg", "ждёт очереди"),
                        org.assertj.core.groups.Tuple.tuple("Акт осмотра.pdf", "ждёт очереди"));
    }

    @Test
    void withoutALinkFilesWaitAndItIsSaid() {
        shown(PackSamples.collecting(false));
        assertThat(model.comingProperty().get()).isFalse();
        assertThat(model.troubleProperty().get())
                .isEqualTo("Нет связи: 2 файла придут сами, когда она вернётся.");
        assertThat(model.lacking()).extracting(LackingLine::why).containsOnly("нет связи");
    }

    @Test
    void whatThePlatformDoesNotHaveIsNotWaitedFor() {
        var lost = PackSamples.lacking(48_132, "Двор.jpg", 4);
        var bad = PackSamples.lacking(48_186, "Акт.pdf", 9);
        pack.moves(PackSamples.absent(lost));
        pack.moves(PackSamples.broken(bad));
        shown(
                new Pack.State(
                        PackSamples.mine(),
                        PackSamples.contents(1L << 40, lost, bad),
                        null,
                        true,
                        -1,
                        null,
                        null));
        assertThat(model.comingProperty().get()).isFalse();
        assertThat(model.summaryProperty().get()).contains("Файлов здесь 61 из 63");
        assertThat(model.troubleProperty().get())
                .isEqualTo(
                        "1 файла на платформе нет, взять его негде. 1 файл приходит с платформы"
                                + " повреждённым. Попросите прислать заново.");
    }

    @Test
    void shortRoomIsToldWithWhatToDo() {
        shown(PackSamples.shortOfRoom());
        assertThat(model.troubleProperty().get())
                .isEqualTo(
                        "На диске мало места: нужно ещё 30 МБ, чтобы осталось 500 МБ запаса,"
                                + " свободно 510 МБ. Освободите место, сборка продолжится сама.");
        assertThat(model.comingProperty().get()).isFalse();
    }

    @Test
    void whileAppealsAreLoadedNothingIsSaidToBeAllHere() {
        shown(loading(true, 1_200, 40_000));
        assertThat(model.stageProperty().get()).isEqualTo(PackViewModel.Stage.COLLECTING);
        assertThat(model.summaryProperty().get())
                .isEqualTo(
                        "Мои обращения: 48. Обращения ещё загружаются: 1\u00a0200 из 40\u00a0000."
                                + " Что берётся с собой, станет известно в конце загрузки.");
        assertThat(model.ageProperty().get()).isEmpty();
        shown(loading(true, 300, -1));
        assertThat(model.summaryProperty().get()).contains("ещё загружаются: получено 300.");
        shown(loading(false, 0, -1));
        assertThat(model.summaryProperty().get()).contains("Обращения загружены ещё не все.");
        assertThat(model.troubleProperty().get())
                .isEqualTo("Нет связи: соберётся само, когда она вернётся.");
    }

    private static Pack.State loading(boolean linked, long received, long total) {
        return new Pack.State(
                PackSamples.mine(),
                PackSamples.contents(1L << 40),
                PackSamples.NOON,
                linked,
                -1,
                null,
                new Pack.Loading(received, total));
    }

    @Test
    void whatACheckFoundIsTold() {
        var bad =
                new Pack.Checked(
                        PackSamples.NOON,
                        48,
                        0,
                        63,
                        2,
                        new Supplies.Found(List.of(2027), 0, false),
                        false);
        shown(
                new Pack.State(
                        PackSamples.mine(),
                        PackSamples.contents(1L << 40),
                        PackSamples.NOON,
                        true,
                        -1,
                        bad,
                        null));
        assertThat(model.rows())
                .extracting(PackRow::tone)
                .containsExactly(
                        PackRow.Tone.GOOD,
                        PackRow.Tone.BAD,
                        PackRow.Tone.BAD,
                        PackRow.Tone.BAD,
                        PackRow.Tone.BAD);
        assertThat(model.rows().get(1).checked())
                .isEqualTo("2 файла были испорчены на диске, скачиваются снова");
        assertThat(model.rows().get(3).what()).startsWith("нет года 2027");
        assertThat(model.checkedProperty().get()).isEqualTo("Проверено сегодня 12:00");
    }

    @Test
    void buttonsAsk() {
        model.scopeProperty().set(Pack.Scope.BLOCK);
        model.collect();
        model.scopeProperty().set(Pack.Scope.LIST);
        model.collect();
        model.check();
        model.stopCheck();
        model.cancel();
        assertThat(pack.asked)
                .containsExactly("collect BLOCK []", "collect LIST []", "check", "stop", "cancel");
    }
}
