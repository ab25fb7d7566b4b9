/// Reads what the program ships: maps of regions, topic shares.
@NullMarked
package pult.bundled;

import org.jspecify.annotations.NullMarked;
