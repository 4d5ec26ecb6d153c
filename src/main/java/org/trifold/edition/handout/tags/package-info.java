/** The tag tree of the handout: made from the print tree, filled with what the renderer wrote. */
@NullMarked
package org.trifold.edition.handout.tags;

import org.jspecify.annotations.NullMarked;
