/// What lasts: keys, the append-only journal and the encrypted database. The only package that
/// knows SQL.
@NullMarked
package pult.store;

import org.jspecify.annotations.NullMarked;
