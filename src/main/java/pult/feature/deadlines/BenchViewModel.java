package pult.feature.deadlines;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import pult.domain.deadline.Deadline;
import pult.domain.deadline.DeadlineRule;
import pult.domain.deadline.DeadlineRules;
import pult.domain.deadline.Procedure;
import pult.feature.Today;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A date computed from what is typed, at once. Toolkit-free; JavaFX thread.
final class BenchViewModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final Today today;
    private final ObjectProperty<Procedure> procedure = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable DeadlineRule> rule = new SimpleObjectProperty<>();
    private final ObjectProperty<BenchEntry> entry = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Deadline> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BenchEntry.@Nullable Flaw> flaw =
            new ReadOnlyObjectWrapper<>();

    BenchViewModel(Today today) {
        this.today = today;
        entry.set(
                new BenchEntry(
                        TIME.format(LocalDateTime.ofInstant(today.now(), today.zone())),
                        "",
                        "",
                        "",
                        ""));
        choose(procedures().getFirst());
    }

    DeadlineRules rules() {
        return today.rules().get();
    }

    List<Procedure> procedures() {
        return rules().procedures();
    }

    /// The steps of a procedure, and the escalation, which every one has.
    List<DeadlineRule> steps() {
        var steps = new ArrayList<>(procedure.get().rules());
        steps.addAll(rules().escalation());
        return steps;
    }

    /// Its answer is asked about first.
    void choose(Procedure which) {
        procedure.set(which);
        choose(
                which.rules().stream()
                        .filter(DeadlineRule::answer)
                        .findFirst()
                        .orElse(which.rules().getFirst()));
    }

    void choose(DeadlineRule which) {
        rule.set(which);
        compute();
    }

    /// The same question by the rules that have just come into force.
    void renew() {
        var asked = Objects.requireNonNull(rule.get()).step();
        procedures().stream()
                .filter(each -> each.code().equals(procedure.get().code()))
                .findFirst()
                .ifPresent(procedure::set);
        steps().stream().filter(each -> each.step() == asked).findFirst().ifPresent(this::choose);
    }

    void type(BenchEntry typed) {
        entry.set(typed);
        compute();
    }

    /// Once more, e.g. by another calendar.
    void compute() {
        var by = Objects.requireNonNull(rule.get());
        var read = entry.get().read(by, today.zone());
        flaw.set(read.flaw());
        var course = read.course();
        if (course != null) {
            result.set(today.clocks().engine().compute(by, course));
        }
    }

    ReadOnlyObjectProperty<Procedure> procedureProperty() {
        return procedure;
    }

    ReadOnlyObjectProperty<@Nullable DeadlineRule> ruleProperty() {
        return rule;
    }

    ReadOnlyObjectProperty<BenchEntry> entryProperty() {
        return entry;
    }

    /// The last date that could be computed.
    ReadOnlyObjectProperty<@Nullable Deadline> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// What is wrong with what is typed; null when nothing is.
    ReadOnlyObjectProperty<BenchEntry.@Nullable Flaw> flawProperty() {
        return flaw.getReadOnlyProperty();
    }
}
