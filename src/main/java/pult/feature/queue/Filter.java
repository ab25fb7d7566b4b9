package pult.feature.queue;

import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.QueueQuery;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the operator has narrowed a view to, beside the words.
///
/// @param channels empty for all
/// @param regimes empty for all
/// @param blocks codes, empty for all
record Filter(Set<Channel> channels, Set<LegalRegime> regimes, Set<String> blocks) {
    static final Filter NONE = new Filter(Set.of(), Set.of(), Set.of());

    /// What can be narrowed.
    enum Kind {
        CHANNEL,
        REGIME,
        BLOCK
    }

    Filter {
        channels = Set.copyOf(channels);
        regimes = Set.copyOf(regimes);
        blocks = Set.copyOf(blocks);
    }

    boolean empty() {
        return channels.isEmpty() && regimes.isEmpty() && blocks.isEmpty();
    }

    Filter toggled(Channel channel) {
        return new Filter(toggled(channels, channel), regimes, blocks);
    }

    Filter toggled(LegalRegime regime) {
        return new Filter(channels, toggled(regimes, regime), blocks);
    }

    Filter toggled(String block) {
        return new Filter(channels, regimes, toggled(blocks, block));
    }

    Filter without(Kind kind) {
        return switch (kind) {
            case CHANNEL -> new Filter(Set.of(), regimes, blocks);
            case REGIME -> new Filter(channels, Set.of(), blocks);
            case BLOCK -> new Filter(channels, regimes, Set.of());
        };
    }

    /// Kinds with something chosen, in the order of the chips.
    List<Kind> chosen() {
        var chosen = new ArrayList<Kind>();
        for (var kind : EnumSet.allOf(Kind.class)) {
            if (!values(kind).isEmpty()) {
                chosen.add(kind);
            }
        }
        return chosen;
    }

    Set<?> values(Kind kind) {
        return switch (kind) {
            case CHANNEL -> channels;
            case REGIME -> regimes;
            case BLOCK -> blocks;
        };
    }

    /// The query narrowed; what the view fixes itself stays.
    QueueQuery narrow(QueueQuery query) {
        return query.withFilter(
                query.channels().isEmpty() ? channels : query.channels(),
                query.regimes().isEmpty() ? regimes : query.regimes(),
                query.blocks().isEmpty() ? blocks : query.blocks());
    }

    private static <T> Set<T> toggled(Set<T> set, T value) {
        var changed = new LinkedHashSet<>(set);
        if (!changed.remove(value)) {
            changed.add(value);
        }
        return changed;
    }
}
