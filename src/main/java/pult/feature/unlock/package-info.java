/// The first start, when a passphrase is chosen, and unlocking with it later.
@NullMarked
package pult.feature.unlock;

import org.jspecify.annotations.NullMarked;
