/// Whom the platform knows: bodies and people. Pure.
@NullMarked
package pult.domain.directory;

import org.jspecify.annotations.NullMarked;
