/// All that features know of each other: where one can go, and shared words for appeals, deadlines
/// and failures.
@NullMarked
package pult.feature;

import org.jspecify.annotations.NullMarked;
