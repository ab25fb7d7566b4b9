package pult.store;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.Mark;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.Ranking;
import pult.domain.change.Notices;
import pult.platform.FreeSpace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Reads of the local copy.
final class SqlAppeals implements Appeals {
    private static final int ROWS_AT_ONCE = 512;

    /// Found appeals that are looked up one by one.
    private static final int FEW = 2000;

    /// More than any date, in milliseconds.
    private static final long WEIGHT = 1L << 50;

    private static final Set<AppealRow.Lane> FINISHED = Set.of(AppealRow.Lane.DONE);

    private final Db db;
    private final Terms terms;
    private final Notices notices;
    private final Supplier<FreeSpace.Level> space;

    SqlAppeals(Db db, Terms terms, Notices notices, Supplier<FreeSpace.Level> space) {
        this.space = space;
        this.db = db;
        this.terms = terms;
        this.notices = notices;
    }

    @Override
    public long[] ids(QueueQuery query, int limit) {
        var among = query.among();
        if (among == null) {
            return stored(query, limit);
        }
        if (among.size() == 0) {
            return new long[0];
        }
        if (query.sort() == QueueQuery.Sort.RELEVANCE && query.everything() && among.size() > FEW) {
            return everywhere(query, among, limit);
        }
        var all = stored(looked(query, among), Integer.MAX_VALUE);
        var found =
                query.sort() == QueueQuery.Sort.RELEVANCE ? among.ranked(all) : among.among(all);
        return found.length <= limit ? found : Arrays.copyOf(found, limit);
    }

    /// The best are looked up. Of the others the search is believed, which is a second behind at
    /// most: to read all that is stored for them would take longer than the search itself.
    private long[] everywhere(QueueQuery query, Ranking among, int limit) {
        var ids = among.ids();
        var best = new Ranking(Arrays.copyOf(ids, FEW));
        var there = best.ranked(stored(query.withAmong(best), Integer.MAX_VALUE));
        var rest = LongStream.of(ids).skip(FEW);
        return LongStream.concat(LongStream.of(there), rest).limit(limit).toArray();
    }

    /// A search that found little is looked up row by row; of one that found much the whole view is
    /// read, which its index gives in order, and what was not found is left out.
    private static QueueQuery looked(QueueQuery query, Ranking among) {
        return among.size() > FEW ? query.withAmong(null) : query;
    }

    private long[] stored(QueueQuery query, int limit) {
        var sql = new QueueSql(terms, db.indexed());
        var all = limit == Integer.MAX_VALUE && QueueSql.scanned(query);
        return db.scan(session ->
                switch (query.sort()) {
                    case DUE, RECEIVED -> {
                        if (query.among() != null || QueueSql.named(query)) {
                            yield ranked(session, sql.rows(query), query, limit);
                        }
                        yield all
                                ? ranked(session, sql.scan(query), query, limit)
                                : byLane(session, sql, query, limit);
                    }
                    case NUMBER, RELEVANCE -> byNumber(session, sql, query, limit);
                    case TOPIC, MUNICIPALITY, CHANNEL, IMPORTANCE ->
                            ranked(session, sql.columns(query), query, limit);
                    case LISTED -> listed(session, sql, query, limit);
                });
    }

    /// Every lane comes sorted from its index; the lanes are merged. Without indexes, during the
    /// first load, one scan sorts.
    private static long[] byLane(Session session, QueueSql sql, QueueQuery query, int limit)
            throws SQLException {
        var lanes = QueueSql.lanes(query);
        if (lanes.size() == 1 || !sql.indexed()) {
            return numbers(session, limited(sql.rows(query).with(sql.order(query)), limit), "id");
        }
        var all = new SortedIds();
        for (var lane : lanes) {
            var part = limited(sql.lane(query, lane).with(sql.order(query)), limit);
            try (var rows =
                    session.sql("SELECT " + sortedBy(query) + ", id " + part.text(), part.values())
                            .executeQuery()) {
                while (rows.next()) {
                    all.add(rows.getLong(1), rows.getLong(2));
                }
            }
        }
        return first(all, query, limit);
    }

    private static long[] first(SortedIds all, QueueQuery query, int limit) {
        var ids = all.sorted(query.direction() == QueueQuery.Direction.DESCENDING);
        return ids.length <= limit ? ids : Arrays.copyOf(ids, limit);
    }

    private static long[] byNumber(Session session, QueueSql sql, QueueQuery query, int limit)
            throws SQLException {
        return numbers(session, limited(sql.rows(query).with(sql.order(query)), limit), "id");
    }

