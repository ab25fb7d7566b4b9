/// Other appeals of the same person, place and topic, below the card.
@NullMarked
package pult.feature.related;

import org.jspecify.annotations.NullMarked;
