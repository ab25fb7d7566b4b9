/// How the program looks: colour tokens of each theme, the typeface, the text scale.
@NullMarked
package pult.ui.theme;

import org.jspecify.annotations.NullMarked;
