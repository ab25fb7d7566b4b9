package pult.sync;

import pult.domain.change.ChangeId;

import java.util.Locale;
import java.util.stream.Collectors;

/// Words of the trace. Nothing of the workstation's clock is in them, so that a run with another
/// clock reads the same.
final class SimLine {
    private SimLine() {}

    static String of(Event event, Step step) {
        var effects = step.effects().stream().map(SimLine::of).collect(Collectors.joining(", "));
        return of(event) + " -> [" + effects + ']';
    }

    private static String of(Event event) {
        return switch (event) {
            case Event.PageArrived e -> "page " + e.request() + ' ' + e.page();
            case Event.FetchFailed e -> "page " + e.request() + " failed " + e.failure();
            case Event.PushAnswered e ->
                    "answer "
                            + e.request()
                            + ' '
                            + of(e.id())
                            + ' '
                            + word(e.reply().delivery())
                            + " of "
                            + e.reply().epoch();
            case Event.PushFailed e ->
                    "answer " + e.request() + ' ' + of(e.id()) + " failed " + e.failure();
            case Event.PushSkipped e -> "skipped " + e.request() + ' ' + of(e.id());
            case Event.PageStored e -> "stored " + e.page() + " run " + e.run();
            case Event.Settled e -> "settled " + of(e.id());
            case Event.SignInFailed e -> "sign-in failed " + e.failure();
            case Event.Begun e -> "begun " + e.bookmark();
            default -> word(event);
        };
    }

    private static String of(Effect effect) {
        return switch (effect) {
            case Effect.Fetch e -> "fetch " + e.request() + " at '" + e.cursor() + '\'';
            case Effect.Send e ->
                    "send "
                            + e.request()
                            + ' '
                            + of(e.pending().change().id())
                            + " to "
                            + e.pending().change().appeal().number()
                            + " if "
                            + e.pending().baseVersion()
                            + " of "
                            + e.epoch();
            case Effect.Store e -> "store " + e.page();
            case Effect.StartOver e -> "start over " + e.epoch() + " run " + e.run();
            case Effect.Settle e -> "settle " + of(e.id()) + ' ' + word(e.delivery());
            case Effect.Note e -> "note " + e.note().kind();
            default -> word(effect);
        };
    }

    /// The random half of an id.
    static String of(ChangeId id) {
        return '#' + Long.toHexString(id.value().getLeastSignificantBits()).substring(8);
    }

    private static String word(Object value) {
        return value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
