package pult.feature.card;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
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
import java.util.function.Supplier;

/// Which steps the person who works here can take with the appeal on the card, and the step that is
/// being filled in. What is written stays with its appeal while the program runs. Toolkit-free;
/// JavaFX thread.
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

    private final Supplier<Instant> now;
    private final ReadOnlyObjectWrapper<List<Offer>> offers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Open> open = new ReadOnlyObjectWrapper<>();
    private final Map<AppealId, Open> written = new HashMap<>();

    /// Hash of the text that words of a decision were written about.
    private final Map<AppealId, String> reads = new HashMap<>();

    private Supplier<Directory> directory = () -> Directory.NONE;
    private Rights rights = Rights.UNTOLD;
    private boolean linked = true;
    private @Nullable Appeal appeal;
    private @Nullable String seen;

    StepsModel(Supplier<Instant> now) {
        this.now = now;
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
    /// @return false when a decision that was open was put away, because the text it is about is
    ///   another one now
    boolean show(@Nullable Appeal shown) {
        var before = appeal == null ? null : appeal.id();
        appeal = shown;
        weigh();
        var same = shown != null && shown.id().equals(before);
        var form = open.get();
        if (same && form != null && !Objects.equals(seen, text(form.offer(), shown))) {
            open.set(null);
            return false;
        }
        var begun = shown == null ? null : still(shown.id());
        if (!same) {
            var now = begun == null ? null : text(begun.offer(), shown);
            var read = shown == null ? null : reads.get(shown.id());
            if (shown != null && begun != null && read != null && !read.equals(now)) {
                // What was written is about another text: it is read before it goes on.
                reads.remove(shown.id());
                open.set(null);
                return false;
            }
            seen = now;
            open.set(begun);
        } else if (shown != null && begun == null && written.containsKey(shown.id())) {
            // What is written stays; the appeal has moved on and does not take it now.
            open.set(null);
        }
        return true;
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

    /// What was begun for this appeal and can still be done.
    private @Nullable Open still(AppealId id) {
        var begun = written.get(id);
        if (begun == null) {
            return null;
        }
        return offers.get().stream()
                .filter(offer -> offer.event() == begun.offer().event() && offer.possible())
                .findFirst()
                .map(offer -> new Open(id, offer, begun.said()))
                .orElse(null);
    }

    private void weigh() {
        var on = appeal;
        offers.set(on == null ? List.of() : of(on));
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
        var begun = written.get(on.id());
        seen = text(offer, on);
        open.set(
                new Open(
                        on.id(),
                        offer,
                        begun != null && begun.offer().event() == offer.event()
                                ? begun.said()
                                : first));
    }

    /// What is written so far; it is not shown anew.
    void note(Particulars said) {
        var on = open.get();
        if (on != null) {
            if (seen != null) {
                reads.put(on.appeal(), seen);
            }
            written.put(on.appeal(), new Open(on.appeal(), on.offer(), said));
        }
    }

    /// Puts the form away; what was written stays.
    void close() {
        open.set(null);
    }

    /// The step was taken: nothing of it is kept.
    void taken(AppealId id) {
        written.remove(id);
        reads.remove(id);
        open.set(null);
    }

    ReadOnlyObjectProperty<@Nullable Open> openProperty() {
        return open.getReadOnlyProperty();
    }
}
