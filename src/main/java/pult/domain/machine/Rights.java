package pult.domain.machine;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What one person may do, as the platform told. The platform has the last word; this only keeps
/// the screen from offering what would be refused.
///
/// @param login stable name
/// @param fullName as histories name the person
/// @param blocks codes of sector blocks the person works for, empty for all
/// @param substitutions for whom the person acts, past and future ones too
public record Rights(
        String login,
        String fullName,
        Set<Role> roles,
        Set<String> blocks,
        List<Substitution> substitutions) {
    /// Who answers for the order of work of a centre: its head for the terms (S0 3.1(3), S4 п. 8),
    /// the accountable officer for the technical policy (S1 п. 10, S4 п. 7), and who administers
    /// the account of the body.
    private static final Set<Role> DECIDE_DATES =
            EnumSet.of(Role.CENTRE_HEAD, Role.ACCOUNTABLE_OFFICER, Role.ORG_ACCOUNT_ADMIN);

    /// Before the platform ever said who works here: what every operator may, no more.
    public static final Rights UNTOLD =
            new Rights("", "", EnumSet.of(Role.OPERATOR), Set.of(), List.of());

    public Rights {
        roles = Set.copyOf(roles);
        blocks = Set.copyOf(blocks);
        substitutions = List.copyOf(substitutions);
    }

    /// How a person may do something.
    ///
    /// @param obstacle why not; null when they may
    /// @param actingFor whose right it is, null when it is their own
    public record Leave(@Nullable Obstacle obstacle, @Nullable Substitution actingFor) {
        private static final Leave OWN = new Leave(null, null);

        public boolean given() {
            return obstacle == null;
        }
    }

    /// Whether the role, the block and four eyes let this person do it; the state is not looked at.
    public Leave leave(Event event, Appeal appeal, Instant at) {
        var rule = Machine.rule(event);
        var own = refusal(rule, roles, blocks, appeal);
        if (own == null) {
            return fourEyes(rule, appeal, null) ? Leave.OWN : refused(Obstacle.SAME_PERSON);
        }
        var reason = own;
        for (var other : substitutions) {
            if (!other.holds(at) || !Substitution.lends(event)) {
                continue;
            }
            if (refusal(rule, other.roles(), other.blocks(), appeal) == null) {
                if (fourEyes(rule, appeal, other)) {
                    return new Leave(null, other);
                }
                reason = Obstacle.SAME_PERSON;
            }
        }
        return refused(reason);
    }

    /// True when some substitution holds now.
    public boolean acting(Instant at) {
        return substitutions.stream().anyMatch(one -> one.holds(at));
    }

    /// True for one of these roles, own or by a substitution that holds.
    private boolean anyOf(Collection<Role> wanted, Instant at) {
        return roles.stream().anyMatch(wanted::contains)
                || substitutions.stream()
                        .filter(one -> one.holds(at))
                        .anyMatch(one -> one.roles().stream().anyMatch(wanted::contains));
    }

    /// True for who may change what all dates of this workstation are counted by: the production
    /// calendar and the region's rules. Others only read them.
    public boolean decidesDates(Instant at) {
        return anyOf(DECIDE_DATES, at);
    }

    /// Whether this person may write down who acts for somebody: for oneself whoever works here,
    /// for everybody who heads the centre. A right that is only lent is not handed on.
    ///
    /// @param absent login of the person who is away
    public boolean maySubstitute(String absent) {
        return heads() || (absent.equals(login) && works());
    }

    /// Login of who works here; null before the first sign-in.
    public @Nullable String known() {
        return login.isEmpty() ? null : login;
    }

    /// True for who heads the centre, by an own right.
    public boolean heads() {
        return roles.contains(Role.CENTRE_HEAD);
    }

    /// False for who only watches.
    private boolean works() {
        return !login.isEmpty() && roles.stream().anyMatch(role -> role != Role.OBSERVER);
    }

    private static Leave refused(Obstacle why) {
        return new Leave(why, null);
    }

    private static @Nullable Obstacle refusal(
            Rule rule, Set<Role> has, Set<String> blocks, Appeal appeal) {
        var fitting = has.stream().filter(rule.who()::contains).toList();
        if (fitting.isEmpty()) {
            return Obstacle.FORBIDDEN;
        }
        var here =
                blocks.isEmpty()
                        || blocks.contains(appeal.topic().block())
                        || fitting.stream().anyMatch(Role::wholeCentre);
        return here ? null : Obstacle.OTHER_BLOCK;
    }

    /// Neither the author nor somebody who acts for the author. Histories name people, actions of
    /// this workstation their logins.
    private boolean fourEyes(Rule rule, Appeal appeal, @Nullable Substitution acting) {
        if (!rule.guards().contains(Guard.FOUR_EYES) || appeal.answers().isEmpty()) {
            return true;
        }
        var author = appeal.answers().getLast().author();
        return author == null
                || !(author.equals(login)
                        || author.equals(fullName)
                        || (acting != null
                                && (author.equals(acting.login())
                                        || author.equals(acting.fullName()))));
    }

    @Override
    public String toString() {
        return "Rights[" + login + ' ' + roles + ']';
    }
}
