/// Stores in memory for tests of the writing half: texts, actions, appeals.
@NullMarked
package pult.feature.writing;

import org.jspecify.annotations.NullMarked;
