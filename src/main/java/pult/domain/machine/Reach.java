package pult.domain.machine;

import pult.domain.appeal.QueueCondition;
import pult.domain.appeal.QueueCondition.Hand;
import pult.domain.appeal.QueueCondition.Level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What of a region waits for one person, as conditions of the queue: by the roles and blocks they
/// have and those lent to them at that moment.
public final class Reach {
    /// The first level that is asked for the whole centre.
    private static final int CENTRE = 2;

    private Reach() {}

    /// Appeals escalated to this person and not acted upon since: who answers for the block is
    /// asked from the first level on and stays so when somebody asks higher, who answers for the
    /// centre from the second. Holds of nothing for everybody else.
    public static QueueCondition.Escalated escalations(Rights who, Instant at) {
        var levels = new ArrayList<Level>();
        levels(who.roles(), who.blocks(), levels);
        who.substitutions().stream()
                .filter(other -> other.holds(at))
                .forEach(other -> levels(other.roles(), other.blocks(), levels));
        return new QueueCondition.Escalated(levels.stream().distinct().toList(), false);
    }

    /// What this person may decide, answers and new dates: of the blocks they decide for, without
    /// the answers they or those they stand in for have written. Empty for who decides nothing.
    public static Optional<QueueCondition.ToDecide> decisions(Rights who, Instant at) {
        var hands = new ArrayList<Hand>();
        if (decides(who.roles())) {
            hands.add(
                    new Hand(
                            deciding(who.roles(), who.blocks()),
                            names(who.login(), who.fullName())));
        }
        for (var other : who.substitutions()) {
            if (other.holds(at) && decides(other.roles())) {
                hands.add(
                        new Hand(
                                deciding(other.roles(), other.blocks()),
                                names(
                                        who.login(),
                                        who.fullName(),
                                        other.login(),
                                        other.fullName())));
            }
        }
        return hands.isEmpty()
                ? Optional.empty()
                : Optional.of(new QueueCondition.ToDecide(hands, false));
    }

    private static boolean decides(Set<Role> roles) {
        return roles.stream().anyMatch(Machine.rule(Event.APPROVE).who()::contains);
    }

    private static Set<String> deciding(Set<Role> roles, Set<String> blocks) {
        return roles.contains(Role.CENTRE_HEAD) ? Set.of() : blocks;
    }

    private static Set<String> names(String... all) {
        var names = new HashSet<>(List.of(all));
        names.remove("");
        return names;
    }

    /// Sector blocks for which one of these roles is this person's at that moment, all of them when
    /// the set is empty; nothing where none of the roles is.
    public static Optional<Set<String>> blocks(Rights who, Predicate<Role> wanted, Instant at) {
        var all = new HashSet<String>();
        var has = false;
        var held = new ArrayList<Map.Entry<Set<Role>, Set<String>>>();
        held.add(Map.entry(who.roles(), who.blocks()));
        who.substitutions().stream()
                .filter(other -> other.holds(at))
                .forEach(other -> held.add(Map.entry(other.roles(), other.blocks())));
        for (var one : held) {
            var fitting = one.getKey().stream().filter(wanted).toList();
            if (fitting.isEmpty()) {
                continue;
            }
            if (one.getValue().isEmpty() || fitting.stream().anyMatch(Role::wholeCentre)) {
                return Optional.of(Set.of());
            }
            has = true;
            all.addAll(one.getValue());
        }
        return has ? Optional.of(Set.copyOf(all)) : Optional.empty();
    }

    /// Whether anybody can ask this person for help, now or by a substitution that is known.
    public static boolean asked(Rights who) {
        return addressed(who.roles())
                || who.substitutions().stream().anyMatch(other -> addressed(other.roles()));
    }

    private static boolean addressed(Set<Role> roles) {
        return roles.stream().anyMatch(role -> role == Role.APPROVER || role.wholeCentre());
    }

    private static void levels(Set<Role> roles, Set<String> blocks, List<Level> into) {
        if (roles.contains(Role.APPROVER)) {
            into.add(new Level(1, Level.HIGHEST, blocks));
        }
        if (roles.stream().anyMatch(Role::wholeCentre)) {
            into.add(new Level(CENTRE, Level.HIGHEST, Set.of()));
        }
    }
}
