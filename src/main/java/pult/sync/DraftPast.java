package pult.sync;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.answer.DraftHistory;
import pult.domain.answer.SharedDraft;
import pult.domain.answer.SharedHistory;
import pult.domain.appeal.AppealId;

import java.util.Objects;

/// Earlier texts of shared drafts, asked for when somebody looks. Any thread.
public final class DraftPast implements SharedHistory {
    private static final Logger LOG = LoggerFactory.getLogger(DraftPast.class);

    private final DraftSource source;
    private final Exchange exchange;

    /// @param exchange says who works here
    public DraftPast(DraftSource source, Exchange exchange) {
        this.source = source;
        this.exchange = exchange;
    }

    @Override
    public Reply of(AppealId appeal, long before) {
        try {
            var page = source.versions(appeal, before);
            return new Reply.Page(
                    page.versions().stream().map(this::version).toList(),
                    page.more() ? page.versions().getLast().version() : 0);
        } catch (SourceFailure e) {
            LOG.debug("versions were not read: {}", e.failure().getClass().getSimpleName());
            return new Reply.NoLink();
        }
    }

    private DraftHistory.Version version(SharedDraft draft) {
        var me = exchange.status().me();
        var mine = me != null && me.login().equals(draft.author());
        return new DraftHistory.Version(
                draft.appeal(),
                mine ? "" : draft.author(),
                Objects.requireNonNull(draft.at()),
                draft.text());
    }
}
