package pult.feature.card;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.StepDraft;
import pult.domain.change.Transitions;
import pult.domain.directory.Directory;
import pult.domain.machine.Event;
import pult.domain.machine.Guard;
import pult.domain.machine.Machine;
import pult.domain.machine.Obstacle;
import pult.domain.machine.Offline;
import pult.domain.machine.Particulars;
import pult.domain.machine.Rights;
import pult.domain.machine.Substitution;
import pult.domain.machine.TextHash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Which steps the person who works here can take with the appeal on the card, and the step that is
/// being filled in. What is written for a step is kept until the step is taken or its words are put
/// away, whatever becomes of the appeal. Toolkit-free; JavaFX thread.
final class StepsModel {
    /// What has a command or a place of its own.
    private static final Set<Event> ELSEWHERE =
            EnumSet.of(
                    Event.CLAIM,
                    Event.RELEASE,
                    Event.NOTE,
                    Event.SUBMIT_ANSWER,
                    Event.RESUBMIT,
                    Event.INTERIM_ANSWER,
                    Event.SENT,
                    Event.RATE);

    /// A step that is offered.
    ///
    /// @param obstacle why it cannot be taken now, null when it can
    /// @param actingFor whose right it is, null when it is one's own
    record Offer(Event event, @Nullable Obstacle obstacle, @Nullable Substitution actingFor) {
        boolean possible() {
            return obstacle == null;
        }
    }

    /// A step that is being filled in.
    ///
    /// @param said what was written so far
    record Open(AppealId appeal, Offer offer, Particulars said) {}

    /// What is written for a step whose form is not open.
    ///
    /// @param offer null for a step that is not offered here now
    record Kept(StepDraft draft, @Nullable Offer offer) {}

    private final Supplier<Instant> now;
    private final ReadOnlyObjectWrapper<List<Offer>> offers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Open> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Kept>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private final StepKeeper keeper;

    /// Forms that were open when their card was left.
    private final Map<AppealId, Event> left = new HashMap<>();

    private Supplier<Directory> directory = () -> Directory.NONE;
    private Rights rights = Rights.UNTOLD;
    private boolean linked = true;
    private @Nullable AppealId id;
    private @Nullable Appeal appeal;
    private @Nullable String seen;

    /// What the form of a step began with when nothing was written for it.
    private @Nullable Particulars blank;

    /// What is on its way to become an action.
    private StepDraft.@Nullable Key going;

    StepsModel(Supplier<Instant> now, StepKeeper keeper) {
        this.now = now;
        this.keeper = keeper;
    }

    StepKeeper keeper() {
        return keeper;
    }

    /// @param known bodies and people that steps name; must not block
    void directory(Supplier<Directory> known) {
        directory = known;
    }

    Directory directory() {
        return directory.get();
    }

    Rights rights() {
        return rights;
    }

    void rights(Rights of) {
        rights = of;
        weigh();
    }

    /// @param up whether the platform can be reached
    void linked(boolean up) {
        linked = up;
        weigh();
    }

    /// Whether the person's role takes appeals like this one into work at all.
    boolean mayWork(Appeal on) {
        return rights.leave(Event.CLAIM, on, now.get()).given();
    }

    /// Whose right taking it into work would use; null for one's own, or for none.
    @Nullable Substitution workingFor(Appeal on) {
        return rights.leave(Event.CLAIM, on, now.get()).actingFor();
    }

    /// The card shows another appeal, or the same one as it is now.
    ///
    /// @param of the appeal that was asked for
    /// @param shown null when it is not here
    /// @return false when a decision that was open was put away, because the text it is about is
    ///   another one now
    boolean show(@Nullable AppealId of, @Nullable Appeal shown) {
        var before = appeal == null ? null : appeal.id();
        id = of;
        appeal = shown;
        weigh();
        var form = open.get();
        var stands = true;
        if (shown == null || !shown.id().equals(before)) {
            if (form != null) {
                left.put(form.appeal(), form.offer().event());
            }
            keeper.flush();
            stands = reopen(shown);
        } else if (form != null && !Objects.equals(seen, text(form.offer(), shown))) {
            open.set(null);
            stands = false;
        } else if (form != null && written(form) && offer(form.offer().event()) == null) {
            // What is written stays; the appeal has moved on and never takes it now. One that is
            // only in the way for a while, such as a lost link, takes no form from under a hand.
            open.set(null);
        }
        look();
        return stands;
    }

