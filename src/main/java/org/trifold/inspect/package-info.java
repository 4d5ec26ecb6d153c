/** Inspections: what makes findings about a rendition. */
@NullMarked
package org.trifold.inspect;

import org.jspecify.annotations.NullMarked;
