/// The full-text index of the appeals (Lucene): an encrypted folder that can be thrown away at any
/// time and is made anew from the local copy.
@NullMarked
package pult.search;

import org.jspecify.annotations.NullMarked;