    /// @return false when what was written is about another text: it is read before it goes on
    private boolean reopen(@Nullable Appeal shown) {
        blank = null;
        seen = null;
        var event = shown == null ? null : left.remove(shown.id());
        var offer = event == null ? null : offer(event);
        var begun =
                shown == null || offer == null ? null : keeper.find(key(shown.id(), offer.event()));
        if (shown == null || offer == null || begun == null || !offer.possible()) {
            open.set(null);
            return true;
        }
        var now = text(offer, shown);
        var read = begun.said().seen();
        if (read != null && !read.equals(now)) {
            open.set(null);
            return false;
        }
        seen = now;
        open.set(new Open(shown.id(), offer, begun.said()));
        return true;
    }

    private boolean written(Open form) {
        return keeper.find(key(form.appeal(), form.offer().event())) != null;
    }

    private StepDraft.Key key(AppealId of, Event event) {
        return new StepDraft.Key(rights.login(), of, event);
    }

    /// Which words stand beside the form.
    private void look() {
        var of = id;
        if (of == null) {
            kept.set(List.of());
            return;
        }
        var form = open.get();
        kept.set(
                keeper.of(rights.login(), of).stream()
                        .filter(one ->
                                !one.key().equals(going)
                                        && (form == null || one.event() != form.offer().event()))
                        .map(one -> new Kept(one, offer(one.event())))
                        .toList());
    }

    /// What is written for this appeal and not in the open form, the latest first.
    ReadOnlyObjectProperty<List<Kept>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// The words go among the lost ones.
    void putAway(Kept one, Consumer<? super Exception> failed) {
        keeper.putAway(one.draft().key(), this::look, failed);
    }

    /// Of the text a decision is about; null for steps that are about none.
    private static @Nullable String text(Offer offer, @Nullable Appeal on) {
        return on == null
                        || on.answers().isEmpty()
                        || !Machine.rule(offer.event()).guards().contains(Guard.SAME_TEXT)
                ? null
                : TextHash.of(on.answers().getLast().text());
    }

    /// Hash of the text that stood beside the open form when it was opened: what the person decides
    /// on; of the present text where no form is open.
    @Nullable String seen(Offer offer) {
        return open.get() == null ? text(offer, appeal) : seen;
    }

    private void weigh() {
        var on = appeal;
        offers.set(on == null ? List.of() : of(on));
        look();
    }

    private List<Offer> of(Appeal on) {
        var found = new ArrayList<Offer>();
        for (var rule : Machine.rules()) {
            var event = rule.event();
            if (ELSEWHERE.contains(event) || !rule.from().contains(on.state())) {
                continue;
            }
            var leave = rights.leave(event, on, now.get());
            var obstacle = leave.obstacle();
            if (obstacle == Obstacle.FORBIDDEN) {
                continue;
            }
            if (obstacle == null) {
                obstacle = Transitions.hindrance(on, event, rights.login(), now.get());
            }
            if (obstacle == null && rule.offline() == Offline.ONLINE && !linked) {
                obstacle = Obstacle.NEEDS_LINK;
            }
            found.add(new Offer(event, obstacle, leave.actingFor()));
        }
        return List.copyOf(found);
    }

    /// In the order of the machine.
    ReadOnlyObjectProperty<List<Offer>> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    /// Null for what is not offered here at all.
    @Nullable Offer offer(Event event) {
        return offers.get().stream()
                .filter(offer -> offer.event() == event)
                .findFirst()
                .orElse(null);
    }

    /// Begins a step, with what was written for it before.
    ///
    /// @param first what a new one begins with
    void begin(Offer offer, Particulars first) {
        var on = appeal;
        if (on == null || !offer.possible()) {
            return;
        }
        keeper.flush();
        var begun = keeper.find(key(on.id(), offer.event()));
        seen = text(offer, on);
        blank = first;
        open.set(new Open(on.id(), offer, begun == null ? first : begun.said()));
        look();
    }

    /// What is written so far; it is not shown anew.
    void note(Particulars said) {
        var on = open.get();
        if (on != null) {
            keeper.write(
                    key(on.appeal(), on.offer().event()),
                    blank != null && said.having(null).equals(blank.having(null))
                            ? Particulars.NONE
                            : said.having(seen));
        }
    }

    /// Puts the form away; what was written stays.
    void close() {
        open.set(null);
        keeper.flush();
        look();
    }

    /// The step is on its way to become an action: its words are neither kept nor gone.
    void going(AppealId of, Event event) {
        going = key(of, event);
    }

    /// The step was not taken.
    void stayed() {
        going = null;
        look();
    }

    /// The step was taken: nothing of it is kept.
    void taken(AppealId of, Event event) {
        keeper.end(key(of, event));
        var form = open.get();
        if (form != null && form.appeal().equals(of) && form.offer().event() == event) {
            open.set(null);
        }
        stayed();
    }

    ReadOnlyObjectProperty<@Nullable Open> openProperty() {
        return open.getReadOnlyProperty();
    }
}
