/// The command palette: every command of the program and every appeal by a few words typed.
@NullMarked
package pult.feature.palette;

import org.jspecify.annotations.NullMarked;
