package pult.feature.queue;

import pult.domain.appeal.Marks;
import pult.domain.directory.Directory;
import pult.domain.machine.Rights;

import java.util.function.Supplier;

/// What is done to rows is done with.
///
/// @param rights of who works here; must not block
/// @param directory bodies and people that steps name; must not block
public record RowPorts(
        Marks marks, RowActions actions, Supplier<Rights> rights, Supplier<Directory> directory) {}
