package pult.stand;

import java.time.Duration;

/// What can go wrong between the workstation and the server.
public sealed interface Fault {
    /// Before or after the server has done what was asked.
    enum Moment {
        BEFORE,
        AFTER
    }

    /// The connection breaks without an answer. `BEFORE` is also a link that is down.
    record Drop(Moment moment) implements Fault {}

    /// The answer takes longer.
    record Slow(Duration delay) implements Fault {}

    /// An answer with this status, 4xx or 5xx.
    record Status(int status, Moment moment) implements Fault {}

    /// Too many requests: status 429.
    ///
    /// @param retryAfter told in whole seconds
    record Throttle(Duration retryAfter) implements Fault {}

    /// The request arrives twice; the second answer is given.
    record Twice() implements Fault {}

    /// Half of the body comes, then the connection breaks.
    record CutBody() implements Fault {}

    /// The body ends early with a length that fits: broken JSON that the transport finds whole.
    record ShortBody() implements Fault {}

    /// A page tells the hash of another page.
    record WrongHash() implements Fault {}

    /// 410 for a cursor that was good.
    record CursorExpired() implements Fault {}

    /// The token of the request is forgotten.
    record TokenExpired() implements Fault {}
}
