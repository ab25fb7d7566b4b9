package pult.feature.queue;

import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.QueueQuery.Flag;
import pult.domain.appeal.Stage;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.filter.FilterField;
import pult.domain.filter.FilterNames;
import pult.domain.filter.FilterQuery;
import pult.domain.filter.FilterReader;
import pult.domain.filter.FilterText;
import pult.domain.machine.Reach;
import pult.domain.machine.Rights;
import pult.domain.view.KeptView;
import pult.domain.view.ViewLook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A view of the queue that can be chosen.
sealed interface SavedView {
    String BLOCK = "block:";
    String EVERYTHING = "ALL";

    /// Open states in which somebody has to do something: an answer or a request that is with the
    /// approver or on its way asks nobody to take the appeal, and what is not registered cannot be
    /// taken yet.
    Set<AppealState> FOR_SOMEBODY =
            Arrays.stream(AppealState.values())
                    .filter(AppealState::open)
                    .filter(state ->
                            state.stage() != Stage.INTAKE && state.stage() != Stage.APPROVAL)
                    .collect(Collectors.toUnmodifiableSet());

    /// Views every operator has.
    enum Standing implements SavedView {
        MINE,
        UNASSIGNED,
        TODAY,
        PRESSING,
        APPROVAL,
        ATTENTION,
        FAST_TRACK,
        REPEATED,
        PING_PONG,
        ESCALATED,
        UNREGISTERED,
        SHELVED,
        SHORT_LIST,
        IMPORTANT,
        OPEN,
        DONE,
        SOCIAL,
        FZ59;

        @Override
        public ViewLook look() {
            return switch (this) {
                case DONE ->
                        ViewLook.USUAL.sorted(
                                QueueQuery.Sort.RECEIVED, QueueQuery.Direction.DESCENDING);
                case SHORT_LIST ->
                        ViewLook.USUAL.sorted(
                                QueueQuery.Sort.LISTED, QueueQuery.Direction.ASCENDING);
                case IMPORTANT ->
                        ViewLook.USUAL.sorted(
                                QueueQuery.Sort.IMPORTANCE, QueueQuery.Direction.ASCENDING);
                default -> ViewLook.USUAL;
            };
        }
    }

    /// All open appeals of a sector block.
    record Block(String code) implements SavedView {}

    /// Every appeal that is here.
    record Everything() implements SavedView {}

    /// What another screen has counted.
    ///
    /// @param title in the operator's words
    record Counted(String title, QueueQuery query) implements SavedView {}

    /// A view somebody made.
    record Own(KeptView kept) implements SavedView {
        @Override
        public ViewLook look() {
            return kept.view().look();
        }

        /// What its chips and words are.
        FilterText text() {
            return FilterReader.read(kept.view().filter(), FilterNames.ANY, LocalDate.EPOCH);
        }

        /// What it narrows.
        SavedView base() {
            return of(kept.view().base());
        }

        UUID id() {
            return kept.view().id();
        }

        boolean shared() {
            return kept.scope() == KeptView.Scope.SHARED;
        }
    }

    /// The same for the same view whatever it holds; kept, so never changed.
    default String key() {
        return switch (this) {
            case Standing standing -> standing.name();
            case Block(String code) -> BLOCK + code;
            case Everything everything -> EVERYTHING;
            case Counted counted -> "counted";
            case Own own -> "view:" + own.id();
        };
    }

