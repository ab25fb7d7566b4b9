package pult.store;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import pult.domain.change.Action;
import pult.domain.machine.Event;
import pult.domain.machine.Particulars;

import java.time.Instant;
import java.util.List;

/// A step of the machine in the journal. The names are a format; events go by the codes of the
/// contract.
@JsonInclude(JsonInclude.Include.NON_NULL)
record MoveLine(
        String event,
        @Nullable List<String> reasons,
        @Nullable String words,
        @Nullable String notice,
        @Nullable String direction,
        @Nullable String target,
        @Nullable String person,
        @Nullable Instant until,
        @Nullable Integer level,
        @Nullable String seen,
        @Nullable String actingFor) {
    static MoveLine of(Action.Move move) {
        var said = move.particulars();
        return new MoveLine(
                move.event().code(),
                said.reasons().isEmpty() ? null : said.reasons(),
                said.words(),
                said.notice(),
                said.direction(),
                said.target(),
                said.person(),
                said.until(),
                said.level() == 0 ? null : said.level(),
                said.seen(),
                said.actingFor());
    }

    /// @throws StoreDamaged for an event no version of the program has written
    Action.Move move() {
        return new Action.Move(
                Event.of(event).orElseThrow(() -> new StoreDamaged("event")),
                new Particulars(
                        reasons == null ? List.of() : reasons,
                        words,
                        notice,
                        direction,
                        target,
                        person,
                        until,
                        level == null ? 0 : level,
                        seen,
                        actingFor));
    }
}
