/// Keeps the local store in step with the platform: a pure engine, a loop that carries its effects
/// out, and the ports it needs.
@NullMarked
package pult.sync;

import org.jspecify.annotations.NullMarked;
