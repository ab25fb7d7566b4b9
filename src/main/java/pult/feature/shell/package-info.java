/// The frame of the window: menu, search, rail, content, status bar.
@NullMarked
package pult.feature.shell;

import org.jspecify.annotations.NullMarked;
