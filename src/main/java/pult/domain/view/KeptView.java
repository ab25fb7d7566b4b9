package pult.domain.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A view as it is kept here.
///
/// @param version of a shared view as the platform last had it, 0 while it never had; 0 for a
///   personal one
/// @param author login of who last changed a shared view there, null for a personal one and while
///   the platform has not got it
/// @param waiting a change made here has not been taken by the platform yet
/// @param displacedBy login of who changed the shared view this is the own version of; null for
///   every other
public record KeptView(
        QueueView view,
        Scope scope,
        long version,
        @Nullable String author,
        boolean waiting,
        @Nullable String displacedBy) {
    /// Who sees it.
    public enum Scope {
        PERSONAL,
        SHARED
    }

    /// A view of one's own.
    public static KeptView personal(QueueView view) {
        return new KeptView(view, Scope.PERSONAL, 0, null, false, null);
    }

    /// A view everybody is to see, which the platform has not got yet.
    public static KeptView toShare(QueueView view) {
        return new KeptView(view, Scope.SHARED, 0, null, true, null);
    }

    /// With what it holds changed here.
    public KeptView with(QueueView other) {
        return new KeptView(other, scope, version, author, scope == Scope.SHARED || waiting, null);
    }

    /// A shared view as the platform has it.
    ///
    /// @param view null when it was removed there
    public record Theirs(
            java.util.UUID id, long version, @Nullable QueueView view, String author, Instant at) {}
}
