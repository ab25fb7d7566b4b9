package pult.feature.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import pult.feature.Section;
import pult.ui.control.Badge;

import java.util.function.Supplier;

/// A section that exists: its screen and the counter on its icon.
///
/// @param content makes the screen when it is first opened, gives the same one after
/// @param count zero for none
public record Entry(
        Section section,
        Supplier<? extends Node> content,
        ObservableValue<? extends Number> count,
        Badge.Tone tone) {}
