/// The command line.
@NullMarked
package pult.cli;

import org.jspecify.annotations.NullMarked;
