/// A synthetic region: appeals that nobody wrote, made from hand-written sentence patterns, on real
/// maps.
@NullMarked
package pult.stand.region;

import org.jspecify.annotations.NullMarked;
