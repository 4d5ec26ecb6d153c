/** Inspections of renditions, each validator in a class of its own. */
@NullMarked
package org.trifold.inspect;

import org.jspecify.annotations.NullMarked;
