/// The trainer's panel: makes the training stand misbehave, so that operators practise.
@NullMarked
package pult.feature.trainer;

import org.jspecify.annotations.NullMarked;
