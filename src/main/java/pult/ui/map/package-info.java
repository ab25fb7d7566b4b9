/// A map drawn by the program itself: projection of the window, ground, density of points.
@NullMarked
package pult.ui.map;

import org.jspecify.annotations.NullMarked;
