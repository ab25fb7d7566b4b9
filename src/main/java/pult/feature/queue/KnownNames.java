package pult.feature.queue;

import pult.domain.appeal.Appeals;
import pult.domain.filter.FilterField;
import pult.domain.filter.FilterNames;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Names the filter may be given: municipalities, topics, blocks, people and bodies of the appeals
/// here. Empty until they are read. Toolkit-free; JavaFX thread.
final class KnownNames implements FilterNames {
    private final Appeals appeals;
    private final Slot slot;
    private Map<FilterField, List<String>> names = Map.of();

    KnownNames(Appeals appeals, Background background) {
        this.appeals = appeals;
        this.slot = new Slot(background, "queue-names");
    }

    /// Reads them again in the background.
    void refresh() {
        slot.run(this::read, read -> names = read);
    }

    private Map<FilterField, List<String>> read() {
        var read = new EnumMap<FilterField, List<String>>(FilterField.class);
        read.put(FilterField.BLOCK, appeals.names(Appeals.Dimension.BLOCK));
        read.put(FilterField.MUNICIPALITY, appeals.names(Appeals.Dimension.MUNICIPALITY));
        read.put(FilterField.TOPIC, appeals.names(Appeals.Dimension.TOPIC));
        read.put(FilterField.ASSIGNEE, appeals.names(Appeals.Dimension.ASSIGNEE));
        read.put(FilterField.EXECUTOR, appeals.names(Appeals.Dimension.EXECUTOR));
        return read;
    }

    @Override
    public Collection<String> of(FilterField field) {
        return names.getOrDefault(field, List.of());
    }

    void close() {
        slot.clear();
    }
}
