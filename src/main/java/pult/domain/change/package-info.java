/// Operator actions as values, their way to the platform and what became of them.
@NullMarked
package pult.domain.change;

import org.jspecify.annotations.NullMarked;
