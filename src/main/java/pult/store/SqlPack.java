package pult.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.Attachment;
import pult.domain.appeal.QueueQuery;
import pult.domain.file.AttachedFiles;
import pult.domain.file.HeldFile;
import pult.json.Json;
import pult.platform.FreeSpace;
import pult.sync.FileReplica;
import pult.sync.Pack;
import pult.sync.PackReplica;

import tools.jackson.core.JacksonException;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/// The pack: which appeals belong to it, which of their files are here. What was asked for is a
/// preference: with the database it is lost, and asked for again.
final class SqlPack implements PackReplica {
    private static final Logger LOG = LoggerFactory.getLogger(SqlPack.class);
    private static final String NAME = "pack";

    /// More than an operator can answer on any journey.
    private static final int MOST_APPEALS = 2_000;

    private final Db db;
    private final Appeals appeals;
    private final AttachedFiles files;
    private final Preferences preferences;
    private final Supplier<FreeSpace> free;

    /// Files by appeal as they were at a version: a body is opened again only when it has changed.
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    private record Known(long version, int bytes, List<Attachment> files) {}

    /// Which appeals, nearest deadline first.
    private record Taken(List<Long> ids, int beyond) {}

    /// @param whole the file can be read here
    private record Here(boolean whole, long have) {
        static final Here NOTHING = new Here(false, 0);
    }

    private record Name(long appeal, String file) {}

    SqlPack(
            Db db,
            Appeals appeals,
            AttachedFiles files,
            Preferences preferences,
            Supplier<FreeSpace> free) {
        this.db = db;
        this.appeals = appeals;
        this.files = files;
        this.preferences = preferences;
        this.free = free;
    }

    @Override
    public Optional<Kept> kept() {
        return preferences.get(NAME).flatMap(SqlPack::read);
    }

