/**
 * Every read of the outside: real path under a read root, size limit, no network. Nothing else
 * opens a file of the author's.
 */
@NullMarked
package org.trifold.gate;

import org.jspecify.annotations.NullMarked;
