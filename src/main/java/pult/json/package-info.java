/// The one way the program reads and writes JSON: a single mapper with limits for hostile input.
@NullMarked
package pult.json;

import org.jspecify.annotations.NullMarked;
