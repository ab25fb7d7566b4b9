/// Brings two people's versions of one text together, sentence by sentence.
@NullMarked
package pult.domain.merge;

import org.jspecify.annotations.NullMarked;