    /// What another version of the program wrote may not be readable: then nothing is kept.
    private static Optional<Kept> read(String text) {
        try {
            var kept = Json.mapper().readValue(text, Kept.class);
            return kept.chosen() == null ? Optional.empty() : Optional.of(kept);
        } catch (JacksonException | NullPointerException e) {
            LOG.warn("the pack is asked for again: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public void keep(Optional<Kept> now) {
        if (now.isEmpty()) {
            var was = kept();
            // First: what lacks of it is wanted no longer when the beginnings go.
            preferences.remove(NAME);
            was.ifPresent(kept -> forgetBeginnings(kept.chosen()));
            known.clear();
        } else {
            preferences.put(NAME, Json.mapper().writeValueAsString(now.get()));
        }
    }

    /// Files of which nothing has come would be fetched as begun ones.
    private void forgetBeginnings(Pack.Chosen chosen) {
        for (var lacking : contents(chosen).lacking()) {
            for (var held : files.of(lacking.appeal())) {
                if (held.state() == HeldFile.State.PARTIAL && held.have() == 0) {
                    files.detach(held.id());
                }
            }
        }
    }

    private Taken taken(Pack.Chosen chosen) {
        var query =
                switch (chosen.scope()) {
                    case MINE -> QueueQuery.ALL.withLanes(Lane.OPEN).withAssignee(chosen.login());
                    case BLOCK ->
                            QueueQuery.ALL
                                    .withLanes(Lane.OPEN)
                                    .withFilter(Set.of(), Set.of(), Set.copyOf(chosen.blocks()));
                    case LIST -> null;
                };
        if (query == null) {
            var all = chosen.appeals();
            return new Taken(
                    all.stream().limit(MOST_APPEALS).toList(),
                    Math.max(0, all.size() - MOST_APPEALS));
        }
        // Without a person or a block the query would mean everybody's.
        if (chosen.scope() == Pack.Scope.BLOCK && chosen.blocks().isEmpty()) {
            return new Taken(List.of(), 0);
        }
        var ids = LongStream.of(appeals.ids(query, MOST_APPEALS)).boxed().toList();
        return new Taken(ids, ids.size() < MOST_APPEALS ? 0 : appeals.count(query) - MOST_APPEALS);
    }

    @Override
    public Pack.Contents contents(Pack.Chosen chosen) {
        var taken = taken(chosen);
        known.keySet().retainAll(Set.copyOf(taken.ids()));
        return db.read(session -> {
            var here = here(session);
            var count = new Count();
            for (var id : taken.ids()) {
                var appeal = known(session, id);
                if (appeal != null) {
                    count.add(id, appeal, here);
                }
            }
            return count.contents(taken.beyond(), free.get().bytes());
        });
    }

    /// Files that are not here and belong to the pack that is kept.
    List<FileReplica.Wanted> lacking(int most) {
        return kept().map(kept -> contents(kept.chosen()).lacking()).orElse(List.of()).stream()
                .limit(most)
                .map(file -> new FileReplica.Wanted(file.appeal(), file.file()))
                .toList();
    }

    private @Nullable Known known(Session session, long id) throws SQLException {
        var version =
                session.first(row -> row.getLong(1), "SELECT version FROM appeal WHERE id = ?", id);
        if (version.isEmpty()) {
            return null;
        }
        var was = known.get(id);
        if (was != null && was.version() == version.get()) {
            return was;
        }
        var appeal = new AppealId(id);
        var now =
                session.first(
                        row -> {
                            var sealed = row.getBytes(1);
                            var body = Bodies.open(session.seal(), Bodies.BODY, appeal, sealed);
                            return new Known(version.get(), sealed.length, body.attachments());
                        },
                        "SELECT sealed FROM appeal_body WHERE id = ?",
                        id);
        now.ifPresent(found -> known.put(id, found));
        return now.orElse(null);
    }

    private static Map<Name, Here> here(Session session) throws SQLException {
        var here = new HashMap<Name, Here>();
        session.list(
                row -> {
                    var state = Codes.FILES.value(row.getInt(3));
                    var whole = state == HeldFile.State.WHOLE || state == HeldFile.State.UPLOADED;
                    return here.put(
                            new Name(row.getLong(1), row.getString(2)),
                            new Here(whole, row.getLong(4)));
                },
                "SELECT appeal, remote, state, have FROM held_file WHERE remote IS NOT NULL");
        return here;
    }

    /// Adds up.
    private static final class Count {
        private int appeals;
        private int all;
        private int whole;
        private long bytes;
        private long bytesHere;
        private long texts;
        private final List<Pack.Lacking> lacking = new ArrayList<>();

        void add(long id, Known appeal, Map<Name, Here> here) {
            appeals++;
            texts += appeal.bytes();
            for (var file : appeal.files()) {
                var held = here.getOrDefault(new Name(id, file.id()), Here.NOTHING);
                all++;
                bytes += file.size();
                bytesHere += Math.min(file.size(), held.have());
                if (held.whole()) {
                    whole++;
                } else {
                    lacking.add(new Pack.Lacking(new AppealId(id), file));
                }
            }
        }

        Pack.Contents contents(int beyond, long free) {
            return new Pack.Contents(
                    appeals, beyond, all, whole, bytes, bytesHere, texts, lacking, free);
        }
    }

    @Override
    public Read readAll(Pack.Chosen chosen, IntConsumer progress, BooleanSupplier goOn) {
        var ids = taken(chosen).ids();
        var texts = 0;
        var unreadable = 0;
        var read = 0;
        var spoilt = 0;
        for (var id : ids) {
            if (!goOn.getAsBoolean()) {
                return new Read(texts, unreadable, read, spoilt, true);
            }
            texts++;
            if (!readable(id)) {
                unreadable++;
            }
            for (var file : files.of(new AppealId(id))) {
                if (!file.readable()) {
                    continue;
                }
                read++;
                if (files.read(file.id()).isEmpty()) {
                    spoilt++;
                }
                progress.accept(read);
            }
        }
        return new Read(texts, unreadable, read, spoilt, false);
    }

    /// A text that cannot be opened has marked the database: the next start fills it anew.
    private boolean readable(long id) {
        try {
            appeals.find(new AppealId(id));
            return true;
        } catch (StoreDamaged e) {
            LOG.error("a text of the pack is damaged");
            return false;
        }
    }
}
