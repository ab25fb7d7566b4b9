package pult.domain.change;

import pult.domain.appeal.AppealId;

import java.time.Instant;

/// One operator action as a value: journalled before anything else happens to it, applied to the
/// local view, offered to the platform until it says yes or no.
///
/// @param baseVersion the server's version of the appeal the operator saw when acting; a pull never
///   moves it
/// @param madeAt by the workstation's clock; for display only, no deadline is computed from it
/// @param author login of the operator
public record Change(
        ChangeId id,
        AppealId appeal,
        long baseVersion,
        Instant madeAt,
        String author,
        Action action) {}
