package pult.feature.substitution;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.directory.Directory;
import pult.domain.directory.Person;
import pult.domain.machine.RegionPreset;
import pult.domain.machine.Rights;
import pult.domain.machine.SharedSubstitution;
import pult.domain.machine.Substitution;
import pult.domain.machine.SubstitutionPlan;
import pult.feature.FailureText;
import pult.feature.StepWords;
import pult.feature.Today;
import pult.l10n.Formats;
import pult.l10n.SubstitutionMessages;
import pult.sync.SourceFailure;
import pult.sync.Staff;
import pult.sync.StaffDesk;
import pult.sync.StaffSource.Reply;
import pult.sync.SyncStatus;
import pult.ui.fx.Background;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Substitutions that hold now or later, and one that is being made. What is typed stays until it
/// was made. Toolkit-free; JavaFX thread.
final class SubstitutionModel {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /// One line of the list.
    ///
    /// @param endable what it is ended by; null when who works here may not end it
    record Row(
            String names,
            String period,
            String by,
            boolean holds,
            @Nullable SharedSubstitution endable) {}

    /// What is typed.
    record Typed(String absent, String who, String first, String last) {}

    /// What is shown.
    ///
    /// @param mayMake a form is offered
    /// @param self name of who works here, for whom alone they may make one; empty for who heads
    ///   the centre
    record Shown(
            List<Row> rows, String asOf, boolean mayMake, String self, boolean linked, int most) {
        Shown {
            rows = List.copyOf(rows);
        }
    }

    private final StaffDesk desk;
    private final Today today;
    private final SubstitutionMessages words;
    private final Formats formats;
    private final FailureText failures;
    private final Background background;
    private final Supplier<String> ids;
    private final ReadOnlyObjectWrapper<Shown> shown;
    private final ReadOnlyIntegerWrapper emptied = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private Staff staff;
    private Rights rights = Rights.UNTOLD;
    private RegionPreset preset = RegionPreset.USUAL;
    private boolean linked;
    private boolean busy;
    private String offered = "";

    /// @param ids of new substitutions
    SubstitutionModel(
            StaffDesk desk,
            Today today,
            SubstitutionMessages words,
            Formats formats,
            FailureText failures,
            Background background,
            Supplier<String> ids) {
        this.desk = desk;
        this.today = today;
        this.words = words;
        this.formats = formats;
        this.failures = failures;
        this.background = background;
        this.ids = ids;
        this.staff = desk.staff();
        this.shown = new ReadOnlyObjectWrapper<>(look());
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Grows each time a substitution was made: its fields are empty then.
    ReadOnlyIntegerProperty emptiedProperty() {
        return emptied.getReadOnlyProperty();
    }

    /// Why the last thing asked for was not done; empty when it was.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What was done last; empty at first.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    Directory directory() {
        return staff.directory();
    }

    void told(Staff now) {
        staff = now;
        shown.set(look());
    }

    void status(SyncStatus status) {
        var me = status.me();
        rights = me == null ? Rights.UNTOLD : me.rights();
        preset = me == null ? RegionPreset.USUAL : me.preset();
        linked = status.failure() == null && status.asOf() != null;
        shown.set(look());
    }

    /// Time has passed.
    void tick() {
        shown.set(look());
    }

    private Shown look() {
        var now = today.now();
        var rows = new ArrayList<Row>();
        for (var one : staff.ahead(now)) {
            rows.add(row(one, now));
        }
        for (var own : rights.substitutions()) {
            if (now.isBefore(own.until()) && !listed(own)) {
                rows.add(
                        new Row(
                                words.acts(
                                        StepWords.shortName(rights.fullName()),
                                        StepWords.shortName(own.fullName())),
                                period(own.from(), own.until()),
                                words.byPlatform(),
                                own.holds(now),
                                null));
            }
        }
        var asOf = staff.asOf();
        return new Shown(
                rows,
                asOf == null ? words.never() : words.asOf(formats.shortDateTime(asOf)),
                rights.maySubstitute(rights.login()),
                rights.heads() ? "" : rights.fullName(),
                linked,
                preset.substitutionDays());
    }

    private boolean listed(Substitution own) {
        return staff.substitutions().stream()
                .anyMatch(one ->
                        one.who().equals(rights.login())
                                && one.absent().equals(own.login())
                                && one.from().equals(own.from()));
    }

