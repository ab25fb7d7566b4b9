/// Deadlines as the operator reads them: how far away, in which group, with which sign.
@NullMarked
package pult.domain.deadline;

import org.jspecify.annotations.NullMarked;
