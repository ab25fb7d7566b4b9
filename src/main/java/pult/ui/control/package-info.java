/// Controls of the program that know nothing of its domain.
@NullMarked
package pult.ui.control;

import org.jspecify.annotations.NullMarked;
