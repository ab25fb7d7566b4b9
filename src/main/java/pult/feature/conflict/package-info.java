/// Two people's drafts of one answer side by side: mine, the result, theirs.
@NullMarked
package pult.feature.conflict;

import org.jspecify.annotations.NullMarked;
