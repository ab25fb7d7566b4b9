package pult.feature.card;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Appeals;
import pult.domain.change.Action;
import pult.domain.change.NotApplicable;
import pult.domain.change.NotSaved;
import pult.domain.change.StepDrafts;
import pult.domain.deadline.AppealClock;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.Procedure;
import pult.domain.machine.Event;
import pult.domain.machine.Machine;
import pult.domain.machine.Obstacle;
import pult.domain.machine.Particulars;
import pult.domain.machine.RejectReason;
import pult.domain.machine.Story;
import pult.feature.FailureText;
import pult.feature.Today;
import pult.sync.Presence;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// One appeal and what can be done to it. Toolkit-free; JavaFX thread.
final class CardViewModel {
    /// What the card shows.
    enum State {
        NOTHING,
        APPEAL,
        /// It was here and the store no longer has it.
        GONE
    }

    /// The appeal, the moment its clocks are told at, and its clocks, the answer first.
    ///
    /// @param owed of them the one whose date stands in for the platform's; null where the platform
    ///   gave one and where no rule has any
    /// @param earlier the appeal it repeats, null for a first one and while that one is not here
    record Shown(
            Appeal appeal,
            DeadlineBounds bounds,
            Procedure procedure,
            List<AppealClock> clocks,
            @Nullable AppealClock owed,
            @Nullable Appeal earlier,
            boolean gone) {
        Shown {
            clocks = List.copyOf(clocks);
        }

        /// The platform's date or that of the rule; null for neither.
        @Nullable Instant due() {
            var given = appeal.standingDue();
            return given == null && owed != null ? owed.deadline().due() : given;
        }
    }

    private final Appeals appeals;
    private final CardActions actions;
    private final Today today;
    private final Background background;
    private final FailureText failures;
    private final Slot slot;
    private final StepsModel steps;
    private final StepTexts texts;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper coming = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canTake = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRelease = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRenew = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper repeats = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Presence>> company =
            new ReadOnlyObjectWrapper<>(List.of());
    private Function<AppealId, List<Presence>> colleagues = of -> List.of();
    private @Nullable AppealId id;
    private @Nullable AppealId unread;
    private @Nullable String operator;

    CardViewModel(
            Appeals appeals,
            CardActions actions,
            StepDrafts drafts,
            Today today,
            Background background,
            FailureText failures) {
        this.appeals = appeals;
        this.actions = actions;
        this.today = today;
        this.background = background;
        this.failures = failures;
        this.slot = new Slot(background, "card");
        this.texts = new StepTexts(actions, today, shown);
        this.steps =
                new StepsModel(
                        () -> today.bounds().now(),
                        new StepKeeper(drafts, background, today.clock()));
    }

    /// Opens an appeal and notes that it has been read; null empties the card.
    void show(@Nullable AppealId wanted) {
        if (!Objects.equals(id, wanted)) {
            coming.set(wanted != null);
        }
        id = wanted;
        problem.set("");
        look();
        if (wanted == null) {
            slot.clear();
            put(null, State.NOTHING);
            return;
        }
        unread = wanted;
        refresh();
    }

    /// Something stored has changed.
    void follow() {
        slot.follow(this::refresh);
    }

    /// Reads the appeal again; what is shown stays until the answer comes.
    void refresh() {
        var wanted = id;
        if (wanted == null) {
            return;
        }
        var at = today.bounds();
        slot.run(
                () -> appeals.find(wanted).map(appeal -> shown(appeal, at)),
                found ->
                        found.ifPresentOrElse(
                                known -> {
                                    put(known, State.APPEAL);
                                    read(known.appeal());
                                },
                                () -> put(null, State.GONE)));
    }

    /// What was opened has been read as it is shown. What comes while it stays open has not.
    private void read(Appeal appeal) {
        if (appeal.id().equals(unread)) {
            unread = null;
            background.run("card-read", () -> appeals.markRead(appeal.id(), appeal.version()));
        }
    }

    private Shown shown(Appeal appeal, DeadlineBounds at) {
        var clocks = today.clocks();
        var earlier = appeal.repeatOf();
        return new Shown(
                appeal,
                at,
                clocks.procedure(appeal),
                clocks.of(appeal, at.now()),
                clocks.owed(appeal, at.now()).orElse(null),
                earlier == null ? null : appeals.find(earlier).orElse(null),
                appeals.gone().contains(appeal.id()));
    }

    /// @param at who else is at an appeal
    void colleagues(Function<AppealId, List<Presence>> at) {
        colleagues = at;
        look();
    }

    /// Looks again who else is here.
    void look() {
        var of = id;
        company.set(of == null ? List.of() : colleagues.apply(of));
    }

    /// Colleagues at this appeal, who answers first.
    ReadOnlyObjectProperty<List<Presence>> companyProperty() {
        return company.getReadOnlyProperty();
    }

    void operator(@Nullable String login) {
        operator = login;
        weigh();
    }

    /// Steps of the machine on this appeal.
    StepsModel steps() {
        return steps;
    }

    /// Begins a step; one that is taken at once when there is nothing to say is asked for all the
    /// same, so that no key sends anything by itself.
    void begin(StepsModel.Offer offer) {
        var now = shown.get();
        if (now != null && offer.possible()) {
            steps.begin(offer, texts.first(now, offer.event()));
        }
    }

