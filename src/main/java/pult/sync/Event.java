package pult.sync;

import pult.domain.change.ChangeId;

import java.util.List;

/// Everything that can happen to the sync.
public sealed interface Event {
    /// The store has been read, at the start or after the disk had refused.
    ///
    /// @param run the run of the feed in which it was asked
    record Begun(long run, Replica.Bookmark bookmark, List<Replica.Pending> pending)
            implements Event {}

    /// Time has passed.
    record Tick() implements Event {}

    /// The operator asked for it: no more waiting.
    record Nudged() implements Event {}

    /// @param offered the highest number of an action that this store has sent, read after the
    ///   platform had answered
    record SignedIn(Me me, long offered) implements Event {}

    /// The store has another name: nothing was sent under it.
    record Renamed() implements Event {}

    /// The rights of who works here may be others now.
    record RightsMoved() implements Event {}

    record SignInFailed(Failure failure) implements Event {}

    /// The platform says that there is news.
    record Hinted() implements Event {}

    /// @param request number of the request this page answers; a late page is recognised by it
    record PageArrived(long request, FeedPage page) implements Event {}

    record FetchFailed(long request, Failure failure) implements Event {}

    /// The page is durable. Actions may have been held by it.
    ///
    /// @param run the run of the feed it belonged to
    record PageStored(FeedPage page, long run, List<Replica.Pending> pending) implements Event {}

    /// The disk refused a page or the word on an action.
    record StoreFailed(long run) implements Event {}

    /// The local copy has forgotten its cursor and taken the epoch.
    record StartedOver(long run, List<Replica.Pending> pending) implements Event {}

    record OutboxChanged() implements Event {}

    record OutboxRead(List<Replica.Pending> pending) implements Event {}

    record PushAnswered(long request, ChangeId id, Source.Reply reply) implements Event {}

    record PushFailed(long request, ChangeId id, Failure failure) implements Event {}

    /// The action was taken back before it left.
    record PushSkipped(long request, ChangeId id) implements Event {}

    /// The platform's word on the action is durable.
    record Settled(ChangeId id, List<Replica.Pending> pending) implements Event {}
}
