package pult.app;

import org.jspecify.annotations.Nullable;

import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Notices;
import pult.domain.change.Outbox;
import pult.domain.change.RightfulOutbox;
import pult.domain.machine.Rights;
import pult.domain.search.AppealSearch;
import pult.feature.queue.QueueMemory;
import pult.search.FullTextSearch;
import pult.source.pos.PosAccount;
import pult.source.pos.PosSource;
import pult.store.BackupLoop;
import pult.store.KeptStaff;
import pult.store.Store;
import pult.store.Vault;
import pult.store.VaultFailure;
import pult.sync.Colleagues;
import pult.sync.DraftHolds;
import pult.sync.DraftLoop;
import pult.sync.DraftPast;
import pult.sync.FileLoop;
import pult.sync.LiveLoop;
import pult.sync.Me;
import pult.sync.Pace;
import pult.sync.PackLoop;
import pult.sync.StaffLoop;
import pult.sync.Supplies;
import pult.sync.SyncLoop;
import pult.sync.SyncStatus;
import pult.sync.ViewLoop;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Consumer;

/// Everything that lives from the opening of the store to its closing: store, client, sync. Closing
/// it closes them in the order that loses nothing.
final class Session implements AutoCloseable {
    private final Vault vault;
    private final Store store;
    private final PosSource source;
    private final SyncLoop loop;
    private final DraftLoop drafts;
    private final DraftHolds holds;
    private final DraftPast draftPast;
    private final LiveLoop live;
    private final FileLoop files;
    private final ViewLoop views;
    private final StaffLoop staff;
    private final Colleagues colleagues;
    private final FullTextSearch search;
    private final BackupLoop backups;
    private final Outbox outbox;
    private @Nullable PackLoop pack;
    private final StoredPreferences preferences;
    private final StoredQueueMemory memory;
    private final Clock clock;

    /// Whom to talk to.
    record Platform(URI server, String login, String password, String secret) {
        @Override
        public String toString() {
            return "Platform[" + server + ']';
        }
    }

    /// Who wants to know of actions once they are durable.
    record Witness(Consumer<Change> made, Consumer<ChangeId> undone) {
        static final Witness NOBODY = new Witness(change -> {}, id -> {});
    }

    private Session(
            Vault vault, Store store, Platform platform, Pace pace, Clock clock, Witness witness) {
        this.vault = vault;
        this.store = store;
        this.clock = clock;
        preferences = new StoredPreferences(store.preferences());
        memory = new StoredQueueMemory(store.preferences());
        source =
                new PosSource(
                        new PosAccount(
                                platform.server(),
                                platform.login(),
                                platform.password(),
                                platform.secret(),
                                store.clientName()));
        var known = new KnownMe(store.preferences());
        loop = new SyncLoop(source, store.replica(), pace, clock, known.last());
        loop.listen(new Remembering(known));
        colleagues = new Colleagues(clock);
        holds = new DraftHolds(source, loop);
        draftPast = new DraftPast(source, loop);
        live =
                new LiveLoop(
                        source,
                        loop,
                        new LiveLoop.Others(colleagues, holds),
                        clock,
                        loop::newsThere);
        drafts = new DraftLoop(source, store.sharedDrafts(), holds, loop, clock);
        store.notices()
                .listen(notice -> {
                    switch (notice) {
                        case DRAFTS, OUTBOX -> drafts.changed();
                        case APPEALS, TEMPLATES, FILES, VIEWS -> {}
                    }
                });
        files = new FileLoop(source.files(), store.heldFiles(), loop, pace, clock);
        store.notices()
                .listen(notice -> {
                    switch (notice) {
                        case FILES, OUTBOX -> files.changed();
                        case APPEALS, DRAFTS, TEMPLATES, VIEWS -> {}
                    }
                });
        views = new ViewLoop(source.views(), store.sharedViews(), loop);
        store.notices()
                .listen(notice -> {
                    if (notice == Notices.Notice.VIEWS) {
                        views.changed();
                    }
                });
        staff =
                new StaffLoop(
                        source.staff(),
                        new KeptStaff(store.preferences()),
                        loop,
                        loop::rightsMoved,
                        clock);
        search =
                new FullTextSearch(
                        store.searchFolder(), store.searchKeys(), store.searchFeed(), clock);
        store.notices()
                .listen(notice -> {
                    switch (notice) {
                        case APPEALS, OUTBOX -> search.changed();
                        case DRAFTS, TEMPLATES, FILES, VIEWS -> {}
                    }
                });
        backups = store.dailyBackups(new Quiet(store.notices(), loop, clock));
        outbox =
                new AnnouncingOutbox(
                        new RightfulOutbox(
                                store.outbox(),
                                store.appeals(),
                                this::rights,
                                () -> loop.status().failure() == null,
                                clock),
                        witness.made(),
                        witness.undone());
    }

    /// Writes down who is signed in, once for each person.
    private static final class Remembering implements Consumer<SyncStatus> {
        private final KnownMe known;
        private @Nullable Me last;

