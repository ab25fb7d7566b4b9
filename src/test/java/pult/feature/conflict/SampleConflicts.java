package pult.feature.conflict;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.answer.AnswerText;
import pult.domain.answer.Outcome;
import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.HistoryEntry;
import pult.feature.Today;
import pult.feature.writing.InMemoryAppeals;
import pult.feature.writing.InMemoryConflicts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Texts of the pictures and of the tests.
final class SampleConflicts {
    static final long GAS = 48132;

    private static final String BASE =
            """
            Здравствуйте, Андрей Николаевич!
            Ваше обращение № 48132 о сроке подключения дома к газу рассмотрено.
            Договор подписан 14 августа 2025 года.
            Работы задержались.
            Проект пересечения согласован 20 марта 2026 года.
            Газ к границе участка подведут до 1 мая.
            О дне работ предупредят за двое суток.
            Ответственный за работы будет назначен.
            Если работы не начнутся в срок, ответьте на это письмо.
            Просим отнестись с пониманием.
            С уважением, Департамент строительства и ТЭК Орловской области\
            """;

    private SampleConflicts() {}

    /// Two places to be decided among twelve.
    static void gas(InMemoryConflicts conflicts) {
        conflicts.put(GAS, "Догазификация: срок", BASE, mine(), theirs());
    }

    /// The same with two meanings of the answer.
    static void gasWithOutcomes(InMemoryConflicts conflicts) {
        conflicts.put(
                GAS,
                "Догазификация: срок",
                AnswerText.of(BASE),
                new AnswerText(mine(), Outcome.MEASURES_TAKEN),
                new AnswerText(theirs(), Outcome.EXPLAINED),
                7);
    }

    /// The same with a newer version of the colleague, who changed one disputed place again.
    static void gasChangedAgain(InMemoryConflicts conflicts) {
        conflicts.put(
                GAS,
                "Догазификация: срок",
                BASE,
                mine(),
                theirs().replace("начальник участка", "главный инженер"),
                8);
    }

    private static String mine() {
        return BASE.replace("2025 года.", "2025 года, срок по договору: 200 дней.")
                .replace("до 1 мая", "до 20 апреля")
                .replace(
                        "Ответственный за работы будет назначен.",
                        "Ответственный за работы мастер участка Котов С. А., тел. (4862) 00-02-15.")
                .replace(
                        "С уважением",
                        "Подключение внутри участка для Вас бесплатно: у Вас есть льгота.\n"
                                + "С уважением");
    }

    private static String theirs() {
        return BASE.replace(
                        "задержались.",
                        "задержались из-за пересечения с кабельной линией у дома № 7.")
                .replace("до 1 мая", "до 24 апреля, если не будет паводка")
                .replace(
                        "Ответственный за работы будет назначен.",
                        "Ответственный за работы начальник участка Лаптев Д. И.,"
                                + " тел. (4862) 00-02-10.")
                .replace("Просим отнестись с пониманием.\n", "");
    }

    /// The appeal of [#gas], under 59-ФЗ, with a comment of the applicant.
    static InMemoryAppeals appeals() {
        var letter = SampleAppeals.letter();
        return new InMemoryAppeals(
                new Appeal(
                        new AppealId(GAS),
                        letter.version(),
                        letter.state(),
                        "",
                        "",
                        letter.regime(),
                        letter.channel(),
                        letter.topic(),
                        letter.essence(),
                        letter.text(),
                        letter.applicant(),
                        letter.place(),
                        letter.receivedAt(),
                        letter.registeredAt(),
                        Instant.parse("2026-03-31T20:59:59Z"),
                        false,
                        letter.executor(),
                        letter.assignee(),
                        null,
                        null,
                        List.of(
                                new HistoryEntry(
                                        Instant.parse("2026-03-31T10:58:00Z"),
                                        null,
                                        "Комментарий заявителя",
                                        "Заявитель",
                                        "Соседям на Полевой, 9 газ уже подвели, почему нам нет?")),
                        List.of()));
    }

    static Today today(Clock clock) {
        return new Today(
                clock, clock.getZone(), BundledCalendars.russia(), BundledDeadlines::rules);
    }

    /// As many sentences, the seventh, seventeenth … changed by both.
    static void longText(InMemoryConflicts conflicts, long appeal, int sentences) {
        conflicts.put(
                appeal,
                "Ремонт дороги",
                text(sentences, "в мае"),
                text(sentences, "до 20 мая силами управления дорожного хозяйства"),
                text(sentences, "в июне, после окончания паводка и подписания договора"));
    }

    private static String text(int sentences, String when) {
        return IntStream.range(0, sentences)
                .mapToObj(at ->
                        at % 10 == 6
                                ? "Участок № %d отремонтируют %s.".formatted(at, when)
                                : ("На участке № %d дороги обследовано покрытие,"
                                                + " составлен акт и определён объём работ.")
                                        .formatted(at))
                .collect(Collectors.joining(" "));
    }
}
