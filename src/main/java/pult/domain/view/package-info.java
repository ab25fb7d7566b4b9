/// Views of the queue that operators made: what they hold, how they look, who shares them. Pure.
@NullMarked
package pult.domain.view;

import org.jspecify.annotations.NullMarked;