    private Row row(SharedSubstitution one, Instant now) {
        return new Row(
                words.acts(name(one.who()), name(one.absent())),
                period(one.from(), one.until()),
                one.author().isEmpty() ? "" : words.madeBy(name(one.author())),
                one.holds(now),
                rights.maySubstitute(one.absent()) ? one : null);
    }

    private String name(String login) {
        return StepWords.shortName(staff.directory().name(login));
    }

    /// The day before the first moment after is the last.
    private String period(Instant from, Instant until) {
        return words.period(
                formats.fullDay(LocalDate.ofInstant(from, today.zone())),
                formats.fullDay(LocalDate.ofInstant(until.minusNanos(1), today.zone())));
    }

    /// @param said what stands in the fields
    void make(Typed said) {
        problem.set("");
        note.set("");
        if (busy) {
            return;
        }
        var absent = rights.heads() ? person(said.absent()) : Optional.of(rights.login());
        var who = person(said.who());
        if (absent.isEmpty() || who.isEmpty()) {
            problem.set(
                    words.unknownPerson((absent.isEmpty() ? said.absent() : said.who()).strip()));
            return;
        }
        var plan =
                new SubstitutionPlan(who.get(), absent.get(), day(said.first()), day(said.last()));
        var flaw =
                plan.flaw(
                        staff.ahead(today.now()),
                        LocalDate.ofInstant(today.now(), today.zone()),
                        today.zone(),
                        preset);
        if (flaw != null) {
            problem.set(flaw(flaw));
        } else if (!linked) {
            problem.set(words.needsLink());
        } else {
            offer(plan);
        }
    }

    /// The same id until it was made: a repetition after a lost answer makes no second one.
    private void offer(SubstitutionPlan plan) {
        offered = offered.isEmpty() ? ids.get() : offered;
        var one = plan.shared(offered, today.zone());
        busy = true;
        background.run(
                "substitution-make",
                () -> desk.save(one),
                reply -> {
                    busy = false;
                    switch (reply) {
                        case Reply.Saved _ -> {
                            offered = "";
                            note.set(words.made(name(one.who()), name(one.absent())));
                            emptied.set(emptied.get() + 1);
                        }
                        case Reply.Changed _ -> {
                            offered = "";
                            problem.set(words.changedMeanwhile());
                        }
                        case Reply.Refused(var code) -> {
                            offered = "";
                            problem.set(refused(code));
                        }
                    }
                },
                e -> {
                    busy = false;
                    problem.set(words.notMade(why(e)));
                });
    }

    void end(SharedSubstitution one) {
        problem.set("");
        note.set("");
        if (busy) {
            return;
        }
        if (!linked) {
            problem.set(words.needsLink());
            return;
        }
        busy = true;
        background.run(
                "substitution-end",
                () -> desk.end(one),
                reply -> {
                    busy = false;
                    switch (reply) {
                        case Reply.Saved _ -> note.set(words.ended(name(one.who())));
                        case Reply.Changed _ -> problem.set(words.changedMeanwhile());
                        case Reply.Refused(var code) -> problem.set(refused(code));
                    }
                },
                e -> {
                    busy = false;
                    problem.set(words.notEnded(why(e)));
                });
    }

    private String why(Exception e) {
        if (e instanceof SourceFailure failure) {
            return failures.what(failure.failure());
        }
        throw new IllegalStateException("substitution", e);
    }

    /// Empty text for nobody; nothing when the directory does not know them.
    private Optional<String> person(String text) {
        if (text.isBlank()) {
            return Optional.of("");
        }
        return staff.directory().person(text).map(Person::login);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip(), DAY);
        } catch (DateTimeParseException notYetWhole) {
            return null;
        }
    }

    private String flaw(SubstitutionPlan.Flaw flaw) {
        return switch (flaw) {
            case NOBODY_ACTS -> words.nobodyActs();
            case NOBODY_ABSENT -> words.nobodyAbsent();
            case SAME_PERSON -> words.samePerson();
            case NO_DATES -> words.badDates();
            case ENDS_BEFORE -> words.endsBefore();
            case PAST -> words.past();
            case TOO_LONG -> words.tooLong(preset.substitutionDays());
            case CHAIN -> words.chain();
        };
    }

    private String refused(String code) {
        return switch (code) {
            case "forbidden" -> words.forbidden();
            case "same_person" -> words.samePerson();
            case "period_past" -> words.past();
            case "period_too_long" -> words.tooLong(preset.substitutionDays());
            case "substitution_chain" -> words.chain();
            default -> words.refused(code);
        };
    }
}
