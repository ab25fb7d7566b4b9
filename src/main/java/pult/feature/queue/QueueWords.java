package pult.feature.queue;

import pult.domain.appeal.AppealRow;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.DeadlineSection;
import pult.domain.deadline.DeadlineSign;
import pult.domain.deadline.DeadlineView;
import pult.domain.search.Found;
import pult.feature.DeadlineReasons;
import pult.feature.DeadlineWords;
import pult.feature.Wording;
import pult.l10n.QueueMessages;
import pult.sync.Presence;
import pult.ui.control.Sign;

import java.util.List;
import java.util.regex.Pattern;

/// Words of the queue put together.
record QueueWords(QueueMessages own, Wording shared, DeadlineReasons reasons) {
    QueueWords(QueueMessages own, Wording shared) {
        this(own, shared, new DeadlineReasons(shared));
    }

    private static final int LEAST_MATTER = 12;
    private static final Pattern OPENING =
            Pattern.compile(
                    "^((здрав?ствуйте(, уважаемые [а-яё]+( [а-яё]+)?)?"
                            + "|добрый (день|вечер)(, уважаемые)?|доброе утро"
                            + "|доброго (времени суток|дня|вам здоровья)"
                            + "|уважаем[а-яё]+ [а-яё]+( [а-яё]+)?(, здрав?ствуйте)?"
                            + "|прошу рассмотреть мо[её] обращение по существу"
                            + "|обращаюсь по следующему вопросу"
                            + "|настоящим сообщаю следующее"
                            + "|довожу до вашего сведения следующее"
                            + "|направляю обращение для рассмотрения[^.!]{0,40}"
                            + "|обращаюсь с (большой )?просьбой"
                            + "|(прошу прощения|простите|извините)[^.!]{0,30}"
                            + "|(очень )?надеюсь на вашу помощь"
                            + "|пишу (вам, потому что|в первый раз)[^.!]{0,60})[,.!:]+\\s*)+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    String view(SavedView view) {
        return switch (view) {
            case SavedView.Block block -> shared.appeals().block(block.code());
            case SavedView.Standing standing ->
                    switch (standing) {
                        case MINE -> own.viewMine();
                        case UNASSIGNED -> own.viewUnassigned();
                        case TODAY -> own.viewToday();
                        case OVERDUE -> own.viewOverdue();
                        case FAST_TRACK -> own.viewFastTrack();
                        case OPEN -> own.viewOpen();
                        case DONE -> own.viewDone();
                        case SOCIAL -> own.viewSocial();
                        case FZ59 -> own.viewFz59();
                    };
        };
    }

    String section(DeadlineSection section) {
        return switch (section) {
            case OVERDUE -> own.sectionOverdue();
            case TODAY -> own.sectionToday();
            case NEAR -> own.sectionNear();
            case WAITING -> own.sectionWaiting();
            case IN_TIME -> own.sectionInTime();
            case NO_DATE -> own.sectionNoDate();
            case DONE -> own.sectionDone();
        };
    }

    static Sign.Kind sign(DeadlineSection section) {
        return switch (section) {
            case OVERDUE -> Sign.Kind.OVERDUE;
            case TODAY -> Sign.Kind.TODAY;
            case NEAR -> Sign.Kind.NEAR;
            case WAITING -> Sign.Kind.PAUSED;
            case IN_TIME, NO_DATE -> Sign.Kind.IN_TIME;
            case DONE -> Sign.Kind.DONE;
        };
    }

    String channel(AppealRow row) {
        return shared.appeals().channelColumn(row.regime(), row.channel());
    }

    /// «Мценский р-н»: the column is narrow and the word is known to everybody.
    static String place(AppealRow row) {
        return row.municipality().replace(" район", " р-н").replace("городской округ", "г. о.");
    }

    /// The first words without the greeting and the clerk's opening: a row has room for a dozen
    /// letters, and «Здравствуйте» says nothing of the matter.
    static String matter(String firstWords) {
        var rest = OPENING.matcher(firstWords).replaceFirst("");
        return rest.length() < LEAST_MATTER ? firstWords : rest;
    }

    Clock clock(AppealRow row, DeadlineBounds bounds) {
        var view = DeadlineView.of(row, bounds);
        return new Clock(
                view.sign(), DeadlineWords.sign(view.sign()), shared.deadlines().brief(view));
    }

    /// What the due column shows.
    record Clock(DeadlineSign deadline, Sign.Kind sign, String words) {}

    /// «Сейчас отвечает: Белова М. В.».
    String company(List<Presence> there) {
        return shared.appeals().company(there);
    }

    /// What a screen reader says of a row.
    String spoken(AppealRow row, DeadlineBounds bounds) {
        return own.rowSpoken(
                clock(row, bounds).words(), row.id().toString(), row.topic(), row.municipality());
    }

    String kind(Filter.Kind kind) {
        return switch (kind) {
            case CHANNEL -> own.filterChannel();
            case REGIME -> own.filterRegime();
            case BLOCK -> own.filterBlock();
        };
    }

    /// «Блок: ЖКХ и ещё 4».
    String chip(Filter filter, Filter.Kind kind) {
        var values = filter.values(kind).stream().map(this::value).sorted().toList();
        return values.size() == 1
                ? own.filterOne(kind(kind), values.getFirst())
                : own.filterMore(kind(kind), values.getFirst(), values.size() - 1L);
    }

    private String value(Object value) {
        return switch (value) {
            case Channel channel -> shared.appeals().channel(channel);
            case LegalRegime regime -> shared.appeals().regime(regime);
            default -> shared.appeals().block(value.toString());
        };
    }

    /// «Найдено 12», «Найдено 2 и похожих 10».
    String found(long sure, long alike) {
        if (alike <= 0) {
            return own.searchFound(sure);
        }
        return sure == 0 ? own.searchOnlyAlike(alike) : own.searchFoundAndAlike(sure, alike);
    }

    /// «Поиск готовится: 41 200 из 230 000».
    String coming(Found.Coverage coverage) {
        return coverage.total() == 0
                ? own.searchStarting()
                : own.searchComing(coverage.indexed(), coverage.total());
    }

    /// «3 просрочено · 8 сегодня»; empty when there is nothing of both.
    String pressing(int overdue, int today) {
        if (overdue > 0 && today > 0) {
            return own.overdueToday(overdue, today);
        }
        if (overdue > 0) {
            return own.overdueOnly(overdue);
        }
        return today > 0 ? own.todayOnly(today) : "";
    }

    /// «Первое получение: 41 200 из 230 000 обращений, осталось около 3 мин».
    String progress(FirstLoad load) {
        if (load.total() < 0) {
            return own.firstLoadNoTotal(load.received());
        }
        var left = load.left();
        return left == null
                ? own.firstLoadNoTime(load.received(), load.total())
                : own.firstLoad(
                        load.received(),
                        load.total(),
                        own.aboutLeft(Math.max(1, Math.ceilDiv(left.toSeconds(), 60))));
    }
}
