package pult.feature.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import pult.feature.Section;
import pult.ui.control.Badge;

/// A section that exists: its screen and the counter on its icon.
///
/// @param content made once, kept while the window lives
/// @param count zero for none
public record Entry(
        Section section, Node content, ObservableValue<? extends Number> count, Badge.Tone tone) {}
