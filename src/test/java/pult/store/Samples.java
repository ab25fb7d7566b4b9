package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Approval;
import pult.domain.answer.ResolutionType;
import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Channel;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.geo.LatLon;
import pult.sync.FeedPage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/// Appeals, actions and pages for the tests of the store.
final class Samples {
    static final Instant NOW = Instant.parse("2026-04-06T09:00:00Z");
    static final String ME = "sokolova";
    static final String EPOCH = "epoch-1";

    private static final AtomicLong CHANGES = new AtomicLong();
    private static final String[] WORDS = {
        "дорога",
        "яма",
        "тротуар",
        "освещение",
        "двор",
        "снег",
        "контейнер",
        "мусор",
        "вода",
        "отопление",
        "подъезд",
        "лифт",
        "автобус",
        "остановка",
        "школа",
        "поликлиника",
        "очередь",
        "ребёнок",
        "детский",
        "площадка",
        "качели",
        "сломаны",
        "прошу",
        "принять",
        "меры",
        "разобраться",
        "уже",
        "третий",
        "месяц",
        "никто",
        "не",
        "отвечает",
        "управляющая",
        "компания",
        "дом",
        "улица",
        "Ленина",
        "Гагарина",
        "Комсомольская",
        "после",
        "ремонта",
        "течёт",
        "крыша",
        "квартира",
        "температура",
        "градусов",
        "холодно",
        "пожилые",
        "люди",
        "ходить",
        "опасно",
        "темно",
        "вечером",
        "фонари",
        "горят",
        "администрация",
        "обещали",
        "исправить",
        "до",
        "конца",
        "недели",
        "но",
        "ничего",
        "сделано",
        "фотографии",
        "прилагаю",
        "жители",
        "нашего",
        "района",
        "собрали",
        "подписи"
    };
    private static final String[] TOPICS = {
        "Ямы и выбоины", "Уборка снега", "Вывоз мусора", "Уличное освещение", "Отопление",
        "Детские площадки", "Расписание автобусов", "Запись к врачу", "Течь кровли", "Лифты"
    };
    private static final String[] PLACES = {
        "Орёл", "Ливны", "Мценск", "Болховский район", "Ливенский район", "Кромской район"
    };

    private Samples() {}

    /// One recognisable appeal nobody has taken.
    static Appeal appeal(long number) {
        return appeal(number, 1, AppealState.REGISTERED, null, "Не горит фонарь № " + number);
    }

    /// The same as a comment in a social network.
    static Appeal social(long number) {
        return of(
                number,
                1,
                AppealState.REGISTERED,
                null,
                "Не горит фонарь № " + number,
                LegalRegime.OPEN_SOURCE,
                Channel.VK);
    }

    static Appeal appeal(
            long number, long version, AppealState state, @Nullable String assignee, String text) {
        return of(
                number, version, state, assignee, text, LegalRegime.ORDINARY_MESSAGE, Channel.POS);
    }

