/// Appeals of citizens: what they say, where they stand, and who may move them on. Pure: no clock,
/// no I/O.
@NullMarked
package pult.domain.appeal;

import org.jspecify.annotations.NullMarked;
