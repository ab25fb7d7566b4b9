/// The state machine of an appeal as data, and who may do what in it. Pure.
@NullMarked
package pult.domain.machine;

import org.jspecify.annotations.NullMarked;
