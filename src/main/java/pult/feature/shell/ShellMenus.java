package pult.feature.shell;

import pult.ui.fx.Command;

import java.util.List;

/// Commands of the menus in groups, a line between the groups. «Переход» is made by the shell
/// itself.
public record ShellMenus(
        List<List<Command>> appeal,
        List<List<Command>> view,
        List<List<Command>> service,
        List<List<Command>> help) {
    public static final ShellMenus NONE =
            new ShellMenus(List.of(), List.of(), List.of(), List.of());

    public ShellMenus {
        appeal = List.copyOf(appeal);
        view = List.copyOf(view);
        service = List.copyOf(service);
        help = List.copyOf(help);
    }

    /// All of them, for the keys.
    List<Command> all() {
        return java.util.stream.Stream.of(appeal, view, service, help)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }
}
