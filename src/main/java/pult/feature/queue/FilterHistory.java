package pult.feature.queue;

import pult.domain.filter.FilterLanguage;
import pult.domain.filter.FilterNames;
import pult.domain.filter.FilterReader;
import pult.domain.filter.FilterText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The last filters an operator used, each once, the latest first. JavaFX thread.
final class FilterHistory {
    static final int MOST = 15;
    static final String NAME = "queue.filters";

    private final QueueMemory memory;
    private final List<String> texts = new ArrayList<>();

    FilterHistory(QueueMemory memory) {
        this.memory = memory;
        memory.recall(NAME).lines().limit(MOST).forEach(texts::add);
    }

    /// Words alone are no filter.
    void remember(FilterText text) {
        if (text.filter().empty()) {
            return;
        }
        var line = text.print(FilterLanguage.ENGLISH).replace('\n', ' ');
        if (!texts.isEmpty() && texts.getFirst().equals(line)) {
            return;
        }
        texts.remove(line);
        texts.addFirst(line);
        while (texts.size() > MOST) {
            texts.removeLast();
        }
        memory.keep(NAME, String.join("\n", texts));
    }

    List<FilterText> list() {
        return texts.stream()
                .map(line -> FilterReader.read(line, FilterNames.ANY, LocalDate.EPOCH))
                .toList();
    }
}
