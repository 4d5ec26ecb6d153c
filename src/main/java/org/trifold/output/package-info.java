/** Whole files or none: atomic writes, the lock of an output folder, file names. */
@NullMarked
package org.trifold.output;

import org.jspecify.annotations.NullMarked;
