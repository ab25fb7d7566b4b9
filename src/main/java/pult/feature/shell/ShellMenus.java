package pult.feature.shell;

import pult.ui.fx.Command;

import java.util.List;

/// Commands of the menus in groups, a line between the groups.
///
/// @param go stand under the sections, which the shell itself puts into «Переход»
public record ShellMenus(
        List<List<Command>> appeal,
        List<List<Command>> view,
        List<List<Command>> go,
        List<List<Command>> service,
        List<List<Command>> help) {
    public static final ShellMenus NONE =
            new ShellMenus(List.of(), List.of(), List.of(), List.of(), List.of());

    public ShellMenus {
        appeal = List.copyOf(appeal);
        view = List.copyOf(view);
        go = List.copyOf(go);
        service = List.copyOf(service);
        help = List.copyOf(help);
    }
}
