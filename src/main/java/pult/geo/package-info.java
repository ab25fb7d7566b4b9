/// Places, bounds, projections and boundaries. Pure.
@NullMarked
package pult.geo;

import org.jspecify.annotations.NullMarked;
