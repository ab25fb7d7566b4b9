package pult.store;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Notices;
import pult.platform.FreeSpace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/// Reads of the local copy.
final class SqlAppeals implements Appeals {
    private static final int ROWS_AT_ONCE = 512;

    /// Found appeals that are looked up one by one.
    private static final int FEW = 2000;

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

    /// An id with what it is sorted by.
    private record Keyed(long key, long id) {}

    /// A search that found little is looked up row by row; of one that found much the whole view is
    /// read, which its index gives in order, and what was not found is left out.
    @Override
    public long[] ids(QueueQuery query, int limit) {
        var among = query.among();
        if (among == null) {
            return stored(query, limit);
        }
        if (among.size() == 0) {
            return new long[0];
        }
        var all = stored(among.size() > FEW ? query.withAmong(null) : query, Integer.MAX_VALUE);
        var found =
                query.sort() == QueueQuery.Sort.RELEVANCE ? among.ranked(all) : among.among(all);
        return found.length <= limit ? found : Arrays.copyOf(found, limit);
    }

    private long[] stored(QueueQuery query, int limit) {
        var sql = new QueueSql(terms, db.indexed());
        return db.read(session ->
                switch (query.sort()) {
                    case DUE -> byLane(session, sql, query, "due_at", limit);
                    case RECEIVED -> byLane(session, sql, query, "received_at", limit);
                    case NUMBER, RELEVANCE -> byNumber(session, sql, query, limit);
                    case TOPIC -> ranked(session, sql, query, "topic", limit);
                    case MUNICIPALITY -> ranked(session, sql, query, "municipality", limit);
                    case CHANNEL -> ranked(session, sql, query, "channel", limit);
                });
    }

    /// Every lane comes sorted from its index; the lanes are merged. Without indexes, during the
    /// first load, one scan sorts.
    private static long[] byLane(
            Session session, QueueSql sql, QueueQuery query, String column, int limit)
            throws SQLException {
        var lanes = QueueSql.lanes(query);
        if (lanes.size() == 1 || !sql.indexed()) {
            return numbers(session, limited(sql.rows(query).with(sql.order(query)), limit), "id");
        }
        var all = new ArrayList<Keyed>();
        for (var lane : lanes) {
            var part = limited(sql.lane(query, lane).with(sql.order(query)), limit);
            all.addAll(
                    session.list(
                            row -> new Keyed(row.getLong(1), row.getLong(2)),
                            "SELECT " + column + ", id " + part.text(),
                            part.values()));
        }
        return sorted(all, query, limit);
    }

    private static long[] sorted(List<Keyed> all, QueueQuery query, int limit) {
        var order = Comparator.comparingLong(Keyed::key).thenComparingLong(Keyed::id);
        all.sort(query.direction() == QueueQuery.Direction.DESCENDING ? order.reversed() : order);
        return all.stream().limit(limit).mapToLong(Keyed::id).toArray();
    }

    private static long[] byNumber(Session session, QueueSql sql, QueueQuery query, int limit)
            throws SQLException {
        return numbers(session, limited(sql.rows(query).with(sql.order(query)), limit), "id");
    }

    /// Names are sorted by the alphabet, rows hold only their numbers.
    private long[] ranked(Session session, QueueSql sql, QueueQuery query, String column, int limit)
            throws SQLException {
        var ranks =
                switch (column) {
                    case "topic" -> terms.ranks(Terms.Kind.TOPIC);
                    case "municipality" -> terms.ranks(Terms.Kind.MUNICIPALITY);
                    default -> Map.<Integer, Integer>of();
                };
        var part = sql.rows(query);
        var all =
                session.list(
                        row -> {
                            var code = row.getInt(1);
                            return new Keyed(ranks.getOrDefault(code, code), row.getLong(2));
                        },
                        "SELECT " + column + ", id " + part.text(),
                        part.values());
        return sorted(all, query, limit);
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
        var part = new QueueSql(terms, db.indexed()).rows(query);
        return db.read(session ->
                Math.toIntExact(session.number("SELECT COUNT(*) " + part.text(), part.values())));
    }

    @Override
    public List<AppealRow> rows(long[] ids) {
        return db.read(session -> {
            var found = new HashMap<Long, AppealRow>();
            for (var from = 0; from < ids.length; from += ROWS_AT_ONCE) {
                var some =
                        LongStream.of(
                                        Arrays.copyOfRange(
                                                ids,
                                                from,
                                                Math.min(ids.length, from + ROWS_AT_ONCE)))
                                .boxed()
                                .toArray(Long[]::new);
                for (var row : rows(session, some)) {
                    found.put(row.id().number(), row);
                }
            }
            return LongStream.of(ids).mapToObj(found::get).filter(Objects::nonNull).toList();
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
                        "SELECT a.id, state, regime, channel, topic, municipality,"
                                + " first_words, due_at, completed_at, received_at, fast,"
                                + " unread, pending, drafted, sealed FROM appeal a"
                                + " LEFT JOIN appeal_body b ON b.id = a.id WHERE a.id = ?",
                        id.number()));
    }

    /// The narrow row carries no code of its own; it is compared with the sealed appeal.
    private static boolean agree(Appeal appeal, AppealRow row) {
        return row.state() == appeal.state()
                && row.regime() == appeal.regime()
                && row.channel() == appeal.channel()
                && NarrowRow.due(row.dueAt()) == NarrowRow.due(appeal.dueAt())
                && row.receivedAt().toEpochMilli() == appeal.receivedAt().toEpochMilli()
                && row.fastTrack() == appeal.fastTrack()
                && row.firstWords().equals(NarrowRow.firstWords(appeal.text()));
    }

    @Override
    public void markRead(AppealId id) {
        if (space.get() == FreeSpace.Level.SCARCE) {
            return;
        }
        var changed =
                db.write(
                        Db.Priority.OPERATOR,
                        session ->
                                session.update(
                                        "UPDATE appeal SET unread = FALSE WHERE id = ? AND unread",
                                        id.number()));
        if (changed > 0) {
            notices.tell(Notices.Notice.APPEALS);
        }
    }

    @Override
    public List<Tally> tallies(Dimension dimension, QueueQuery query) {
        var part = new QueueSql(terms, db.indexed()).rows(query);
        var column =
                switch (dimension) {
                    case BLOCK -> "block";
                    case CHANNEL -> "channel";
                    case MUNICIPALITY -> "municipality";
                };
        IntFunction<String> name =
                code ->
                        dimension == Dimension.CHANNEL
                                ? Codes.CHANNELS.value(code).name()
                                : terms.text(code);
        var tallies =
                db.read(session ->
                        session.list(
                                row -> new Tally(name.apply(row.getInt(1)), row.getInt(2)),
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

    @Override
    public double[] points(QueueQuery query) {
        var part = new QueueSql(terms, db.indexed()).rows(query);
        var located =
                part.with(part.text().contains(" WHERE ") ? " AND" : " WHERE")
                        .with(" lat IS NOT NULL");
        return db.read(session -> {
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
