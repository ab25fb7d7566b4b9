package pult.feature.files;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Attachment;
import pult.domain.file.FileKind;
import pult.domain.file.HeldFile;
import pult.domain.file.NotTaken;
import pult.domain.file.SafeName;
import pult.feature.Wording;
import pult.l10n.FilesMessages;
import pult.sync.Transfer;

import java.time.Duration;
import java.time.Instant;

/// Words of files put together.
record FileWords(FilesMessages own, Wording shared) {
    String name(String name) {
        var shown = SafeName.shown(name);
        return shown.isEmpty() ? own.noName() : shown;
    }

    /// «214 КБ», «1,4 МБ».
    String size(long bytes) {
        return shared.formats().size(bytes);
    }

    FileLine line(
            Attachment about, @Nullable HeldFile held, @Nullable Transfer moving, Instant now) {
        var kind = FileKind.named(about.name());
        var warm = warm(held, moving) || kind == FileKind.DANGEROUS;
        return new FileLine(
                about,
                held == null ? null : held.id(),
                name(about.name()),
                kind,
                size(about.size()),
                kind == FileKind.DANGEROUS && held == null
                        ? own.dangerousOnly()
                        : state(held, moving, now),
                held != null && held.readable(),
                warm,
                moving != null && moving.state() == Transfer.State.RUNNING ? moving.percent() : -1);
    }

    private static boolean warm(@Nullable HeldFile held, @Nullable Transfer moving) {
        return (held != null && (held.refusal() != null || held.state() == HeldFile.State.DAMAGED))
                || (moving != null && moving.state().over());
    }

    private String state(@Nullable HeldFile held, @Nullable Transfer moving, Instant now) {
        if (held != null && held.state() == HeldFile.State.DAMAGED) {
            return own.damaged();
        }
        if (held != null && held.refusal() != null) {
            return own.refused();
        }
        if (moving != null) {
            return state(moving, now);
        }
        if (held == null || held.state() == HeldFile.State.PARTIAL) {
            return own.notHere();
        }
        if (held.origin() == HeldFile.Origin.PLATFORM) {
            return own.here();
        }
        return held.state() == HeldFile.State.UPLOADED ? own.up() : own.toGo();
    }

    private String state(Transfer moving, Instant now) {
        var up = moving.direction() == Transfer.Direction.UP;
        return switch (moving.state()) {
            case GIVEN_UP, PUT_AWAY -> moving.absent() ? own.absent() : own.givenUp();
            case RUNNING -> up ? own.going(moving.percent()) : own.coming(moving.percent());
            case WAITING -> {
                if (moving.failure() != null) {
                    // Not under way: what stopped it is said beside it.
                    yield moving.done() > 0 ? own.stands(moving.percent()) : own.waits();
                }
                var again = shared.failures().nextTry(left(moving, now));
                if (!again.isEmpty()) {
                    yield again.toLowerCase(shared.formats().language().locale());
                }
                if (moving.done() > 0) {
                    yield up ? own.going(moving.percent()) : own.coming(moving.percent());
                }
                yield up ? own.toGo() : own.waits();
            }
        };
    }

    private static @Nullable Duration left(Transfer moving, Instant now) {
        var next = moving.nextTry();
        return next == null ? null : Duration.between(now, next);
    }

    TransferLine transfer(Transfer moving, Instant now) {
        var number = moving.appeal().toString();
        return new TransferLine(
                moving.appeal(),
                moving.file(),
                name(moving.file().name()),
                moving.direction() == Transfer.Direction.UP ? own.upload(number) : own.down(number),
                state(moving, now),
                why(moving),
                moving.direction(),
                moving.percent(),
                moving.state().over() && moving.direction() == Transfer.Direction.DOWN);
    }

    private String why(Transfer moving) {
        var failure = moving.failure();
        if (failure == null || moving.state() == Transfer.State.RUNNING) {
            return "";
        }
        if (moving.state().over()) {
            return moving.absent() ? own.absentWhy() : own.givenUpWhy();
        }
        return shared.failures().what(failure) + ", " + shared.failures().code(failure);
    }

    String notTaken(NotTaken.Reason reason, String name) {
        var shown = name(name);
        return switch (reason) {
            case EMPTY -> own.empty(shown);
            case TOO_LARGE -> own.tooLarge(shown);
            case UNREADABLE -> own.unreadable(shown);
            case DANGEROUS -> own.dangerous();
            case TOO_MANY -> own.tooMany();
            case NO_ROOM -> own.noRoom(shown);
        };
    }
}
