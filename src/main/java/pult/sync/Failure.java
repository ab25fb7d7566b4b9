package pult.sync;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Why talking to the platform did not work. No case here ever removes an operator's action.
public sealed interface Failure {
    /// Code of [Broken]: the platform has no such file.
    String FILE_ABSENT = "file_absent";

    /// No answer: no link, refused, timed out.
    record Offline() implements Failure {}

    /// The token is not taken, also after a renewal.
    record Unauthorised() implements Failure {}

    /// Too many requests (HTTP 429).
    ///
    /// @param delay what the server asked for, null when it did not say
    record Throttled(@Nullable Duration delay) implements Failure {}

    /// 5xx or a status nobody expected.
    record ServerFault(int status) implements Failure {}

    /// The answer came but is not whole or not by the contract: cut, wrong hash, over a limit.
    ///
    /// @param what a short code without data, e.g. `page_hash`, `truncated`, `too_large`
    record Broken(String what) implements Failure {}

    /// The local disk refused to write what had come; nothing of the exchange is lost, it is
    /// fetched again.
    record Disk() implements Failure {}

    /// The platform has seen later actions of this workstation than this store has sent: the folder
    /// is an older copy, or is open in two places. Nothing leaves it before the operator decides.
    record Copied() implements Failure {}

    /// 410: the feed no longer knows the cursor; everything is fetched again, local work stays.
    record CursorExpired() implements Failure {}
}
