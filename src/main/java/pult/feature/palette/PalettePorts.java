package pult.feature.palette;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Appeals;
import pult.domain.search.AppealSearch;
import pult.ui.fx.CommandGroup;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the palette finds and where it leads. All but the appeals, their search and the recent
/// commands are called on the JavaFX thread.
///
/// @param commands of the window as they are now
/// @param open goes to an appeal
/// @param all shows in the list what the words find
/// @param keys shows the list of keys
public record PalettePorts(
        Supplier<List<CommandGroup>> commands,
        Appeals appeals,
        AppealSearch search,
        RecentCommands recent,
        Consumer<AppealId> open,
        Consumer<String> all,
        Runnable keys) {}