    /// The short list is short: it is sorted here.
    private static long[] listed(Session session, QueueSql sql, QueueQuery query, int limit)
            throws SQLException {
        var places = MarkRows.places(session);
        var all = new SortedIds();
        for (var id : numbers(session, sql.rows(query), "id")) {
            all.add(places.getOrDefault(id, Integer.MAX_VALUE), id);
        }
        return first(all, query, limit);
    }

    /// Read in any order and sorted afterwards.
    private long[] ranked(Session session, QueueSql.Part part, QueueQuery query, int limit)
            throws SQLException {
        var places = places(session, query);
        var all = new SortedIds();
        try (var rows =
                session.sql("SELECT " + sortedBy(query) + ", id " + part.text(), part.values())
                        .executeQuery()) {
            while (rows.next()) {
                var id = rows.getLong(2);
                all.add(places.applyAsLong(rows.getLong(1), id), id);
            }
        }
        return first(all, query, limit);
    }

    @Override
    public List<Group> groups(QueueQuery query, Dimension by) {
        var sql = new QueueSql(terms, db.indexed());
        var among = query.among();
        return db.scan(session -> {
            var part = sql.columns(among == null ? query : looked(query, among));
            var groups = new HashMap<Object, SortedIds>();
            var places = places(session, query);
            try (var rows =
                    session.sql(
                                    "SELECT "
                                            + column(by)
                                            + ", "
                                            + sortedBy(query)
                                            + ", id "
                                            + part.text(),
                                    part.values())
                            .executeQuery()) {
                while (rows.next()) {
                    if (among != null && !among.contains(rows.getLong(3))) {
                        continue;
                    }
                    var of = by == Dimension.ASSIGNEE ? rows.getString(1) : rows.getInt(1);
                    var key = rows.getLong(2);
                    groups.computeIfAbsent(of, made -> new SortedIds())
                            .add(places.applyAsLong(key, rows.getLong(3)), rows.getLong(3));
                }
            }
            var down =
                    query.direction() == QueueQuery.Direction.DESCENDING
                            && query.sort() != QueueQuery.Sort.RELEVANCE;
            var found = new ArrayList<Group>();
            groups.forEach((of, ids) -> found.add(new Group(key(by, of), ids.sorted(down))));
            var order =
                    Comparator.comparing((Group group) -> group.key().isEmpty())
                            .thenComparing(group -> Terms.normal(group.key()));
            found.sort(down ? order.reversed() : order);
            return found;
        });
    }

    private static String sortedBy(QueueQuery query) {
        return switch (query.sort()) {
            case DUE, IMPORTANCE -> "due_at";
            case RECEIVED -> "received_at";
            case NUMBER, LISTED, RELEVANCE -> "id";
            case TOPIC -> "topic";
            case MUNICIPALITY -> "municipality";
            case CHANNEL -> "channel";
        };
    }

    /// Names are sorted by the alphabet, rows hold only their numbers; other numbers sort by
    /// themselves.
    ///
    /// @return of what [#sortedBy] gives and the number of the appeal
    private LongBinaryOperator places(Session session, QueueQuery query) throws SQLException {
        return switch (query.sort()) {
            case TOPIC -> alphabet(Terms.Kind.TOPIC);
            case MUNICIPALITY -> alphabet(Terms.Kind.MUNICIPALITY);
            case IMPORTANCE -> weighed(MarkRows.weights(session));
            case RELEVANCE -> {
                if (query.among() == null) {
                    yield (key, id) -> key;
                }
                var found = query.among().places();
                yield (key, id) -> found.applyAsLong(key);
            }
            case DUE, RECEIVED, NUMBER, CHANNEL, LISTED -> (key, id) -> key;
        };
    }

    private LongBinaryOperator alphabet(Terms.Kind kind) {
        var ranks = terms.ranks(kind);
        return (code, id) -> ranks.getOrDefault((int) code, (int) code);
    }

    /// The heaviest first, and among those of one weight what is due first.
    private static LongBinaryOperator weighed(Map<Long, Mark.Importance> weights) {
        return (due, id) -> {
            var weight = weights.getOrDefault(id, Mark.Importance.USUAL);
            var lighter =
                    switch (weight) {
                        case URGENT -> 0;
                        case IMPORTANT -> 1;
                        case USUAL -> 2;
                    };
            return lighter * WEIGHT + Math.min(due, WEIGHT - 1);
        };
    }

    private static QueueSql.Part limited(QueueSql.Part part, int limit) {
        return limit == Integer.MAX_VALUE ? part : part.with(" FETCH FIRST ? ROWS ONLY", limit);
    }