    /// The standing view, block or everything of a key; all open appeals for one nobody knows.
    static SavedView of(String key) {
        if (key.equals(EVERYTHING)) {
            return new Everything();
        }
        if (key.startsWith(BLOCK)) {
            return new Block(key.substring(BLOCK.length()));
        }
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.name().equals(key))
                .findFirst()
                .orElse(Standing.OPEN);
    }

    /// How it looks until the operator makes it look otherwise.
    default ViewLook look() {
        return ViewLook.USUAL;
    }

    /// All of the view but its words: what it narrows, its chips.
    default QueueQuery whole(Rights who, DeadlineBounds bounds) {
        var query = query(who, bounds);
        if (!(this instanceof Own own)) {
            return query;
        }
        return new FilterQuery(who.known(), bounds).narrow(query, own.text().filter());
    }

    /// The view without the chips and words that can be taken off.
    default QueueQuery query(Rights who, DeadlineBounds bounds) {
        var open = QueueQuery.ALL.withLanes(Lane.OPEN);
        return switch (this) {
            case Counted counted -> counted.query();
            case Everything everything -> QueueQuery.ALL;
            case Block block -> open.withFilter(Set.of(), Set.of(), Set.of(block.code()));
            case Standing standing -> standing(standing, open, who, bounds);
            case Own own -> own.base().query(who, bounds);
        };
    }

    private static QueueQuery standing(
            Standing view, QueueQuery open, Rights who, DeadlineBounds bounds) {
        return switch (view) {
            // before the first sign-in nothing can be anybody's: no login is the empty one
            case MINE -> present(open, bounds).withAssignee(who.login());
            case UNASSIGNED -> present(open, bounds).onlyUnassigned().withStates(FOR_SOMEBODY);
            case TODAY -> open.withLanes(Lane.TICKING).withDue(bounds.now(), bounds.endOfToday());
            case PRESSING -> open.withLanes(Lane.TICKING).with(Flag.PRESSING, bounds.now());
            case APPROVAL -> {
                var all =
                        open.withStates(
                                Set.of(AppealState.ON_APPROVAL, AppealState.EXTENSION_REQUESTED));
                yield Reach.decisions(who, bounds.now())
                        .map(own -> all.withAlso(List.of(own)))
                        .orElse(all);
            }
            case ATTENTION -> QueueQuery.ALL.with(Flag.NEEDS_ATTENTION);
            case FAST_TRACK -> open.with(Flag.FAST_TRACK);
            case REPEATED -> open.with(Flag.REPEATED);
            case PING_PONG -> open.with(Flag.PING_PONG);
            case ESCALATED -> open.withAlso(List.of(Reach.escalations(who, bounds.now())));
            case UNREGISTERED ->
                    open.withLanes(Set.of(Lane.RUNNING))
                            .withStates(Set.of(AppealState.RECEIVED, AppealState.ON_MODERATION));
            case SHELVED -> open.with(Flag.SHELVED, bounds.now());
            case SHORT_LIST ->
                    QueueQuery.ALL
                            .with(Flag.LISTED)
                            .withSort(QueueQuery.Sort.LISTED, QueueQuery.Direction.ASCENDING);
            case IMPORTANT -> open.with(Flag.IMPORTANT);
            case OPEN -> open;
            case DONE ->
                    QueueQuery.ALL
                            .withLanes(Set.of(Lane.DONE))
                            .withSort(QueueQuery.Sort.RECEIVED, QueueQuery.Direction.DESCENDING);
            case SOCIAL -> open.withFilter(social(), Set.of(), Set.of());
            case FZ59 -> open.withFilter(Set.of(), Set.of(LegalRegime.FZ59_APPEAL), Set.of());
        };
    }

    /// What the operator has not put off. The views of deadlines show all of it: what is put off
    /// may not be missed.
    private static QueueQuery present(QueueQuery query, DeadlineBounds bounds) {
        return query.with(Flag.NOT_SHELVED, bounds.now());
    }

    /// What this view fixes itself, so that the filter does not offer it.
    default List<FilterField> fixed() {
        return switch (this) {
            case Counted counted -> List.of();
            case Everything everything -> List.of();
            case Block block -> List.of(FilterField.BLOCK);
            case Standing.SOCIAL -> List.of(FilterField.CHANNEL, FilterField.REGIME);
            case Standing.FZ59 -> List.of(FilterField.REGIME);
            case Standing.MINE, Standing.UNASSIGNED -> List.of(FilterField.ASSIGNEE);
            case Standing.FAST_TRACK -> List.of(FilterField.FAST);
            case Standing.REPEATED -> List.of(FilterField.REPEAT);
            case Standing.PING_PONG -> List.of(FilterField.PING_PONG);
            case Standing standing -> List.of();
            case Own own -> own.base().fixed();
        };
    }

    private static Set<Channel> social() {
        var social = EnumSet.noneOf(Channel.class);
        for (var channel : Channel.values()) {
            if (channel.social()) {
                social.add(channel);
            }
        }
        return social;
    }
}
