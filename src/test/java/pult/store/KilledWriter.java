package pult.store;

import pult.domain.answer.Draft;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.StepDraft;
import pult.domain.machine.Event;
import pult.domain.machine.Particulars;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/// The program of a child process: acts and drafts for ever and prints what was acknowledged, one
/// line each: the id of an action, or `draft` or `step`, the appeal and the number in the text.
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        var clock = Clock.systemUTC();
        var vault = Vault.open(Path.of(arguments[0]), new VaultKeys.Unlock.Training(), clock);
        var store = Store.open(vault, ZoneOffset.UTC, clock);
        var random = new SplittableRandom();
        for (var count = 0; ; count++) {
            var appeal = Folder.visible(store, 1 + count % KilledStoreTest.APPEALS);
            if (count % 3 == 2) {
                store.drafts()
                        .save(
                                new Draft(
                                        appeal.id(),
                                        Draft.Kind.ANSWER,
                                        "Черновик " + count,
                                        clock.instant()));
                System.out.println("draft " + appeal.id() + ' ' + count);
            } else if (count % 4 == 3) {
                store.stepDrafts()
                        .save(
                                new StepDraft(
                                        Samples.ME,
                                        appeal.id(),
                                        Event.TRANSFER,
                                        Particulars.words("Черновик " + count),
                                        clock.instant()));
                System.out.println("step " + appeal.id() + ' ' + count);
            } else {
                var change =
                        new Change(
                                ChangeId.of(clock.millis(), random.nextLong(), random.nextLong()),
                                appeal.id(),
                                appeal.version(),
                                clock.instant(),
                                Samples.ME,
                                new Action.Note("Заметка " + count));
                store.outbox().put(change, null);
                System.out.println(change.id());
            }
            System.out.flush();
        }
    }
}