    private static Appeal of(
            long number,
            long version,
            AppealState state,
            @Nullable String assignee,
            String text,
            LegalRegime regime,
            Channel channel) {
        return new Appeal(
                new AppealId(number),
                version,
                state,
                "reg",
                "Зарегистрировано",
                regime,
                channel,
                new Topic("HOUSING_UTILITIES", "ЖКХ", "Уличное освещение"),
                "Фонарь",
                text,
                new Applicant("Соколова", "Ирина", "Петровна", "+79001112233", null),
                new Place("Орёл", "ул. Ленина, 1", new LatLon(52.97, 36.06), Place.Precision.HOUSE),
                NOW.minus(Duration.ofDays(2)),
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(3)),
                false,
                "Администрация",
                assignee,
                null,
                null,
                List.of(),
                List.of());
    }

    /// The server's next version of an appeal.
    static Appeal next(
            Appeal from,
            AppealState state,
            @Nullable String assignee,
            @Nullable String comment,
            @Nullable Answer answer) {
        var history = new ArrayList<>(from.history());
        if (comment != null) {
            history.add(new HistoryEntry(NOW, null, "Комментарий", "applicant", comment));
        }
        var answers = new ArrayList<>(from.answers());
        if (answer != null) {
            answers.add(answer);
        }
        return new Appeal(
                from.id(),
                from.version() + 1,
                state,
                from.sourceStatusCode(),
                from.sourceStatusText(),
                from.regime(),
                from.channel(),
                from.topic(),
                from.essence(),
                from.text(),
                from.applicant(),
                from.place(),
                from.receivedAt(),
                from.registeredAt(),
                from.dueAt(),
                from.fastTrack(),
                from.executor(),
                assignee,
                from.rating(),
                from.completedAt(),
                history,
                answers);
    }

    static Change change(Appeal on, Action action) {
        var id = ChangeId.of(NOW.toEpochMilli(), 0, CHANGES.incrementAndGet());
        return new Change(id, on.id(), on.version(), NOW, ME, action);
    }

    static Action answer(String text) {
        return new Action.SubmitAnswer(text, ResolutionType.SOLVED, Approval.APPROVER);
    }

    static FeedPage page(String cursor, String next, List<Appeal> appeals) {
        return new FeedPage(cursor, next, false, -1, EPOCH, NOW, appeals, List.of());
    }

    static FeedPage page(
            String cursor,
            String next,
            boolean more,
            String epoch,
            List<Appeal> appeals,
            List<AppealId> removed) {
        return new FeedPage(cursor, next, more, -1, epoch, NOW, appeals, removed);
    }

    /// A plausible appeal with about 600 characters, the same for the same number.
    private static AppealState waiting(long number) {
        return number % 3 == 0 ? AppealState.AWAITING_APPLICANT : AppealState.ON_APPROVAL;
    }

    static Appeal synthetic(long number) {
        var dice = new SplittableRandom(number * 31);
        var text = new StringBuilder("Здравствуйте! ");
        while (text.length() < 600) {
            text.append(WORDS[dice.nextInt(WORDS.length)]);
            text.append(dice.nextInt(9) == 0 ? ". " : " ");
        }
        var received = NOW.minus(Duration.ofMinutes(dice.nextInt(525_600)));
        var open = dice.nextInt(100) < 12;
        var state =
                open
                        ? (dice.nextBoolean() ? AppealState.REGISTERED : AppealState.IN_PROGRESS)
                        : dice.nextInt(10) == 0 ? waiting(number) : AppealState.CLOSED;
        var topic = TOPICS[dice.nextInt(TOPICS.length)];
        var place = PLACES[dice.nextInt(PLACES.length)];
        var answers =
                open
                        ? List.<Answer>of()
                        : List.of(
                                new Answer(
                                        "57-" + number,
                                        null,
                                        "Уважаемая Ирина Петровна! " + text.substring(30, 400),
                                        "petrov",
                                        "sidorov",
                                        received.plus(Duration.ofDays(5)),
                                        false));
        var history = new ArrayList<HistoryEntry>();
        history.add(new HistoryEntry(received, AppealState.RECEIVED, "Получено", "system", null));
        for (var round = number % 11 == 0 ? number % 6 : 0; round >= 0; round--) {
            history.add(
                    new HistoryEntry(
                            received.plus(Duration.ofHours(3)),
                            AppealState.REGISTERED,
                            "Зарегистрировано",
                            "moderator",
                            null));
            if (round > 0) {
                history.add(
                        new HistoryEntry(
                                received.plus(Duration.ofHours(3)),
                                AppealState.TRANSFERRED,
                                "Направлено",
                                "moderator",
                                null));
            }
        }
        if (number % 7 < 2) {
            history.add(escalated(received.plus(Duration.ofHours(4)), 1 + (int) (number % 7)));
        }
        var made =
                new Appeal(
                        new AppealId(number),
                        1 + dice.nextInt(5),
                        state,
                        "s" + dice.nextInt(20),
                        "В работе",
                        dice.nextInt(3) == 0
                                ? LegalRegime.FZ59_APPEAL
                                : LegalRegime.ORDINARY_MESSAGE,
                        Codes.CHANNELS.values().get(dice.nextInt(9)),
                        new Topic(
                                "BLOCK_" + dice.nextInt(12),
                                "Категория " + dice.nextInt(30),
                                topic),
                        text.substring(14, 80),
                        text.toString(),
                        new Applicant(
                                "Фамилия" + dice.nextInt(5000),
                                "Имя" + dice.nextInt(100),
                                "Отчество" + dice.nextInt(100),
                                "+7900" + dice.nextInt(1_000_000, 9_999_999),
                                null),
                        new Place(
                                place,
                                "ул. Ленина, д. " + dice.nextInt(200),
                                new LatLon(52 + dice.nextDouble(), 36 + dice.nextDouble()),
                                Place.Precision.HOUSE),
                        received,
                        received.plus(Duration.ofHours(3)),
                        received.plus(Duration.ofDays(30)),
                        dice.nextInt(20) == 0,
                        number % 23 == 0 ? null : "Администрация: " + place,
                        dice.nextInt(4) == 0 ? null : "operator" + dice.nextInt(25),
                        null,
                        open ? null : received.plus(Duration.ofDays(6)),
                        history,
                        answers);
        var held = made.assignee() == null ? made : made.claimedUntil(claim(number));
        return number % 17 == 0 ? held.repeating(new AppealId(number / 17 + 1)) : held;
    }

    private static HistoryEntry escalated(Instant at, int level) {
        var deed = new Deed("escalate", null, List.of(), null, null, level, null, null, null);
        return new HistoryEntry(at, null, "Эскалация", "operator", "Нужна помощь", deed);
    }

    /// No end, over, over this very moment, about to end, far from it.
    private static @Nullable Instant claim(long number) {
        return switch ((int) (number % 5)) {
            case 0 -> null;
            case 1 -> NOW.minus(Duration.ofHours(1));
            case 2 -> NOW;
            case 3 -> NOW.plus(Duration.ofMinutes(1));
            default -> NOW.plus(Duration.ofDays(20));
        };
    }
}