    private static long[] numbers(Session session, QueueSql.Part part, String column)
            throws SQLException {
        var numbers = LongStream.builder();
        try (var rows =
                session.sql("SELECT " + column + ' ' + part.text(), part.values()).executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers.build().toArray();
    }

    @Override
    public int count(QueueQuery query) {
        if (query.among() != null) {
            return ids(query, Integer.MAX_VALUE).length;
        }
        var sql = new QueueSql(terms, db.indexed());
        return db.scan(session -> Math.toIntExact(count(session, sql, query)));
    }

    private static long count(Session session, QueueSql sql, QueueQuery query) throws SQLException {
        var open = query.withLanes(AppealRow.Lane.OPEN);
        if (query.lanes().equals(FINISHED) && open.withLanes(Set.of()).everything()) {
            // How many there are is known, and what is finished is most of them.
            return count(session, sql, QueueQuery.ALL) - count(session, sql, open);
        }
        var count = 0L;
        for (var part : sql.counted(query)) {
            count += session.number("SELECT COUNT(*) " + part.text(), part.values());
        }
        return count;
    }

    @Override
    public List<AppealRow> rows(long[] ids) {
        return db.read(session -> {
            var found = new HashMap<Long, AppealRow>();
            for (var some : pieces(ids)) {
                for (var row : rows(session, some)) {
                    found.put(row.id().number(), row);
                }
            }
            return LongStream.of(ids).mapToObj(found::get).filter(Objects::nonNull).toList();
        });
    }

    private static List<Long[]> pieces(long[] ids) {
        var pieces = new ArrayList<Long[]>();
        for (var from = 0; from < ids.length; from += ROWS_AT_ONCE) {
            var to = Math.min(ids.length, from + ROWS_AT_ONCE);
            pieces.add(Arrays.stream(ids, from, to).boxed().toArray(Long[]::new));
        }
        return pieces;
    }

    @Override
    public Map<AppealId, Long> versions(long[] ids) {
        return db.read(session -> {
            var found = new HashMap<AppealId, Long>();
            for (var some : pieces(ids)) {
                session.list(
                                row -> Map.entry(new AppealId(row.getLong(1)), row.getLong(2)),
                                "SELECT id, version FROM appeal WHERE id = ANY(?)",
                                (Object) some)
                        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            }
            return found;
        });
    }

    private List<AppealRow> rows(Session session, Long[] ids) throws SQLException {
        return session.list(
                row -> NarrowRow.read(row, terms),
                "SELECT " + NarrowRow.COLUMNS + " FROM appeal WHERE id = ANY(?)",
                (Object) ids);
    }

    @Override
    public Optional<Appeal> find(AppealId id) {
        return db.read(session ->
                session.first(
                        row -> {
                            var sealed = row.getBytes("sealed");
                            if (sealed == null) {
                                throw new StoreDamaged("appeal");
                            }
                            var appeal = Bodies.open(session.seal(), Bodies.BODY, id, sealed);
                            if (!agree(appeal, NarrowRow.read(row, terms))) {
                                throw new StoreDamaged("appeal");
                            }
                            return appeal;
                        },
                        "SELECT a.id, state, regime, channel, topic, municipality, first_words,"
                            + " due_at, completed_at, received_at, fast, unread, pending, drafted,"
                            + " assignee, repeat_of, returns, claim_until, pressing_at, escalated,"
                            + " executor, generation, sealed FROM appeal a LEFT JOIN appeal_body b"
                            + " ON b.id = a.id WHERE a.id = ?",
                        id.number()));
    }

    @Override
    public Set<AppealId> gone() {
        return db.read(session ->
                session
                        .list(
                                row -> new AppealId(row.getLong(1)),
                                "SELECT id FROM appeal WHERE id IN (SELECT appeal FROM draft"
                                        + " UNION SELECT appeal FROM outbox WHERE status <> 2"
                                        + " UNION SELECT appeal FROM held_file WHERE origin = 1"
                                        + " AND action IS NULL) AND generation = ?",
                                PageStore.GONE)
                        .stream()
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// The narrow row carries no code of its own; it is compared with the sealed appeal.
    private static boolean agree(Appeal appeal, AppealRow row) {
        return row.state() == appeal.state()
                && row.regime() == appeal.regime()
                && row.channel() == appeal.channel()
                && dated(appeal, row)
                && row.receivedAt().toEpochMilli() == appeal.receivedAt().toEpochMilli()
                && row.fastTrack() == appeal.fastTrack()
                && row.firstWords().equals(NarrowRow.firstWords(appeal.text()));
    }

    /// A date that is counted here may be told later than the appeal, or by another rule.
    private static boolean dated(Appeal appeal, AppealRow row) {
        var given = appeal.dueAt();
        var shown = row.dueByRule() ? null : row.dueAt();
        if (shown == null) {
            return appeal.standingDue() == null;
        }
        return given != null && shown.toEpochMilli() == given.toEpochMilli();
    }

    @Override
    public void markRead(AppealId id, long version) {
        if (space.get() == FreeSpace.Level.SCARCE) {
            return;
        }
        var changed =
                db.write(
                        Db.Priority.OPERATOR,
                        session ->
                                session.update(
                                        "UPDATE appeal SET unread = FALSE WHERE id = ? AND unread"
                                                + " AND version <= ?",
                                        id.number(),
                                        version));
        if (changed > 0) {
            notices.tell(Notices.Notice.APPEALS);
        }
    }

    @Override
    public List<Tally> tallies(Dimension dimension, QueueQuery query) {
        var part = new QueueSql(terms, db.indexed()).columns(query);
        var column = column(dimension);
        var tallies =
                db.scan(session ->
                        session.list(
                                row -> new Tally(key(dimension, row), row.getInt(2)),
                                "SELECT "
                                        + column
                                        + ", COUNT(*) "
                                        + part.text()
                                        + " GROUP BY "
                                        + column,
                                part.values()));
        return tallies.stream()
                .sorted(Comparator.comparingInt(Tally::count).reversed().thenComparing(Tally::key))
                .toList();
    }

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case BLOCK -> "block";
            case CHANNEL -> "channel";
            case REGIME -> "regime";
            case STATE -> "state";
            case MUNICIPALITY -> "municipality";
            case TOPIC -> "topic";
            case ASSIGNEE -> "assignee";
            case EXECUTOR -> "executor";
        };
    }

    /// The key of what a row has: a login, or the number of a name or code.
    private String key(Dimension dimension, Object of) {
        if (of instanceof String login) {
            return login;
        }
        var code = (int) of;
        return switch (dimension) {
            case CHANNEL -> Codes.CHANNELS.value(code).name();
            case REGIME -> Codes.REGIMES.value(code).name();
            case STATE -> Codes.STATES.value(code).name();
            case BLOCK, MUNICIPALITY, TOPIC -> terms.text(code);
            case EXECUTOR -> Objects.requireNonNullElse(NarrowRow.executor(terms, code), "");
            case ASSIGNEE -> throw new StoreDamaged("assignee");
        };
    }

    private String key(Dimension dimension, ResultSet row) throws SQLException {
        return key(dimension, dimension == Dimension.ASSIGNEE ? row.getString(1) : row.getInt(1));
    }

    @Override
    public List<String> names(Dimension dimension) {
        var names =
                switch (dimension) {
                    case BLOCK -> terms.all(Terms.Kind.BLOCK);
                    case MUNICIPALITY -> terms.all(Terms.Kind.MUNICIPALITY);
                    case TOPIC -> terms.all(Terms.Kind.TOPIC);
                    case EXECUTOR -> terms.all(Terms.Kind.EXECUTOR);
                    case CHANNEL -> Codes.CHANNELS.values().stream().map(Enum::name).toList();
                    case REGIME -> Codes.REGIMES.values().stream().map(Enum::name).toList();
                    case STATE -> Codes.STATES.values().stream().map(Enum::name).toList();
                    case ASSIGNEE ->
                            db.scan(session ->
                                    session.list(
                                            row -> row.getString(1),
                                            "SELECT DISTINCT assignee FROM appeal"));
                };
        return names.stream()
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparing(Terms::normal))
                .toList();
    }

    @Override
    public double[] points(QueueQuery query) {
        var part = new QueueSql(terms, db.indexed()).rows(query);
        var located =
                part.with(part.text().contains(" WHERE ") ? " AND" : " WHERE")
                        .with(" lat IS NOT NULL");
        return db.scan(session -> {
            var points = new double[1024];
            var used = 0;
            try (var rows =
                    session.sql("SELECT lat, lon " + located.text(), located.values())
                            .executeQuery()) {
                while (rows.next()) {
                    if (used == points.length) {
                        points = Arrays.copyOf(points, points.length * 2);
                    }
                    points[used++] = rows.getDouble(1);
                    points[used++] = rows.getDouble(2);
                }
            }
            return Arrays.copyOf(points, used);
        });
    }
}
