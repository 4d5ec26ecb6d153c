/** Rules about how a text is worded: what is cut off, said again, glued on, or typed carelessly. */
@NullMarked
package org.trifold.check.wording;

import org.jspecify.annotations.NullMarked;
