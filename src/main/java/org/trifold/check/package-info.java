/** Editorial rules over a publication, gathered in profiles. */
@NullMarked
package org.trifold.check;

import org.jspecify.annotations.NullMarked;