    /// Begins to turn an appeal away as a duplicate.
    ///
    /// @param words about the earlier appeal, null when none is known
    void beginDuplicate(@Nullable String words) {
        var now = shown.get();
        var offer = steps.offer(Event.MODERATE_REJECT);
        if (now != null && offer != null && offer.possible()) {
            steps.begin(
                    offer,
                    texts.first(now, offer.event())
                            .withReasons(List.of(RejectReason.DUPLICATE.name()))
                            .withWords(words));
        }
    }

    /// What a step begins with, and how long the law gives for it.
    StepTexts texts() {
        return texts;
    }

    /// Takes the step that is open.
    void step(StepsModel.Offer offer, Particulars said) {
        var now = shown.get();
        if (now == null) {
            return;
        }
        var present = steps.offer(offer.event());
        var obstacle = present == null ? Obstacle.WRONG_STATE : present.obstacle();
        if (obstacle != null) {
            problem.set(failures.obstacle(obstacle));
            return;
        }
        var appeal = now.appeal();
        var seen = steps.seen(offer);
        var acting = offer.actingFor();
        var move =
                new Action.Move(
                        offer.event(),
                        said.having(seen).actingFor(acting == null ? null : acting.login()));
        problem.set("");
        steps.going(appeal.id(), offer.event());
        steps.keeper()
                .take(
                        () -> actions.move(appeal, move),
                        () -> {
                            steps.taken(appeal.id(), offer.event());
                            refresh();
                        },
                        e -> {
                            steps.stayed();
                            failed(appeal.id(), e);
                        });
    }

    /// Puts words away that were written for a step.
    void putAway(StepsModel.Kept one) {
        problem.set("");
        steps.putAway(one, e -> problem.set(why(e)));
    }

    /// True when the appeal is in the hands of who works here.
    boolean mine() {
        var now = shown.get();
        return now != null && operator != null && operator.equals(now.appeal().assignee());
    }

    void take() {
        act(canTake.get(), "card-take", actions::take);
    }

    /// The hold begins anew.
    void renew() {
        act(canRenew.get(), "card-renew", actions::take);
    }

    @Nullable String operator() {
        return operator;
    }

    void release() {
        act(canRelease.get(), "card-release", actions::release);
    }

    private void act(boolean allowed, String name, Consumer<Appeal> action) {
        var now = shown.get();
        var wanted = id;
        if (wanted == null) {
            return;
        }
        if (coming.get()) {
            // The key means the row that is marked; its card is on its way.
            problem.set("");
            run(wanted, name, () -> action.accept(found(wanted)));
        } else if (now != null && allowed) {
            problem.set("");
            canTake.set(false);
            canRelease.set(false);
            canRenew.set(false);
            run(wanted, name, () -> action.accept(now.appeal()));
        }
    }

    private Appeal found(AppealId wanted) {
        return appeals.find(wanted).orElseThrow(() -> new NotApplicable(Obstacle.NOT_OPEN));
    }

    private void run(AppealId wanted, String name, Runnable action) {
        background.run(
                name,
                () -> {
                    action.run();
                    return true;
                },
                done -> refresh(),
                e -> failed(wanted, e));
    }

    private void failed(AppealId wanted, Exception e) {
        var why = why(e);
        problem.set(wanted.equals(id) ? why : "№ " + wanted + ": " + why);
        refresh();
    }

    private String why(Exception e) {
        return switch (e) {
            case NotApplicable obstacle -> failures.obstacle(obstacle.obstacle());
            case NotSaved disk -> failures.notSaved();
            default -> throw new IllegalStateException("card action", e);
        };
    }

    private void put(@Nullable Shown now, State as) {
        shown.set(now);
        state.set(as);
        coming.set(false);
        weigh();
        if (!steps.show(id, now == null || now.gone() ? null : now.appeal())) {
            problem.set(failures.obstacle(Obstacle.TEXT_CHANGED));
        }
    }

    private void weigh() {
        var now = shown.get();
        canTake.set(
                now != null
                        && !now.gone()
                        && operator != null
                        && steps.mayWork(now.appeal())
                        && Machine.from(now.appeal().state(), Event.CLAIM) == null
                        && (now.appeal().assignee() == null
                                || (!mine() && now.appeal().claimOver(now.bounds().now()))));
        repeats.set(now != null && now.earlier() != null);
        canRenew.set(
                mine()
                        && now != null
                        && !now.gone()
                        && now.appeal().state().open()
                        && now.appeal().claimUntil() != null
                        && !Story.prolonging(now.appeal()));
        canRelease.set(mine() && now != null && !now.gone() && now.appeal().state().open());
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// True between two cards: the row is marked and its card is not here yet. What is asked for
    /// now is asked for that row.
    ReadOnlyBooleanProperty comingProperty() {
        return coming.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canTakeProperty() {
        return canTake.getReadOnlyProperty();
    }

    /// The hold is the operator's own and has an end.
    ReadOnlyBooleanProperty canRenewProperty() {
        return canRenew.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canReleaseProperty() {
        return canRelease.getReadOnlyProperty();
    }

    /// The appeal that this one repeats can be opened.
    ReadOnlyBooleanProperty repeatsProperty() {
        return repeats.getReadOnlyProperty();
    }

    /// Why the last action was not taken; empty when it was.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void close() {
        var _ = steps.keeper().unsaved();
        slot.clear();
    }
}
