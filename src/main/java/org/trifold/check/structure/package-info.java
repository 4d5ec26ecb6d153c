/** Whether a text is built so that a reader finds the way in it. */
@NullMarked
package org.trifold.check.structure;

import org.jspecify.annotations.NullMarked;
