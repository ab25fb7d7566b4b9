/// «Беру с собой»: what is here for work without a link, what lacks, and whether it is whole.
@NullMarked
package pult.feature.pack;

import org.jspecify.annotations.NullMarked;
