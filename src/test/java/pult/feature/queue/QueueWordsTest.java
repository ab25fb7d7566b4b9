package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.ProductionCalendar;
import pult.domain.filter.FilterNames;
import pult.domain.filter.FilterReader;
import pult.feature.Wording;
import pult.l10n.Language;
import pult.l10n.QueueMessages;
import pult.sync.StillExchange;
import pult.sync.SyncStatus;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class QueueWordsTest {
    private static final Wording WORDING = Wording.of(Language.RU, SampleQueue.ZONE);

    private final QueueWords words =
            new QueueWords(WORDING.area(QueueMessages.class), WORDING, login -> login);
    private final FirstLoad.Watch watch = new FirstLoad.Watch();

    private @Nullable FirstLoad at(int seconds, long received, long total) {
        return watch.at(
                new SyncStatus(
                        SyncStatus.Phase.FIRST_LOAD,
                        null,
                        received,
                        total,
                        null,
                        null,
                        0,
                        StillExchange.me()),
                Instant.parse("2026-03-31T11:32:00Z").plusSeconds(seconds));
    }

    private String said(@Nullable FirstLoad load) {
        return load == null ? "" : words.progress(load).replace('\u00A0', ' ');
    }

    @Test
    void firstLoadSaysHowFarAndHowLong() {
        assertThat(said(at(0, 0, 230_000))).isEqualTo("Первое получение: 0 из 230 000 обращений");
        assertThat(said(at(39, 41_200, 230_000)))
                .isEqualTo("Первое получение: 41 200 из 230 000 обращений, осталось около 3 мин");
        assertThat(said(at(40, 41_200, -1))).isEqualTo("Первое получение: 41 200 обращений");
    }

    @Test
    void loadThatWentOnBeforeIsMeasuredFromNow() {
        at(0, 100_000, 230_000);

        assertThat(said(at(60, 165_000, 230_000))).endsWith("осталось около 1 мин");
    }

    @Test
    void greetingIsNotWhatARowHasRoomFor() {
        assertThat(QueueWords.matter("Здравствуйте! В доме третий день нет тепла."))
                .isEqualTo("В доме третий день нет тепла.");
        assertThat(QueueWords.matter("Здраствуйте, уважаемые сотрудники центра! Течёт крыша."))
                .isEqualTo("Течёт крыша.");
        assertThat(QueueWords.matter("Обращаюсь по следующему вопросу. Не вывозят мусор."))
                .isEqualTo("Не вывозят мусор.");
        assertThat(QueueWords.matter("Добрый день, очень надеюсь на вашу помощь. Нет автобуса."))
                .isEqualTo("Нет автобуса.");
        assertThat(QueueWords.matter("Обращаюсь повторно. Первое обращение № 412000137."))
                .startsWith("Обращаюсь повторно");
        assertThat(QueueWords.matter("Добрый день! Ау?")).isEqualTo("Добрый день! Ау?");
        assertThat(QueueWords.matter("Нет воды")).isEqualTo("Нет воды");
    }

    @Test
    void otherPhasesAreNoFirstLoad() {
        at(0, 0, 10);

        assertThat(watch.at(StillExchange.idle(SampleQueue.NOW), SampleQueue.NOW)).isNull();
    }

    @Test
    void chipNamesOneValueAndCountsTheRest() {
        assertThat(chip("блок:жкх,дороги,NEW_BLOCK")).isEqualTo("Блок: NEW_BLOCK и ещё 2");
        assertThat(chip("канал:vk")).isEqualTo("Канал: ВКонтакте");
        assertThat(chip("-режим:59-фз")).isEqualTo("не Режим: Обращение 59-ФЗ");
        assertThat(chip("срок:..31.03.2026")).isEqualTo("Срок: до 31.03.2026");
        assertThat(chip("ускоренное:да")).isEqualTo("Ускоренные");
    }

    @Test
    void aRowSaysInTimeThatAHoldIsAboutToEnd() {
        var appeals = SampleQueue.port();
        var bounds =
                DeadlineBounds.at(
                        SampleQueue.NOW, SampleQueue.ZONE, ProductionCalendar.of(List.of()));
        var mine = appeals.find(SampleQueue.SHOWN).orElseThrow();
        var me = String.valueOf(mine.assignee());

        assertThat(claim(appeals, mine, 31, me, bounds)).as("31 minutes left").isEmpty();
        assertThat(claim(appeals, mine, 30, me, bounds))
                .isEqualTo("Срок работы истекает вт 31.03, 15:02: продлите, если ещё работаете");
        assertThat(claim(appeals, mine, 30, "gusev", bounds)).as("of another").isEmpty();
        assertThat(claim(appeals, mine, 0, me, bounds))
                .isEqualTo(
                        "Срок работы истёк вт 31.03, 14:32, обращение может взять другой"
                                + " (по часам этого места)");
        assertThat(claim(appeals, mine, 0, "gusev", bounds))
                .isEqualTo(
                        "Срок работы истёк вт 31.03, 14:32 ("
                                + me
                                + "), обращение можно взять (по часам этого места)");
        assertThat(claim(appeals, mine, 0, null, bounds)).startsWith("Срок работы истёк");
        assertThat(words.spoken(row(appeals, mine), me, bounds))
                .endsWith("обращение может взять другой (по часам этого места)");
        assertThat(chip("важность:срочное")).isEqualTo("Важность: срочное");
        assertThat(chip("взятие:истекает,истекло")).isEqualTo("Срок работы: истекает и ещё 1");
    }

    private String claim(
            InMemoryAppeals appeals,
            Appeal appeal,
            int minutes,
            @Nullable String me,
            DeadlineBounds bounds) {
        appeals.put(appeal.claimedUntil(SampleQueue.NOW.plus(Duration.ofMinutes(minutes))));
        return words.claim(row(appeals, appeal), me, bounds);
    }

    @Test
    void rowTellsAScreenReaderWhatItsSignsShow() {
        var appeals = SampleQueue.port();
        var bounds =
                DeadlineBounds.at(
                        SampleQueue.NOW, SampleQueue.ZONE, ProductionCalendar.of(List.of()));
        var all = SampleQueue.appeals();
        var repeat = row(appeals, all.get(SampleQueue.REPEAT));
        assertThat(words.spoken(repeat, null, bounds))
                .endsWith("повторное: об этом уже писали, № " + all.get(SampleQueue.EARLIER).id());
        var sent = row(appeals, all.get(SampleQueue.SENT));
        assertThat(words.spoken(sent, null, bounds))
                .endsWith("пересылали туда и обратно: 3 возврата");
        assertThat(words.spoken(row(appeals, all.get(SampleQueue.EARLIER)), null, bounds))
                .doesNotContain("повторное", "туда и обратно");
        assertThat(chip("повторное:да")).isEqualTo("Повторные");
        assertThat(chip("орган:\"Департамент ЖКХ\"")).isEqualTo("Орган: Департамент ЖКХ");
        assertThat(chip("-орган:нет")).isEqualTo("не Орган: не назначен");
        assertThat(chip("пересылки:нет")).isEqualTo("не Туда и обратно");
    }

    @Test
    void aRowSaysThatItsDateWasCountedHere() {
        var all = SampleQueue.appeals();
        var given = row(new InMemoryAppeals(all), all.getFirst());
        var bounds =
                DeadlineBounds.at(
                        SampleQueue.NOW, SampleQueue.ZONE, ProductionCalendar.of(List.of()));
        assertThat(words.spoken(given, null, bounds)).doesNotContain("по правилу");
        assertThat(words.why(given, "регистрация + 30")).isEqualTo("регистрация + 30");
        var counted = like(given, given.state(), given.dueAt(), given.pending(), true);
        assertThat(words.spoken(counted, null, bounds))
                .contains(", по правилу региона, платформа срока не дала, обращение ");
        assertThat(words.why(counted, "регистрация + 30"))
                .startsWith("регистрация + 30\nПлатформа срока не дала: он посчитан здесь");
    }

    /// An own answer that has not left is approved for nobody else.
    @Test
    void whatIsApprovedHereAloneWaitsToBeSent() {
        var all = SampleQueue.appeals();
        var given = row(new InMemoryAppeals(all), all.getFirst());
        var bounds =
                DeadlineBounds.at(
                        SampleQueue.NOW, SampleQueue.ZONE, ProductionCalendar.of(List.of()));
        var due = SampleQueue.NOW.plus(Duration.ofDays(20));
        var sent = like(given, AppealState.APPROVED, due, false, false);
        assertThat(words.clock(sent, bounds).words()).isEqualTo("утверждено · 20.04");
        var own = like(given, AppealState.APPROVED, due, true, false);
        assertThat(words.clock(own, bounds).words())
                .isEqualTo("ждёт отправки · 20.04")
                .hasSizeLessThanOrEqualTo(22);
        var dateless = like(given, AppealState.APPROVED, null, true, false);
        assertThat(words.clock(dateless, bounds).words()).isEqualTo("ждёт отправки");
        var judged = like(given, AppealState.ON_APPROVAL, due, true, false);
        assertThat(words.clock(judged, bounds).words()).isEqualTo("на утверждении · 20.04");
    }

    private static AppealRow like(
            AppealRow given,
            AppealState state,
            @Nullable Instant due,
            boolean pending,
            boolean byRule) {
        return new AppealRow(
                given.id(),
                state,
                given.regime(),
                given.channel(),
                given.topic(),
                given.firstWords(),
                given.municipality(),
                due,
                given.completedAt(),
                given.receivedAt(),
                given.fastTrack(),
                given.unread(),
                pending,
                given.drafted(),
                given.assignee(),
                given.executor(),
                given.claimUntil(),
                given.repeatOf(),
                given.returns(),
                given.escalated(),
                byRule,
                false);
    }

    private static AppealRow row(InMemoryAppeals appeals, Appeal of) {
        return appeals.rows(new long[] {of.id().number()}).getFirst();
    }

    private String chip(String text) {
        var read = FilterReader.read(text, FilterNames.ANY, LocalDate.of(2026, 3, 31));
        return words.filters().chip(read.filter().conditions().getFirst());
    }

    @Test
    void pressingCounts() {
        assertThat(words.pressing(3, 8)).isEqualTo("3 просрочено · 8 сегодня");
        assertThat(words.pressing(0, 8)).isEqualTo("8 сегодня");
        assertThat(words.pressing(-1, -1)).isEmpty();
    }
}
