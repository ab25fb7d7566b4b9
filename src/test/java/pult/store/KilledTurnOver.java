package pult.store;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/// The program of a child process: turns the journal over for ever, and meanwhile drafts, as if
/// months ago, and acts. It prints what was acknowledged, one line each: the id of an action, or
/// `draft`, the appeal and the number in the text; and `turned`.
final class KilledTurnOver {
    private KilledTurnOver() {}

    public static void main(String[] arguments) throws Exception {
        var clock = Clock.systemUTC();
        var vault = Vault.open(Path.of(arguments[0]), new VaultKeys.Unlock.Training(), clock);
        var store = Store.open(vault, ZoneOffset.UTC, clock);
        Thread.ofPlatform().daemon().start(() -> turn(store, clock));
        var random = new SplittableRandom();
        for (var count = 0; ; count++) {
            var appeal = Folder.visible(store, 1 + count % KilledTurnOverTest.APPEALS);
            if (count % 5 == 4) {
                var change =
                        new Change(
                                ChangeId.of(clock.millis(), random.nextLong(), random.nextLong()),
                                appeal.id(),
                                appeal.version(),
                                clock.instant(),
                                Samples.ME,
                                new Action.Note("Заметка " + count));
                store.outbox().put(change, null);
                say(change.id().toString());
            } else {
                draft(store, appeal.id(), count, clock);
                say("draft " + appeal.id() + ' ' + count);
            }
        }
    }

    private static void draft(Store store, AppealId appeal, int count, Clock clock) {
        var text = "Черновик " + count + ' ' + "слово ".repeat(2000);
        var at = clock.instant().minus(Duration.ofDays(100));
        store.drafts().save(new Draft(appeal, Draft.Kind.ANSWER, text, at));
    }

    private static void turn(Store store, Clock clock) {
        try {
            while (true) {
                var turned = store.turnOver(clock, TurnOverTest.ANY, _ -> {}).run(() -> false);
                if (turned.isPresent()) {
                    say("turned");
                }
            }
        } catch (IOException e) {
            say("failed " + e);
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
