package pult.feature.card;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Appeals;
import pult.domain.change.Notices;
import pult.domain.change.StepDrafts;
import pult.domain.directory.Directory;
import pult.domain.machine.Event;
import pult.domain.machine.RegionPreset;
import pult.domain.machine.Rights;
import pult.domain.search.TextMarks;
import pult.feature.CitizenText;
import pult.feature.Today;
import pult.feature.Wording;
import pult.sync.Colleagues;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.Command;
import pult.ui.fx.Copied;
import pult.ui.fx.PacedPulse;
import pult.ui.fx.Pulse;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The card of one appeal. JavaFX thread.
public final class CardFeature implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(250);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration RUN_OUT = Duration.ofSeconds(20);

    private final CardViewModel model;
    private final CardView view;
    private final List<Command> commands;
    private final Subscriptions subscriptions = new Subscriptions();
    private Runnable back = () -> {};
    private Consumer<AppealId> open = id -> {};
    private UnaryOperator<String> people = UnaryOperator.identity();
    private UnaryOperator<String> deputies = login -> "";
    private RegionPreset preset = RegionPreset.USUAL;

    /// @param actions what the operator can do from here
    /// @param drafts keeps what is written for steps
    public CardFeature(
            Appeals appeals,
            CardActions actions,
            StepDrafts drafts,
            Today today,
            Background background,
            Wording wording) {
        var words = new CardWords(wording, this::person, this::deputy, () -> preset);
        model = new CardViewModel(appeals, actions, drafts, today, background, wording.failures());
        subscriptions.add(Ticker.every(PACE, model.steps().keeper()::tick));
        var present = model.shownProperty().map(shown -> true).orElse(false);
        var take =
                Command.named(words.own().take())
                        .keys("T")
                        .enabledWhen(model.canTakeProperty().or(model.comingProperty()))
                        .does(model::take);
        var release =
                Command.named(words.own().release())
                        .enabledWhen(model.canReleaseProperty())
                        .does(model::release);
        var renew =
                Command.named(words.own().renew())
                        .icon(BootstrapIcons.HOURGLASS_SPLIT)
                        .keys("P")
                        .enabledWhen(model.canRenewProperty())
                        .does(model::renew);
        var copyNumber =
                Command.named(words.own().copyNumber())
                        .icon(BootstrapIcons.FILES)
                        .keys(".")
                        .enabledWhen(present)
                        .does(this::copyNumber);
        var copyAll =
                Command.named(words.own().copyAll())
                        .keys(". .", "Ctrl+Shift+C")
                        .enabledWhen(present)
                        .does(this::copyAll);
        var copyLink =
                Command.named(words.own().copyLink())
                        .keys(". . .")
                        .enabledWhen(present)
                        .does(this::copyLink);
        var why =
                Command.named(words.reasons().words().why())
                        .icon(BootstrapIcons.QUESTION_CIRCLE)
                        .keys("Y")
                        .enabledWhen(present)
                        .does(this::explain);
        var goBack =
                Command.named(words.own().back())
                        .keys("Esc")
                        .enabledWhen(present)
                        .does(() -> back.run());
        var approve =
                Command.named(words.steps().act(Event.APPROVE))
                        .icon(BootstrapIcons.CHECK2)
                        .keys("A")
                        .enabledWhen(offered(Event.APPROVE))
                        .does(() -> begin(Event.APPROVE));
        var giveBack =
                Command.named(words.steps().act(Event.RETURN))
                        .icon(BootstrapIcons.ARROW_RETURN_LEFT)
                        .keys("B")
                        .enabledWhen(offered(Event.RETURN))
                        .does(() -> begin(Event.RETURN));
        var earlier =
                Command.named(words.own().openEarlier())
                        .icon(BootstrapIcons.ARROW_REPEAT)
                        .keys("E")
                        .enabledWhen(model.repeatsProperty())
                        .does(this::openEarlier);
        var duplicate =
                Command.named(words.own().duplicate())
                        .icon(BootstrapIcons.FILES)
                        .keys("D")
                        .enabledWhen(offered(Event.MODERATE_REJECT))
                        .does(() -> duplicate(words));
        commands =
                List.of(
                        take,
                        renew,
                        release,
                        approve,
                        giveBack,
                        why,
                        earlier,
                        duplicate,
                        copyNumber,
                        copyAll,
                        copyLink,
                        goBack);
        view =
                new CardView(
                        model,
                        words,
                        new CardView.Commands(
                                take,
                                release,
                                renew,
                                copyNumber,
                                copyAll,
                                copyLink,
                                approve,
                                giveBack,
                                earlier),
                        subscriptions);
    }

    /// Reads again after what is stored has changed, at most four times a second, and each minute,
    /// because clocks go on.
    public void follow(Notices notices, Pulse pulse) {
        var coalesced = new Coalesced(new PacedPulse(pulse, PACE), model::follow);
        subscriptions.add(Ticker.every(MINUTE, coalesced::request));
        subscriptions.add(
                notices.listen(notice -> {
                    switch (notice) {
                        case APPEALS, OUTBOX -> coalesced.request();
                        case DRAFTS, TEMPLATES, FILES, VIEWS -> {}
                    }
                }));
    }

    /// Shows who else is at the appeal; a presence that is not told again runs out.
    public void follow(Colleagues colleagues, Pulse pulse) {
        var coalesced = new Coalesced(new PacedPulse(pulse, PACE), model::look);
        model.colleagues(colleagues::at);
        subscriptions.add(Ticker.every(RUN_OUT, coalesced::request));
        subscriptions.add(colleagues.listen(coalesced::request));
    }

    /// @param strip files of the appeal, made by another feature
    public void files(Region strip) {
        view.files(strip);
    }

    /// @param strip what of the appeal did not go through, made by another feature
    public void stopped(Region strip) {
        view.stopped(strip);
    }

    /// Marks in the texts what the search has found.
    public void marks(TextMarks marks) {
        view.marks(marks);
    }

    /// @param pane related appeals, made by another feature
    public void related(Region pane) {
        view.related(pane);
    }

    /// Brings the related appeals onto the screen.
    public void showRelated() {
        view.showRelated();
    }

    /// 424 px wide at 1920, 356 at 1366.
    public Region view() {
        return view.node();
    }

    /// Opens an appeal; null empties the card.
    public void show(@Nullable AppealId id) {
        view.rewind();
        model.show(id);
    }

    /// Shows the story.
    public void history() {
        view.history();
    }

    /// Reads the appeal again at once.
    public void refresh() {
        model.refresh();
    }

    /// @param login of who works here, null before the first sign-in
    public void operator(@Nullable String login) {
        model.operator(login);
    }

    /// @param rights of who works here
    public void rights(Rights rights) {
        model.steps().rights(rights);
        model.operator(rights.login().isEmpty() ? null : rights.login());
    }

    /// @param known bodies and people that steps name; must not block
    public void directory(Supplier<Directory> known) {
        model.steps().directory(known);
    }

    /// @param up whether the platform can be reached
    public void linked(boolean up) {
        model.steps().linked(up);
    }

    /// @param names full name of a login, the login itself when it is not known
    public void people(UnaryOperator<String> names) {
        people = names;
    }

    /// @param acting full name of who acts for a login now, empty for nobody
    public void deputies(UnaryOperator<String> acting) {
        deputies = acting;
    }

    /// @param told what the region decides for itself
    public void preset(RegionPreset told) {
        preset = told;
    }

    private String deputy(String login) {
        return deputies.apply(login);
    }

    private String person(String loginOrName) {
        return people.apply(loginOrName);
    }

    private ObservableValue<Boolean> offered(Event event) {
        return model.steps()
                .offersProperty()
                .map(all -> all.stream().anyMatch(one -> one.event() == event && one.possible()));
    }

    private void duplicate(CardWords words) {
        var shown = model.shownProperty().get();
        var earlier = shown == null ? null : shown.appeal().repeatOf();
        model.beginDuplicate(earlier == null ? null : words.own().duplicateOf(earlier.toString()));
    }

    private void begin(Event event) {
        var offer = model.steps().offer(event);
        if (offer != null) {
            model.begin(offer);
        }
    }

    /// @param action goes to another appeal
    public void onOpen(Consumer<AppealId> action) {
        open = action;
    }

    private void openEarlier() {
        var shown = model.shownProperty().get();
        var earlier = shown == null ? null : shown.earlier();
        if (earlier != null) {
            open.accept(earlier.id());
        }
    }

    /// @param action takes the keyboard back to the list (Esc)
    public void onBack(Runnable action) {
        back = action;
    }

    /// Take, prolong, give back, approve, return, why this date, the earlier appeal, duplicate,
    /// copy number, copy all, copy the address, back, in the order of the menu.
    public List<Command> commands() {
        return commands;
    }

    /// Writes what is not written yet, and blocks until it is on the disk.
    ///
    /// @return words of steps that the disk does not take: closing would lose them
    public List<String> unsaved() {
        return model.steps().keeper().unsaved();
    }

    @Override
    public void close() {
        subscriptions.close();
        model.close();
    }

    private void explain() {
        view.explain();
    }

    private void copyNumber() {
        var shown = model.shownProperty().get();
        if (shown != null) {
            Copied.text(shown.appeal().id().toString());
        }
    }

    private void copyAll() {
        var shown = model.shownProperty().get();
        if (shown != null) {
            Copied.text(line(shown.appeal()));
        }
    }

    /// The address is understood by search and palette, so that a colleague who gets it is there at
    /// once.
    private void copyLink() {
        var shown = model.shownProperty().get();
        if (shown != null) {
            Copied.text(line(shown.appeal()) + "\npult:" + shown.appeal().id());
        }
    }

    private static String line(Appeal appeal) {
        return appeal.id() + " " + CitizenText.line(appeal.essence());
    }
}
