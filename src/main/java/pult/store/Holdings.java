package pult.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.TreeSet;

/// What a store holds of the operator's own work, for comparing a copy with what it was made of.
///
/// @param seq sequence number of the last record of the journal
/// @param tag its tag in hexadecimal: with the chain it stands for every record before
/// @param end bytes of the journal
/// @param drafts unfinished texts
/// @param waiting actions on their way
/// @param attention actions that ask for the operator
/// @param appeals how many of them any of this is about
/// @param losses texts that can be put back
/// @param digest over ids, states and words of all of it but the losses
record Holdings(
        long seq,
        String tag,
        long end,
        int drafts,
        int waiting,
        int attention,
        int appeals,
        long losses,
        String digest) {

    /// @param session of the thread that writes, so that nothing is added meanwhile
    static Holdings of(Session session, Journal.Standing journal) throws SQLException {
        var lines = new TreeSet<String>();
        var appeals = new HashSet<Long>();
        var drafts = DraftRows.all(session);
        for (var draft : drafts) {
            appeals.add(draft.appeal().number());
            lines.add(
                    "draft "
                            + draft.appeal()
                            + ' '
                            + draft.kind()
                            + ' '
                            + draft.savedAt().toEpochMilli()
                            + ' '
                            + draft.text()
                            // As copies of before have it where nothing is chosen.
                            + (draft.outcome() == null ? "" : " " + draft.outcome()));
        }
        for (var draft : StepDraftRows.all(session)) {
            appeals.add(draft.appeal().number());
            lines.add(
                    "step "
                            + draft.author()
                            + ' '
                            + draft.appeal()
                            + ' '
                            + draft.savedAt().toEpochMilli()
                            + ' '
                            + StepDraftRows.write(draft));
        }
        var waiting = 0;
        var rows = OutboxRows.list(session, "status <> 2");
        for (var row : rows) {
            appeals.add(row.change().appeal().number());
            waiting += row.status().waiting() ? 1 : 0;
            lines.add("action " + row.change().id() + ' ' + row.status() + ' ' + row.reason());
        }
        return new Holdings(
                journal.seq(),
                journal.tag(),
                journal.end(),
                drafts.size(),
                waiting,
                rows.size() - waiting,
                appeals.size(),
                session.number("SELECT COUNT(*) FROM loss WHERE back_at IS NULL"),
                digest(lines));
    }

    private static String digest(TreeSet<String> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var line : lines) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Whether a store made of the copy holds what this one held. Losses are forgotten after a
    /// while and told again after damage: the copy may know more of them, never fewer.
    boolean sameIn(Holdings restored) {
        return seq == restored.seq
                && tag.equals(restored.tag)
                && end == restored.end
                && drafts == restored.drafts
                && waiting == restored.waiting
                && attention == restored.attention
                && appeals == restored.appeals
                && losses <= restored.losses
                && digest.equals(restored.digest);
    }
}
