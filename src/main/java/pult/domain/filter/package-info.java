/// What operators narrow the queue by, as values and as text in Russian or English. Pure.
@NullMarked
package pult.domain.filter;

import org.jspecify.annotations.NullMarked;
