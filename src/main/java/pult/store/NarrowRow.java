package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.machine.Story;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;

/// The narrow row of an appeal: the part of it the queue, the filters and the map need.
final class NarrowRow {
    static final String INSERT =
            "INSERT INTO appeal (version, generation, lane, state, regime, channel, block,"
                    + " category, topic, municipality, first_words, assignee, due_at, received_at,"
                    + " completed_at, fast, lat, lon, unread, pending, drafted, pressing_at,"
                    + " repeat_of, returns, claim_until, escalated,"
                    + " written_by, executor, id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?)";
    static final String UPDATE =
            "UPDATE appeal SET version = ?, generation = ?, lane = ?, state = ?, regime = ?,"
                    + " channel = ?, block = ?, category = ?, topic = ?, municipality = ?,"
                    + " first_words = ?, assignee = ?, due_at = ?, received_at = ?,"
                    + " completed_at = ?, fast = ?, lat = ?, lon = ?, unread = ?, pending = ?,"
                    + " drafted = ?, pressing_at = ?, repeat_of = ?, returns = ?,"
                    + " claim_until = ?, escalated = ?, written_by = ?, executor = ? WHERE id = ?";
    static final String COLUMNS =
            "id, state, regime, channel, topic, municipality, first_words, due_at, completed_at,"
                    + " received_at, fast, unread, pending, drafted, assignee, repeat_of, returns,"
                    + " claim_until, pressing_at, escalated, executor, generation";

    /// No name has it.
    private static final int NO_BODY = 0;

    private static final int WORDS = 120;
    private static final int LONGEST_LOGIN = 200;

    /// The columns that are not in the appeal.
    record Marks(int generation, boolean unread, boolean pending, boolean drafted) {}

    private NarrowRow() {}

    /// Sets the parameters of [#INSERT] or [#UPDATE].
    static void set(
            Session session,
            PreparedStatement to,
            Terms terms,
            RuleDates dates,
            Appeal appeal,
            Marks marks)
            throws SQLException {
        var date = dates.of(appeal);
        var topic = appeal.topic();
        var point = appeal.place().point();
        to.setLong(1, appeal.version());
        to.setInt(2, marks.generation());
        to.setInt(
                3,
                marks.generation() == PageStore.GONE
                        ? Codes.LANES.of(AppealRow.Lane.DONE)
                        : RuleDates.lane(appeal, date.dueAt()));
        to.setInt(4, Codes.STATES.of(appeal.state()));
        to.setInt(5, Codes.REGIMES.of(appeal.regime()));
        to.setInt(6, Codes.CHANNELS.of(appeal.channel()));
        to.setInt(7, terms.number(session, Terms.Kind.BLOCK, topic.block()));
        to.setInt(8, terms.number(session, Terms.Kind.CATEGORY, topic.category()));
        to.setInt(9, terms.number(session, Terms.Kind.TOPIC, topic.name()));
        to.setInt(
                10, terms.number(session, Terms.Kind.MUNICIPALITY, appeal.place().municipality()));
        to.setString(11, firstWords(appeal.text()));
        to.setString(12, login(appeal.assignee()));
        to.setLong(13, date.dueAt());
        to.setLong(14, appeal.receivedAt().toEpochMilli());
        var completed = appeal.completedAt();
        if (completed == null) {
            to.setNull(15, Types.BIGINT);
        } else {
            to.setLong(15, completed.toEpochMilli());
        }
        to.setBoolean(16, appeal.fastTrack());
        if (point == null) {
            to.setNull(17, Types.DOUBLE);
            to.setNull(18, Types.DOUBLE);
        } else {
            to.setDouble(17, point.lat());
            to.setDouble(18, point.lon());
        }
        to.setBoolean(19, marks.unread());
        to.setBoolean(20, marks.pending());
        to.setBoolean(21, marks.drafted());
        to.setLong(22, date.pressingAt());
        var earlier = appeal.repeatOf();
        if (earlier == null) {
            to.setNull(23, Types.BIGINT);
        } else {
            to.setLong(23, earlier.number());
        }
        to.setInt(24, Math.min(Story.returns(appeal), Short.MAX_VALUE));
        var hold = appeal.claimUntil();
        to.setLong(25, hold == null ? RuleDates.NONE : hold.toEpochMilli());
        to.setInt(26, Math.min(Story.escalated(appeal), Short.MAX_VALUE));
        to.setString(27, login(Story.author(appeal)));
        to.setInt(28, number(session, terms, appeal.executor()));
        to.setLong(29, appeal.id().number());
    }

    private static int number(Session session, Terms terms, @Nullable String executor)
            throws SQLException {
        return executor == null || executor.isEmpty()
                ? NO_BODY
                : terms.number(session, Terms.Kind.EXECUTOR, executor);
    }

    /// The number of a body, [#NO_BODY] for the empty name.
    static int executor(Terms terms, String name) {
        return name.isEmpty() ? NO_BODY : terms.find(Terms.Kind.EXECUTOR, name);
    }

    static @Nullable String executor(Terms terms, int number) {
        return number == NO_BODY ? null : terms.text(number);
    }

    /// Nobody is the empty name.
    static String login(@Nullable String person) {
        if (person == null) {
            return "";
        }
        return person.length() <= LONGEST_LOGIN ? person : person.substring(0, LONGEST_LOGIN);
    }

    /// The beginning of a text on one line, cut between words where that is possible.
    static String firstWords(String text) {
        var line = new StringBuilder(WORDS);
        var gap = false;
        for (var place = 0; place < text.length() && line.length() <= WORDS; place++) {
            var letter = text.charAt(place);
            if (Character.isWhitespace(letter) || Character.isISOControl(letter)) {
                gap = !line.isEmpty();
            } else {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(letter);
            }
        }
        if (line.length() <= WORDS) {
            return line.toString();
        }
        var space = line.lastIndexOf(" ", WORDS - 1);
        var cut = space > WORDS / 2 ? space : WORDS - 1;
        if (Character.isHighSurrogate(line.charAt(cut - 1))) {
            cut--;
        }
        return line.substring(0, cut) + '…';
    }

    /// A row of [#COLUMNS].
    static AppealRow read(ResultSet row, Terms terms) throws SQLException {
        var completed = row.getLong(9);
        var unfinished = row.wasNull();
        var earlier = row.getLong(16);
        var first = row.wasNull();
        var claim = row.getLong(18);
        return new AppealRow(
                new AppealId(row.getLong(1)),
                Codes.STATES.value(row.getInt(2)),
                Codes.REGIMES.value(row.getInt(3)),
                Codes.CHANNELS.value(row.getInt(4)),
                terms.text(row.getInt(5)),
                row.getString(7),
                terms.text(row.getInt(6)),
                RuleDates.due(row.getLong(8)),
                unfinished ? null : Instant.ofEpochMilli(completed),
                Instant.ofEpochMilli(row.getLong(10)),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getBoolean(13),
                row.getBoolean(14),
                row.getString(15).isEmpty() ? null : row.getString(15),
                executor(terms, row.getInt(21)),
                RuleDates.due(claim),
                first ? null : new AppealId(earlier),
                row.getInt(17),
                row.getInt(20),
                RuleDates.byRule(row.getLong(19)),
                row.getInt(22) == PageStore.GONE);
    }
}
