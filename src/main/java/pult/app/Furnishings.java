package pult.app;

import javafx.beans.property.IntegerProperty;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.answer.AnswerRules;
import pult.domain.answer.Signer;
import pult.domain.answer.Templates;
import pult.domain.appeal.AppealId;
import pult.domain.machine.RegionPreset;
import pult.domain.machine.Rights;
import pult.feature.Destination;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.card.CardFeature;
import pult.feature.deadlines.DeadlinesFeature;
import pult.feature.editor.DraftSharing;
import pult.feature.editor.EditorCalls;
import pult.feature.editor.EditorFeature;
import pult.feature.editor.EditorPorts;
import pult.feature.editor.EditorSettings;
import pult.feature.files.FilesFeature;
import pult.feature.outbox.OutboxFeature;
import pult.feature.outbox.OutboxPorts;
import pult.feature.pack.PackFeature;
import pult.feature.pack.PackPorts;
import pult.feature.queue.QueueFeature;
import pult.feature.queue.RowPorts;
import pult.feature.related.RelatedFeature;
import pult.feature.settings.Preferences;
import pult.feature.syncstatus.Safety;
import pult.feature.syncstatus.SyncFeature;
import pult.feature.tabs.TabsFeature;
import pult.l10n.DeadlineMessages;
import pult.l10n.EditorMessages;
import pult.sync.Presence;
import pult.ui.fx.AfterPaint;
import pult.ui.fx.Background;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.FxPulse;
import pult.ui.fx.Subscriptions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Everything of the window but its frame and its list: card, answer, exchange, and behind
/// [LaterSections] what is made when it is opened. Made after the first rows are on the screen.
/// JavaFX thread.
final class Furnishings implements AutoCloseable {
    private final Session session;
    private final MainWindow window;
    private final MainWindow.Setting setting;
    private final Wording wording;
    private final Today today;
    private final Background background;
    private final Subscriptions subscriptions = new Subscriptions();
    private final FilesFeature files;
    private final StoredCopies copies;
    private final RoomWatch room;
    private final AfterPaint calm;
    private final CardFeature card;
    private final TabsFeature tabs;
    private final RelatedFeature related;
    private final EditorFeature editor;
    private final OutboxFeature outbox;
    private final PackFeature pack;
    private final SyncFeature sync;
    private final StackPane exchange = new StackPane();
    private final LaterSections later;
    private AnswerRules answers = AnswerRules.USUAL;
    private @Nullable AppealId disputed;
    private @Nullable AppealId at;
    private boolean away;

    Furnishings(
            Session session,
            MainWindow window,
            MainWindow.Setting setting,
            Today today,
            Wording wording,
            Background background) {
        this.session = session;
        this.window = window;
        this.setting = setting;
        this.wording = wording;
        this.today = today;
        this.background = background;
        files =
                new FilesFeature(
                        new FilesFeature.Ports(
                                store().appeals(),
                                store().files(),
                                session.files(),
                                session.notices()),
                        wording,
                        background,
                        new FxPulse(),
                        session.clock());
        room = new RoomWatch(store()::free, wording, background);
        window.room(room.briefProperty());
        copies = new StoredCopies(session.backups(), store().backups());
        later =
                new LaterSections(
                        session,
                        window,
                        setting,
                        today,
                        wording,
                        background,
                        copies,
                        () -> answers);
        calm = new AfterPaint(background, new FxPulse());
        card =
                new CardFeature(
                        store().appeals(),
                        cardActions(),
                        store().stepDrafts(),
                        today,
                        calm,
                        wording);
        tabs =
                new TabsFeature(
                        store().appeals(),
                        new StoredTabs(store().preferences()),
                        window::select,
                        background,
                        wording);
        related =
                new RelatedFeature(
                        store().related(),
                        today,
                        id -> window.go(new Destination.Opened(id)),
                        background,
                        wording);
        card.related(related.view());
        related.onEnter(card::showRelated);
        card.onOpen(id -> window.go(new Destination.Opened(id)));
        editor = editor(setting.templates().get());
        card.files(files.card());
        editor.files(files.draft(), files.anyOfDraft());
        files.acceptDrops(editor.view());
        editor.share(sharing());
        subscriptions.add(session.holds().onMove(this::moved));
        outbox =
                new OutboxFeature(
                        new OutboxPorts(
                                session.outbox(),
                                store().drafts(),
                                () -> store().stepDrafts().of(session.login()),
                                store().appeals(),
                                session.loop(),
                                session.notices(),
                                store().draftConflicts(),
                                store().losses(),
                                new StoredToldMerges(store().preferences()),
                                session::person,
                                new ChangeIds(session.clock()),
                                AnswerRules.USUAL,
                                session.files()::now),
                        window,
                        wording,
                        background,
                        session.clock());
        card.stopped(outbox.ofCard());
        editor.stopped(outbox.ofAnswer());
        outbox.onGone(window::notice);
        outbox.onLead(id -> card.history(), editor::openHistory);
        pack = pack();
        sync =
                new SyncFeature(
                        new SyncFeature.Sources(
                                session.loop(),
                                limit -> store().replica().logged(limit),
                                () -> outbox.countsProperty().get(),
                                safety()),
                        new SyncFeature.Beside(
                                outbox.places(),
                                pack.summary(),
                                stacked(outbox.attention(), outbox.losses(), files.transfers())),
                        wording,
                        background,
                        session.clock());
    }

