package pult.feature.queue;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealRow;
import pult.domain.appeal.Mark;
import pult.domain.appeal.QueueQuery;
import pult.domain.deadline.ClaimTerm;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.DeadlineSection;
import pult.domain.deadline.DeadlineSign;
import pult.domain.deadline.DeadlineView;
import pult.domain.machine.Story;
import pult.domain.search.Found;
import pult.domain.view.Grouping;
import pult.domain.view.KeptView;
import pult.domain.view.QueueColumn;
import pult.domain.view.ViewLook;
import pult.feature.CitizenText;
import pult.feature.DeadlineReasons;
import pult.feature.DeadlineWords;
import pult.feature.PersonNames;
import pult.feature.Wording;
import pult.l10n.QueueMessages;
import pult.l10n.SeveralMessages;
import pult.sync.Failure;
import pult.sync.Presence;
import pult.ui.control.Sign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words of the queue put together.
///
/// @param names of people
/// @param filters the words of chips and of what is wrong with a text
record QueueWords(
        QueueMessages own,
        SeveralMessages several,
        Wording shared,
        PersonNames names,
        DeadlineReasons reasons,
        FilterWords filters) {
    QueueWords(QueueMessages own, Wording shared, PersonNames names) {
        this(
                own,
                shared.area(SeveralMessages.class),
                shared,
                names,
                new DeadlineReasons(shared),
                new FilterWords(own, shared, names));
    }

    /// What is done with several rows, and what the clocks say.
    DeedWords deeds() {
        return new DeedWords(several, shared, reasons);
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
            case SavedView.Counted counted -> counted.title();
            case SavedView.Everything everything -> own.everywhere();
            case SavedView.Block block -> shared.appeals().block(block.code());
            case SavedView.Own made -> made.kept().view().name();
            case SavedView.Standing standing ->
                    switch (standing) {
                        case MINE -> own.viewMine();
                        case UNASSIGNED -> own.viewUnassigned();
                        case TODAY -> own.viewToday();
                        case PRESSING -> own.viewPressing();
                        case APPROVAL -> own.viewApproval();
                        case ATTENTION -> own.viewAttention();
                        case SHELVED -> own.viewShelved();
                        case SHORT_LIST -> own.viewShortList();
                        case IMPORTANT -> own.viewImportant();
                        case FAST_TRACK -> own.viewFastTrack();
                        case REPEATED -> own.viewRepeated();
                        case PING_PONG -> own.viewPingPong();
                        case ESCALATED -> own.viewEscalated();
                        case UNREGISTERED -> own.viewUnregistered();
                        case OPEN -> own.viewOpen();
                        case DONE -> own.viewDone();
                        case SOCIAL -> own.viewSocial();
                        case FZ59 -> own.viewFz59();
                    };
        };
    }

    /// What a view holds where its name does not say it; empty where it does.
    String hint(SavedView view) {
        return switch (view) {
            case SavedView.Standing.PRESSING -> own.pressingHint();
            case SavedView.Standing.REPEATED -> own.repeatedHint();
            case SavedView.Standing.PING_PONG -> own.pingPongHint(Story.PING_PONG);
            case SavedView.Standing.APPROVAL -> own.approvalHint();
            case SavedView.Standing.ESCALATED -> own.escalatedHint();
            case SavedView.Standing.UNREGISTERED -> own.unregisteredHint();
            default -> "";
        };
    }

    /// «Повторное: об этом уже писали, № 412005852»; empty for a first appeal.
    String repeated(AppealRow row) {
        var earlier = row.repeatOf();
        return earlier == null ? "" : own.repeatMark(earlier.toString());
    }

    /// «Пересылали туда и обратно: 3 возврата»; empty for what was not.
    String pingPong(AppealRow row) {
        return row.returns() >= Story.PING_PONG ? own.pingPongMark(row.returns()) : "";
    }

    /// «Эскалация, уровень 1: просят вмешаться»; empty for what nobody is asked about.
    String escalated(AppealRow row) {
        return row.escalated() > 0 ? own.escalatedMark(row.escalated()) : "";
    }

    /// What is to be known of the hold on an appeal: that one's own is about to end or over, that
    /// another's is over; empty for all else.
    ///
    /// @param me login of who works here, null before the first sign-in
    String claim(AppealRow row, @Nullable String me, DeadlineBounds bounds) {
        var holder = row.assignee();
        var until = row.claimUntil();
        if (holder == null || until == null) {
            return "";
        }
        var at = shared.formats().shortDateTime(until);
        var mine = holder.equals(me);
        return switch (ClaimTerm.standing(holder, until, bounds.now(), bounds.claimsSoon())) {
            case EXPIRING -> mine ? own.claimExpiring(at) : "";
            case OVER -> mine ? own.claimOver(at) : own.claimFree(names.of(holder), at);
            case FREE, ENDLESS, HELD -> "";
        };
    }

    /// What the operator has noted, for the tooltip and the screen reader; empty for nothing.
    String noted(Mark mark, Instant now) {
        var parts = new ArrayList<String>();
        var until = mark.shelvedUntil();
        if (mark.importance() != Mark.Importance.USUAL) {
            parts.add(deeds().importance(mark.importance()));
        }
        if (mark.listed()) {
            parts.add(several.onTheList());
        }
        if (until != null && mark.shelved(now)) {
            parts.add(several.awayUntil(shared.formats().shortDateTime(until)));
        } else if (until != null && mark.back(now)) {
            parts.add(several.backSince(shared.formats().shortDateTime(until)));
        }
        return String.join(" · ", parts);
    }

    static String small(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
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

    /// «Просрочено», «Город Орёл», «Никем не взяты».
    String group(QueueGroup group) {
        return switch (group) {
            case QueueGroup.Due(DeadlineSection section) -> section(section);
            case QueueGroup.Named(Grouping by, String key) ->
                    switch (by) {
                        case MUNICIPALITY -> key.isEmpty() ? own.groupNowhere() : key;
                        case ASSIGNEE -> key.isEmpty() ? own.viewUnassigned() : names.of(key);
                        case TOPIC, DUE, NONE -> key;
                    };
        };
    }

    String grouping(Grouping grouping) {
        return switch (grouping) {
            case DUE -> own.groupedByDue();
            case MUNICIPALITY -> own.groupedByPlace();
            case TOPIC -> own.groupedByTopic();
            case ASSIGNEE -> own.groupedByAssignee();
            case NONE -> own.notGrouped();
        };
    }

    /// Groups by how pressing rows are stand only while the list is sorted by date.
    Grouping grouped(ViewLook look) {
        return look.grouping() == Grouping.DUE && look.sort() != QueueQuery.Sort.DUE
                ? Grouping.NONE
                : look.grouping();
    }

    /// «Группы: по сроку», «Порядок: Номер».
    String order(ViewLook look) {
        if (grouped(look) != Grouping.NONE) {
            return grouping(look.grouping());
        }
        if (look.sort() == QueueQuery.Sort.LISTED) {
            return own.sortedByOwnOrder();
        }
        if (look.sort() == QueueQuery.Sort.RELEVANCE) {
            return own.sortedByRelevance();
        }
        return own.sortedBy(
                column(
                        switch (look.sort()) {
                            case DUE -> QueueColumn.DUE;
                            case NUMBER -> QueueColumn.NUMBER;
                            case RECEIVED -> QueueColumn.RECEIVED;
                            case TOPIC -> QueueColumn.TOPIC;
                            case MUNICIPALITY -> QueueColumn.PLACE;
                            case CHANNEL -> QueueColumn.CHANNEL;
                            case IMPORTANCE -> QueueColumn.IMPORTANCE;
                            case LISTED, RELEVANCE ->
                                    throw new IllegalArgumentException("no column has the order");
                        }));
    }

    String column(QueueColumn column) {
        return switch (column) {
            case NUMBER -> own.columnNumber();
            case CHANNEL -> own.columnChannel();
            case TOPIC -> own.columnTopic();
            case PLACE -> own.columnPlace();
            case RECEIVED -> own.columnReceived();
            case ASSIGNEE -> own.columnAssignee();
            case EXECUTOR -> own.columnExecutor();
            case STATE -> own.columnState();
            case IMPORTANCE -> own.columnImportance();
            case DUE -> own.columnDue();
        };
    }

    String received(AppealRow row) {
        return shared.formats().shortDateTime(row.receivedAt());
    }

    String assignee(AppealRow row) {
        return row.assignee() == null ? "" : names.of(row.assignee());
    }

    /// The body it is with, which is nobody before it was sent to one.
    String executor(AppealRow row) {
        return row.executor() == null ? "" : CitizenText.line(row.executor());
    }

    /// Nothing for the usual weight, which most rows have.
    String importance(Mark mark) {
        return mark.importance() == Mark.Importance.USUAL
                ? ""
                : deeds().importance(mark.importance());
    }

    String state(AppealRow row) {
        return shared.appeals().state(row.state());
    }

    /// Why the own version of a shared view is a personal one now.
    String displaced(KeptView kept) {
        var who = kept.displacedBy();
        return who == null || who.isEmpty()
                ? own.viewNotShared()
                : own.viewDisplaced(names.of(who));
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
                view.sign(), DeadlineWords.sign(view.sign()), shared.deadlines().brief(row, view));
    }

    /// Why a date is what it is, in the words of its reasons.
    ///
    /// @param reasons the words of the clock while they are not read
    String why(AppealRow row, String reasons) {
        return row.dueByRule() ? reasons + "\n" + shared.deadlines().countedHere() : reasons;
    }

    /// What the due column shows.
    record Clock(DeadlineSign deadline, Sign.Kind sign, String words) {
        /// The date alone, for a narrow column.
        String brief() {
            var end = words.indexOf(" · ");
            return end < 0 ? words : words.substring(0, end);
        }
    }

    /// «Сейчас отвечает: Белова М. В.».
    String company(List<Presence> there) {
        return shared.appeals().company(there);
    }

    /// What a screen reader says of a row.
    ///
    /// @param me login of who works here, null before the first sign-in
    String spoken(AppealRow row, @Nullable String me, DeadlineBounds bounds) {
        var parts = new ArrayList<String>();
        parts.add(
                own.rowSpoken(
                        row.dueByRule()
                                ? clock(row, bounds).words() + ", " + shared.deadlines().byRule()
                                : clock(row, bounds).words(),
                        row.id().toString(),
                        row.topic(),
                        row.municipality()));
        for (var more :
                List.of(repeated(row), pingPong(row), escalated(row), claim(row, me, bounds))) {
            if (!more.isEmpty()) {
                parts.add(small(more));
            }
        }
        return String.join(", ", parts);
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

    /// «Получаем обращения с платформы…»; that nothing was here, where something keeps it.
    String awaited(Awaited now) {
        var failure = now.failure();
        return failure == null
                ? own.awaited()
                : failure instanceof Failure.Offline ? own.awaitedOffline() : own.awaitedFailing();
    }

    /// What is done about it, or what keeps it.
    String awaitedHint(Awaited now) {
        var failure = now.failure();
        return failure == null
                ? ""
                : failure instanceof Failure.Offline
                        ? own.awaitedOfflineHint()
                        : own.awaitedFailingHint(shared.failures().what(failure));
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
