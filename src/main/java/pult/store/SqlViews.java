package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.change.Notices;
import pult.domain.view.KeptView;
import pult.domain.view.KeptView.Scope;
import pult.domain.view.QueueView;
import pult.domain.view.QueueViews;
import pult.sync.ViewReplica;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Views of operators: each change is a fact of the journal first.
final class SqlViews implements QueueViews, ViewReplica {
    private final Db db;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    SqlViews(Db db, Ledger ledger, Notices notices, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    /// A change of the table; true when there was one.
    private interface Work {
        boolean in(Session session) throws SQLException;
    }

    private void write(Db.Priority priority, Work work) {
        if (db.write(priority, work::in)) {
            notices.tell(Notices.Notice.VIEWS);
        }
    }

    @Override
    public List<KeptView> all() {
        var rows = db.read(ViewRows::all).stream().filter(row -> !row.removed()).toList();
        var all = new ArrayList<KeptView>();
        rows.stream().filter(row -> !ViewRows.shared(row)).forEach(row -> all.add(row.kept()));
        rows.stream()
                .filter(ViewRows::shared)
                .map(JournalRecord.ViewKept::kept)
                .sorted(Comparator.comparing(kept -> Terms.normal(kept.view().name())))
                .forEach(all::add);
        return all;
    }

    @Override
    public void save(KeptView view) {
        write(
                Db.Priority.OPERATOR,
                session -> {
                    var known = ViewRows.find(session, view.view().id());
                    var place =
                            known.isPresent()
                                    ? known.get().place()
                                    : ViewRows.lastPlace(session) + 1;
                    // The version is what the platform had when this store last heard of it.
                    var version = known.map(row -> row.kept().version()).orElse(view.version());
                    keep(session, with(view, version, view.waiting()), place, false);
                    return true;
                });
    }

    private static KeptView with(KeptView view, long version, boolean waiting) {
        return new KeptView(
                view.view(), view.scope(), version, view.author(), waiting, view.displacedBy());
    }

    private void keep(Session session, KeptView view, int place, boolean removed)
            throws SQLException {
        ledger.record(session, new JournalRecord.ViewKept(view, place, removed, clock.instant()));
    }

    @Override
    public void remove(UUID id) {
        write(
                Db.Priority.OPERATOR,
                session -> {
                    var known = ViewRows.find(session, id);
                    if (known.isEmpty() || known.get().removed()) {
                        return false;
                    }
                    var row = known.get();
                    var told = ViewRows.shared(row) && row.kept().version() > 0;
                    keep(session, with(row.kept(), row.kept().version(), told), row.place(), true);
                    return true;
                });
    }

    @Override
    public void arrange(List<UUID> personal) {
        write(
                Db.Priority.OPERATOR,
                session -> {
                    var rows = new ArrayList<>(ViewRows.all(session));
                    rows.removeIf(ViewRows::shared);
                    rows.sort(
                            Comparator.comparingInt(row ->
                                    personal.contains(row.id())
                                            ? personal.indexOf(row.id())
                                            : personal.size()));
                    var facts = new ArrayList<JournalRecord>();
                    for (var place = 0; place < rows.size(); place++) {
                        if (rows.get(place).place() != place + 1) {
                            facts.add(rows.get(place).at(place + 1));
                        }
                    }
                    ledger.record(session, facts);
                    return !facts.isEmpty();
                });
    }

    @Override
    public List<Waiting> waiting() {
        return db.read(ViewRows::all).stream()
                .filter(row -> ViewRows.shared(row) && row.kept().waiting())
                .map(row ->
                        new Waiting(
                                row.id(),
                                row.kept().version(),
                                row.removed() ? null : row.kept().view()))
                .toList();
    }

    @Override
    public void met(KeptView.Theirs theirs) {
        write(
                Db.Priority.SYNC,
                session -> {
                    var known = ViewRows.find(session, theirs.id());
                    if (known.isEmpty() || !known.get().kept().waiting()) {
                        return follow(session, known.orElse(null), theirs);
                    }
                    var own = known.get();
                    if (own.kept().version() == theirs.version()) {
                        return false;
                    }
                    if (!same(own, theirs.view()) && !own.removed()) {
                        keepOwn(session, own, theirs.author());
                    }
                    keep(session, theirs(own.kept(), theirs), own.place(), theirs.view() == null);
                    return true;
                });
    }

    /// Nothing waits here: what the platform has is what is shown. The next start hears of it
    /// again, so the journal need not.
    private static boolean follow(
            Session session, JournalRecord.@Nullable ViewKept known, KeptView.Theirs theirs)
            throws SQLException {
        var view = theirs.view();
        if (known == null ? view == null : !ViewRows.shared(known)) {
            return false;
        }
        if (known != null && known.kept().version() == theirs.version() && same(known, view)) {
            return false;
        }
        var shown = view == null ? Objects.requireNonNull(known).kept().view() : view;
        var kept =
                new KeptView(shown, Scope.SHARED, theirs.version(), theirs.author(), false, null);
        ViewRows.put(session, new JournalRecord.ViewKept(kept, 0, view == null, theirs.at()));
        return true;
    }

    private void keepOwn(Session session, JournalRecord.ViewKept own, String author)
            throws SQLException {
        var copy = own.kept().view().as(UUID.randomUUID());
        keep(
                session,
                new KeptView(copy, Scope.PERSONAL, 0, null, false, author),
                ViewRows.lastPlace(session) + 1,
                false);
    }

    private static KeptView theirs(KeptView own, KeptView.Theirs theirs) {
        var view = theirs.view();
        return new KeptView(
                view == null ? own.view() : view,
                Scope.SHARED,
                theirs.version(),
                theirs.author(),
                false,
                null);
    }

    private static boolean same(JournalRecord.ViewKept own, @Nullable QueueView view) {
        return own.removed() ? view == null : own.kept().view().equals(view);
    }

    @Override
    public void taken(Waiting offered, KeptView.Theirs now) {
        write(
                Db.Priority.SYNC,
                session -> {
                    var known = ViewRows.find(session, offered.id());
                    if (known.isEmpty() || !known.get().kept().waiting()) {
                        return false;
                    }
                    var own = known.get();
                    var changedSince = !same(own, offered.view());
                    keep(
                            session,
                            new KeptView(
                                    own.kept().view(),
                                    Scope.SHARED,
                                    now.version(),
                                    now.author(),
                                    changedSince,
                                    null),
                            own.place(),
                            own.removed());
                    return true;
                });
    }

    @Override
    public void unknown(UUID id) {
        write(
                Db.Priority.SYNC,
                session -> {
                    var known = ViewRows.find(session, id);
                    if (known.isEmpty() || !known.get().kept().waiting()) {
                        return false;
                    }
                    var own = known.get();
                    keep(session, with(own.kept(), 0, !own.removed()), own.place(), own.removed());
                    return true;
                });
    }

    @Override
    public void refused(UUID id) {
        write(
                Db.Priority.SYNC,
                session -> {
                    var known = ViewRows.find(session, id);
                    if (known.isEmpty() || !known.get().kept().waiting()) {
                        return false;
                    }
                    var own = known.get();
                    if (!own.removed()) {
                        keepOwn(session, own, "");
                    }
                    keep(session, with(own.kept(), 0, false), own.place(), true);
                    return true;
                });
    }

    @Override
    public void all(Set<UUID> there) {
        write(
                Db.Priority.SYNC,
                session -> {
                    var gone =
                            ViewRows.all(session).stream()
                                    .filter(row ->
                                            ViewRows.shared(row)
                                                    && !row.kept().waiting()
                                                    && !there.contains(row.id()))
                                    .toList();
                    for (var row : gone) {
                        keep(session, row.kept(), row.place(), true);
                    }
                    return !gone.isEmpty();
                });
    }
}