    private PackFeature pack() {
        var kept =
                session.pack(
                        new ShippedSupplies(
                                setting.templates(),
                                () -> window.calendar().get(),
                                setting.region(),
                                wording.formats().zone()));
        return new PackFeature(
                new PackPorts(kept, session.files(), store().appeals(), window::listed),
                this::beside,
                wording,
                background,
                new FxPulse(),
                session.clock());
    }

    private DraftSharing sharing() {
        return new DraftSharing(
                session.holds(),
                store().draftHistory(),
                session.draftPast(),
                session::person,
                appeal ->
                        session.colleagues().at(appeal).stream()
                                .filter(one -> one.activity() == Presence.Activity.ANSWERING)
                                .map(Presence::fullName)
                                .findFirst(),
                this::beside);
    }

    private void beside(String title, Region content) {
        SideWindow.show(window.stage(), title, content, window.choices());
    }

    /// A colleague has taken a draft on which this operator has written. Any thread.
    private void moved(AppealId appeal) {
        var holder = session.holds().of(appeal);
        if (holder.isEmpty() || holder.get().mine()) {
            return;
        }
        background.run(
                "draft-moved",
                () -> store().sharedDrafts().written(appeal),
                written -> {
                    if (written) {
                        window.mention(
                                wording.area(EditorMessages.class)
                                        .sharedLost(appeal.toString(), holder.get().name()));
                    }
                });
    }

    private Safety safety() {
        var support =
                new SupportBundle(
                        store(),
                        session.folder(),
                        session.loop()::status,
                        window::choices,
                        Display.screens(),
                        session.clock());
        return new Safety(copies, session::goOnHere, support, this::beside, room.adviceProperty());
    }

    private pult.store.Store store() {
        return session.store();
    }

    /// The middle one takes the room that is left.
    private static Region stacked(Region upper, Region middle, Region lower) {
        VBox.setVgrow(middle, Priority.ALWAYS);
        return new VBox(upper, middle, lower);
    }

    private OutboxActions cardActions() {
        return new OutboxActions(
                session.outbox(),
                session.loop(),
                new ChangeIds(session.clock()),
                session::login,
                session.clock(),
                new NoticeTexts(
                        setting.templates(),
                        () -> author().signer(),
                        session.clock(),
                        wording.formats().zone()));
    }

    private EditorFeature editor(Templates templates) {
        return new EditorFeature(
                new EditorPorts(
                        store().appeals(),
                        store().drafts(),
                        session.outbox(),
                        templates,
                        session.notices(),
                        files::filesOf,
                        id -> store().draftConflicts().find(id).isPresent()),
                new EditorSettings(
                        () -> answers,
                        this::author,
                        new ChangeIds(session.clock()),
                        () -> window.choices().afterReady() == Preferences.AfterReady.NEXT,
                        session::person,
                        () -> session.loop().status().failure() == null),
                new EditorCalls(
                        window::next,
                        id -> window.go(new Destination.Opened(id)),
                        window::notice,
                        session.loop()::outboxChanged),
                wording,
                background,
                session.clock());
    }

    private EditorSettings.Author author() {
        var me = session.loop().status().me();
        return me == null
                ? new EditorSettings.Author("", new Signer("", "", ""))
                : new EditorSettings.Author(
                        me.login(), new Signer(me.organisation(), me.fullName(), me.position()));
    }

    /// Shows the card of the marked row now, without waiting for the next frame.
    void settle() {
        calm.flush();
    }

    /// Lets list, card and answer follow one another.
    ///
    /// @param attention shows how much asks for the operator
    void join(QueueFeature queue, IntegerProperty attention) {
        attention.bind(
                outbox.countsProperty().map(counts -> (Number) counts.attention()).orElse(0));
        queue.selectedProperty().subscribe(this::show);
        subscriptions.on(outbox.countsProperty(), _ -> sync.counted());
        subscriptions.on(queue.marksProperty(), card::marks);
        queue.work(
                new RowPorts(
                        store().marks(),
                        cardActions(),
                        session::rights,
                        () -> session.staff().staff().directory()));
        outbox.onStopped(() -> queue.stopped(outbox::stopped));
        queue.stopped(outbox::stopped);
        queue.onOpen(() -> {
            tabs.pin();
            editor.view().requestFocus();
        });
        related.follow(session.notices(), new FxPulse());
        tabs.follow(session.notices(), new FxPulse());
        card.people(session::person);
        card.deputies(session::deputy);
        card.directory(() -> session.staff().staff().directory());
        card.onBack(queue::focus);
        editor.onLeave(queue::focus);
        card.follow(session.notices(), new FxPulse());
        card.follow(session.colleagues(), new FxPulse());
        var focus =
                editor.view()
                        .focusWithinProperty()
                        .subscribe(focused -> here(queue.selectedProperty().get()));
        subscriptions.add(focus::unsubscribe);
        subscriptions.add(
                session.loop()
                        .listen(status ->
                                Fx.onFx(() -> {
                                    var me = status.me();
                                    card.rights(me == null ? Rights.UNTOLD : me.rights());
                                    preset(me == null ? RegionPreset.USUAL : me.preset());
                                    card.linked(status.failure() == null);
                                })));
    }

