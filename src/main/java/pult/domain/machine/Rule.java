package pult.domain.machine;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealState;

import java.util.List;
import java.util.Set;

/// One row of the machine.
///
/// @param row number in the canonical table, 0 for what this workstation adds
/// @param from states it starts in
/// @param to where it leads; null when the state stays or depends on where it was
/// @param who roles that may; empty for what no person of the centre does
/// @param needs in the order they are asked for
/// @param notice id of the template of what the applicant is told, null when nothing is
public record Rule(
        Event event,
        int row,
        Set<AppealState> from,
        @Nullable AppealState to,
        Set<Role> who,
        List<Need> needs,
        Set<Guard> guards,
        Offline offline,
        @Nullable String notice) {
    public Rule {
        from = Set.copyOf(from);
        who = Set.copyOf(who);
        needs = List.copyOf(needs);
        guards = Set.copyOf(guards);
    }

    public boolean needs(Need need) {
        return needs.contains(need);
    }

    /// Whether the applicant is told is for who acts to decide.
    ///
    /// @param owesNotice see [Story#owesNotice]
    public boolean noticeIsOpen(boolean owesNotice) {
        return guards.contains(Guard.NOTICE_UNDER_59FZ) && !owesNotice;
    }

    Rule needing(Need... wanted) {
        return new Rule(event, row, from, to, who, List.of(wanted), guards, offline, notice);
    }

    Rule guarded(Guard... by) {
        return new Rule(event, row, from, to, who, needs, Set.of(by), offline, notice);
    }

    Rule telling(String template) {
        return new Rule(event, row, from, to, who, needs, guards, offline, template);
    }
}
