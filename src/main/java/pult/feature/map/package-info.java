/// The map of the region: density of the appeals and the same figures as a table.
@NullMarked
package pult.feature.map;

import org.jspecify.annotations.NullMarked;
