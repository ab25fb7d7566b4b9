/// Answers and the templates they are made from. Pure: no clock, no I/O.
@NullMarked
package pult.domain.answer;

import org.jspecify.annotations.NullMarked;
