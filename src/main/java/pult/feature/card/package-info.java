/// The card of one appeal: what the citizen says, whose it is, when it is due, what has happened.
@NullMarked
package pult.feature.card;

import org.jspecify.annotations.NullMarked;
