/// Who acts for whom: the list, a new one, an early end.
@NullMarked
package pult.feature.substitution;

import org.jspecify.annotations.NullMarked;