        Remembering(KnownMe known) {
            this.known = known;
            this.last = known.last();
        }

        @Override
        public void accept(SyncStatus status) {
            var me = status.me();
            if (me != null && !me.samePerson(last)) {
                last = me;
                var _ = Thread.ofVirtual().name("pult-remember-me").start(() -> known.remember(me));
            }
        }
    }

    static Session open(
            Vault vault, ZoneId zone, Platform platform, Pace pace, Clock clock, Witness witness)
            throws VaultFailure {
        var store = Store.open(vault, zone, clock);
        return on(vault, store, platform, pace, clock, witness);
    }

    /// On a store that is open already.
    static Session on(
            Vault vault, Store store, Platform platform, Pace pace, Clock clock, Witness witness) {
        return new Session(vault, store, platform, pace, clock, witness);
    }

    void start() {
        loop.start();
        drafts.start();
        files.start();
        views.start();
        staff.start();
        live.start();
        search.start();
        backups.start();
        store.kin().start();
    }

    /// The operator decided that this folder goes on and others like it do not: it takes another
    /// name, and what waits is offered again. Blocking.
    ///
    /// @throws pult.domain.change.NotSaved when the disk refused; nothing has changed then
    void goOnHere() {
        source.clientId(store.renameClient());
        loop.renamed();
    }

    /// Whether a passphrase keeps the data folder closed.
    boolean guarded() {
        return vault.guarded();
    }

    /// Asks for the passphrase again. Blocking, slow on purpose.
    ///
    /// @throws VaultFailure when it is not this one
    void check(char[] passphrase) throws VaultFailure {
        vault.check(passphrase);
    }

    /// The data folder.
    Path folder() {
        return vault.folder();
    }

    Store store() {
        return store;
    }

    Outbox outbox() {
        return outbox;
    }

    Notices notices() {
        return store.notices();
    }

    SyncLoop loop() {
        return loop;
    }

    /// Where the operator is, told to the colleagues.
    LiveLoop live() {
        return live;
    }

    Colleagues colleagues() {
        return colleagues;
    }

    /// Files on their way.
    FileLoop files() {
        return files;
    }

    /// «Беру с собой», kept from the first call on. JavaFX thread.
    ///
    /// @param supplies what a check looks at besides the store
    PackLoop pack(Supplies supplies) {
        var known = pack;
        if (known != null) {
            return known;
        }
        var made = new PackLoop(store.pack(), loop, files::changed, supplies, clock);
        store.notices()
                .listen(notice -> {
                    switch (notice) {
                        case APPEALS, FILES -> made.changed();
                        case OUTBOX, DRAFTS, TEMPLATES, VIEWS -> {}
                    }
                });
        made.start();
        pack = made;
        return made;
    }

    /// Versions of drafts that the platform keeps.
    DraftPast draftPast() {
        return draftPast;
    }

    /// Who has taken which draft.
    DraftHolds holds() {
        return holds;
    }

    DraftLoop drafts() {
        return drafts;
    }

    /// Whom the platform knows, and who acts for whom.
    StaffLoop staff() {
        return staff;
    }

    /// Finds nothing before [#start()].
    AppealSearch search() {
        return search;
    }

    BackupLoop backups() {
        return backups;
    }

    StoredPreferences preferences() {
        return preferences;
    }

    Clock clock() {
        return clock;
    }

    /// What who works here may do.
    Rights rights() {
        var me = loop.status().me();
        return me == null ? Rights.UNTOLD : me.rights();
    }

    /// Login of who works here; empty before anybody ever signed in.
    String login() {
        var me = loop.status().me();
        return me == null ? "" : me.login();
    }

    /// The platform tells the operator's own name, and those of colleagues with their presence and
    /// in its directory.
    String person(String login) {
        var me = loop.status().me();
        if (me != null && me.login().equals(login)) {
            return me.fullName();
        }
        var present = colleagues.name(login);
        return present.equals(login) ? staff.staff().directory().name(login) : present;
    }

    /// Full name of who acts for somebody now; empty for nobody.
    String deputy(String login) {
        var now = clock.instant();
        var known = staff.staff();
        return known.ahead(now).stream()
                .filter(one -> one.absent().equals(login) && one.holds(now))
                .findFirst()
                .map(one -> person(one.who()))
                .orElse("");
    }

    /// What the queue remembers.
    QueueMemory memory() {
        return memory;
    }

    /// The exchange first, so that it does not take what follows for a lost link; then every call
    /// under way ends, or each loop would be waited for as long as the link stalls.
    @Override
    public void close() throws VaultFailure {
        memory.settle();
        loop.close();
        source.close();
        var kept = pack;
        if (kept != null) {
            kept.close();
        }
        live.close();
        search.close();
        drafts.close();
        staff.close();
        views.close();
        files.close();
        backups.close();
        store.kin().close();
        store.close();
        vault.close();
    }
}
