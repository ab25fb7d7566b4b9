/// What the operator chooses once: look, language, density, keys; and what the program is made of.
@NullMarked
package pult.feature.settings;

import org.jspecify.annotations.NullMarked;
