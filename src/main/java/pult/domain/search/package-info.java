/// Finding appeals by words: the ports of the full-text search and of what feeds it.
@NullMarked
package pult.domain.search;

import org.jspecify.annotations.NullMarked;
