package pult.ui.fx;

import java.util.List;

/// Commands that stand together: a menu, or a part of the window with keys of its own.
///
/// @param title what the menu is called
public record CommandGroup(String title, List<Command> commands) {
    public CommandGroup {
        commands = List.copyOf(commands);
    }
}
