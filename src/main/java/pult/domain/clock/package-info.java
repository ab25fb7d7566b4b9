/// Clocks of the machine.
@NullMarked
package pult.domain.clock;

import org.jspecify.annotations.NullMarked;
