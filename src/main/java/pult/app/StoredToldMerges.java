package pult.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.appeal.AppealId;
import pult.domain.change.NotSaved;
import pult.feature.outbox.ToldMerges;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What was told of drafts that came together, as one small text of the store: the number of the
/// appeal, the moment, and so on. What is neither is left out. Written later, each time the latest.
final class StoredToldMerges implements ToldMerges {
    private static final Logger LOG = LoggerFactory.getLogger(StoredToldMerges.class);
    private static final String KEY = "told-merges";
    private static final Pattern ONE = Pattern.compile("([1-9]\\d{0,17}) (\\d{1,15})");

    /// A text of the store is not longer than a hundred thousand characters.
    private static final int MOST = 1_000;

    private final pult.store.Preferences store;
    private final AtomicReference<@Nullable String> latest = new AtomicReference<>();

    StoredToldMerges(pult.store.Preferences store) {
        this.store = store;
    }

    @Override
    public Map<AppealId, Instant> load() {
        var told = new HashMap<AppealId, Instant>();
        ONE.matcher(store.get(KEY).orElse(""))
                .results()
                .forEach(one ->
                        told.put(
                                new AppealId(Long.parseLong(one.group(1))),
                                Instant.ofEpochMilli(Long.parseLong(one.group(2)))));
        return told;
    }

    @Override
    public void keep(Map<AppealId, Instant> told) {
        latest.set(
                told.entrySet().stream()
                        .sorted(Map.Entry.<AppealId, Instant>comparingByValue().reversed())
                        .limit(MOST)
                        .map(one -> one.getKey() + " " + one.getValue().toEpochMilli())
                        .collect(Collectors.joining("\n")));
        var _ = Thread.ofVirtual().name("pult-told-merges").start(this::write);
    }

    private synchronized void write() {
        var now = latest.getAndSet(null);
        if (now == null) {
            return;
        }
        try {
            store.put(KEY, now);
        } catch (NotSaved e) {
            LOG.warn("what was told of drafts is not remembered");
        }
    }
}
