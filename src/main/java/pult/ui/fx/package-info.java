/// The bridge between the JavaFX thread and the rest: work in the background, pulses, commands,
/// keys.
@NullMarked
package pult.ui.fx;

import org.jspecify.annotations.NullMarked;
