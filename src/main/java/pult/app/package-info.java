/// The composition root: names the concrete classes of all areas and ties them together, holds no
/// logic.
@NullMarked
package pult.app;

import org.jspecify.annotations.NullMarked;