    /// What the region decides for itself.
    private void preset(RegionPreset told) {
        card.preset(told);
        answers = AnswerRules.USUAL.told(told.selfApprovedSocial(), told.answerChars());
        today.claims()
                .told(
                        Duration.ofMinutes(told.claimMinutes()),
                        Duration.ofMinutes(told.claimWarnMinutes()));
    }

    private void show(@Nullable AppealId id) {
        card.show(id);
        tabs.show(id);
        related.show(id);
        files.show(id);
        outbox.show(id);
        if (id == null) {
            editor.showNothing();
            session.drafts().lookAway();
        } else {
            editor.show(id);
            session.drafts().look(id);
        }
        here(id);
    }

    /// Tells the colleagues where the operator is: with the keyboard in the answer, it is being
    /// written.
    private void here(@Nullable AppealId id) {
        at = id;
        if (id == null || away) {
            session.live().here(null, Presence.Activity.IDLE);
        } else {
            session.live()
                    .here(
                            id,
                            editor.view().isFocusWithin()
                                    ? Presence.Activity.ANSWERING
                                    : Presence.Activity.VIEWING);
        }
    }

    /// @param now whether nobody is at the screen: then nobody is at an appeal either
    void away(boolean now) {
        away = now;
        here(at);
    }

    /// @param locked whether nobody may see what is here
    void cover(boolean locked) {
        files.cover(locked);
    }

    FilesFeature files() {
        return files;
    }

    CardFeature card() {
        return card;
    }

    /// What leads to other appeals: the related ones, the tabs, back and forward.
    List<Command> elsewhere() {
        var commands = new ArrayList<Command>();
        commands.add(outbox.toStopped());
        commands.add(related.command());
        commands.addAll(tabs.commands());
        return commands;
    }

    /// Those of them that act on the card that is shown, and lead nowhere else.
    List<Command> onCard() {
        var commands = new ArrayList<Command>();
        commands.add(outbox.toStopped());
        commands.add(related.command());
        commands.addAll(tabs.onTabs());
        return commands;
    }

    TabsFeature tabs() {
        return tabs;
    }

    /// Writes everything before it returns.
    ///
    /// @return what closing would lose or hold back
    UnsavedNote.Left unsaved() {
        var texts = new ArrayList<>(editor.unsaved());
        texts.addAll(card.unsaved());
        texts.addAll(later.unsaved());
        return new UnsavedNote.Left(texts, editor.unsent());
    }

    EditorFeature editor() {
        return editor;
    }

    /// Commands of «Сервис».
    List<Command> service() {
        var service = new ArrayList<>(sync.commands());
        service.add(outbox.sendAll());
        service.addAll(pack.commands());
        service.add(
                Command.named(wording.area(DeadlineMessages.class).title())
                        .icon(BootstrapIcons.CALENDAR_CHECK)
                        .keys("G D")
                        .does(() -> later.check(DeadlinesFeature.Part.BENCH)));
        service.add(
                Command.named(wording.area(DeadlineMessages.class).regionTitle())
                        .icon(BootstrapIcons.SLIDERS)
                        .does(() -> later.check(DeadlinesFeature.Part.REGION)));
        service.addAll(setting.help());
        return service;
    }

    /// The exchange, or the disputed draft that was asked for.
    Region exchange() {
        var asked = disputed;
        disputed = null;
        exchange.getChildren().setAll(asked == null ? sync.view() : later.conflicts(asked));
        Fx.later(this::focusExchange);
        return exchange;
    }

    /// The keyboard goes to what asks for the operator, else to «Получить сейчас».
    void focusExchange() {
        if (exchange.getChildren().contains(sync.view())) {
            focusSync();
        } else {
            later.focusConflicts();
        }
    }

    private void focusSync() {
        if (!outbox.focusAttention()) {
            sync.focus();
        }
    }

    /// The next opening of the exchange shows the three columns of this draft.
    void dispute(AppealId appeal) {
        disputed = appeal;
    }

    Region map() {
        return later.map();
    }

    /// The settings, or the check of dates that was asked for.
    Region settings() {
        return later.settings();
    }

    /// What the operator has chosen elsewhere in the window.
    void chosen(Preferences now) {
        later.chosen(now);
    }

    /// Writes what is not written yet; blocks until it is on the disk.
    @Override
    public void close() {
        subscriptions.close();
        later.close();
        sync.close();
        room.close();
        pack.close();
        outbox.close();
        editor.close();
        files.close();
        tabs.close();
        related.close();
        card.close();
    }
}
