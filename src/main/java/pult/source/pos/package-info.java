/// Client of the federal feedback platform. The only package tree that knows OkHttp.
@NullMarked
package pult.source.pos;

import org.jspecify.annotations.NullMarked;
