package pult.feature.conflict;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.merge.Place;
import pult.l10n.ConflictMessages;
import pult.ui.fx.Command;

import java.util.List;

/// What can be done with the chosen draft as a whole.
final class ConflictCommands {
    private final Command save;
    private final Command saveKeys;
    private final Command allMine;
    private final Command allTheirs;
    private final Command later;
    private final Command toExchange;
    private final Command previous;
    private final Command next;

    ConflictCommands(
            ConflictViewModel model, PlacesPane places, ConflictMessages words, Runnable leave) {
        var still = model.savingProperty().not();
        var shown = still.and(model.phaseProperty().isEqualTo(ConflictViewModel.Phase.SHOWN));
        var decided =
                shown.and(
                        javafx.beans.binding.Bindings.createBooleanBinding(
                                () -> {
                                    var now = model.countersProperty().get();
                                    return now.open() == 0 && now.all() > 0;
                                },
                                model.countersProperty()));
        save =
                Command.named(words.save())
                        .keys("Ctrl+Enter")
                        .enabledWhen(decided)
                        .does(model::save);
        // By its key also while a text is written that would decide the last place.
        saveKeys =
                Command.named(words.save())
                        .keys("Ctrl+Enter")
                        .enabledWhen(shown)
                        .does(() -> {
                            places.keepWriting();
                            if (save.enabled()) {
                                save.execute();
                            } else {
                                places.moveToDispute(1);
                            }
                        });
        allMine =
                Command.named(words.allMine())
                        .enabledWhen(shown)
                        .does(() -> model.decideAll(new Place.Decision.TakeMine()));
        allTheirs =
                Command.named(words.allTheirs())
                        .enabledWhen(shown)
                        .does(() -> model.decideAll(new Place.Decision.TakeTheirs()));
        later = Command.named(words.later()).keys("Esc").does(leave);
        toExchange = Command.named(words.toExchange()).does(leave);
        previous =
                Command.named(words.previous())
                        .icon(BootstrapIcons.CHEVRON_UP)
                        .keys("Alt+Up")
                        .enabledWhen(shown)
                        .does(() -> places.moveToDispute(-1));
        next =
                Command.named(words.next())
                        .icon(BootstrapIcons.CHEVRON_DOWN)
                        .keys("Alt+Down")
                        .enabledWhen(shown)
                        .does(() -> places.moveToDispute(1));
    }

    List<Command> keys() {
        return List.of(saveKeys, later, previous, next);
    }

    Command save() {
        return save;
    }

    Command allMine() {
        return allMine;
    }

    Command allTheirs() {
        return allTheirs;
    }

    Command later() {
        return later;
    }

    Command toExchange() {
        return toExchange;
    }

    Command previous() {
        return previous;
    }

    Command next() {
        return next;
    }
}
