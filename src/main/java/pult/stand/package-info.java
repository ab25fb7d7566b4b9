/// The training stand: a server on loopback that speaks the platform's contract over a region of
/// invented or replayed appeals, plays the other people's parts and fails when told to.
@NullMarked
package pult.stand;

import org.jspecify.annotations.NullMarked;
