/// Files of appeals and answers: the strip of the card, the chips of the answer, what is on its
/// way.
@NullMarked
package pult.feature.files;

import org.jspecify.annotations.NullMarked;
