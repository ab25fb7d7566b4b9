/// Files of appeals and answers: what a name may show, what the bytes really are, and what the
/// workstation holds of them.
@NullMarked
package pult.domain.file;

import org.jspecify.annotations.NullMarked;
