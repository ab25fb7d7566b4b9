package pult.feature.queue;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import pult.domain.filter.FilterField;
import pult.domain.filter.FilterLanguage;
import pult.domain.filter.FilterProblem;
import pult.domain.filter.FilterReader;
import pult.domain.filter.FilterText;
import pult.domain.filter.QueueFilter;
import pult.feature.Today;

import java.util.List;
import java.util.function.Consumer;

/// What the view is narrowed to: chips and words, as values and as the text they are typed as.
/// Toolkit-free; JavaFX thread.
final class Narrowing {
    private final KnownNames names;
    private final FilterHistory history;
    private final Today today;
    private final Runnable changed;
    private Consumer<String> told = words -> {};
    private final ObjectProperty<QueueFilter> filter = new SimpleObjectProperty<>(QueueFilter.NONE);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<FilterProblem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());

    /// @param changed reads the list again
    Narrowing(KnownNames names, FilterHistory history, Today today, Runnable changed) {
        this.names = names;
        this.history = history;
        this.today = today;
        this.changed = changed;
    }

    /// @param field of the search: learns of words that were not typed into it
    void onWords(Consumer<String> field) {
        told = field;
    }

    void narrow(QueueFilter to) {
        if (to.empty()) {
            history.remember(text());
        }
        filter.set(to);
        changed.run();
    }

    /// What is being typed: its plain words are searched for in everything an appeal says; what it
    /// says of fields waits for [#enter(String)].
    ///
    /// @param text blank for all
    void search(String text) {
        problems.set(List.of());
        var wanted = read(text).words();
        if (!wanted.equals(words.get())) {
            words.set(wanted);
            changed.run();
        }
    }

    /// What was typed is finished: what it says of fields narrows the list besides, its words are
    /// looked for.
    ///
    /// @return what is left to be corrected or looked for, as it was typed
    String enter(String text) {
        var read = read(text);
        if (read.filter().empty()) {
            search(text);
        } else {
            words.set(read.words());
            narrow(filter.get().and(read.filter()));
            history.remember(text());
        }
        problems.set(read.problems());
        return read.rest();
    }

    /// Puts the text in the place of filter and words, unless something is wrong with it.
    ///
    /// @return whether it was put there
    boolean replace(String text) {
        var read = read(text);
        problems.set(read.problems());
        if (!read.problems().isEmpty()) {
            return false;
        }
        again(read);
        return true;
    }

    /// Puts this in the place of filter and words, and remembers both.
    void again(FilterText text) {
        put(text);
        history.remember(text);
        changed.run();
    }

    /// The same for a view that is about to be read anyway: it is not remembered.
    void put(FilterText text) {
        history.remember(text());
        problems.set(List.of());
        words.set(text.words());
        filter.set(text.filter());
        told.accept(text.words());
    }

    /// Without what a view fixes itself.
    void without(List<FilterField> fixed) {
        history.remember(text());
        var kept = filter.get();
        for (var field : fixed) {
            kept = kept.without(field);
        }
        filter.set(kept);
    }

    /// Filters of late, the latest first.
    List<FilterText> recent() {
        return history.list();
    }

    /// Filter and words as the operator would type them.
    String text(FilterLanguage language) {
        return text().print(language);
    }

    FilterText text() {
        return new FilterText(filter.get(), words.get());
    }

    private FilterText read(String text) {
        return FilterReader.read(text, names, today.bounds().today());
    }

    /// What is wrong with the text that was entered last; empty when nothing is.
    ReadOnlyObjectProperty<List<FilterProblem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// The words about problems have been read.
    void understood() {
        problems.set(List.of());
    }

    ReadOnlyObjectProperty<QueueFilter> filterProperty() {
        return filter;
    }

    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    KnownNames names() {
        return names;
    }

    void close() {
        names.close();
    }
}
