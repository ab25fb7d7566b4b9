/// The guided run of an operator's main job through the real interface, each step confirmed by the
/// stand.
@NullMarked
package pult.tour;

import org.jspecify.annotations.NullMarked;
