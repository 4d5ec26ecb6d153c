/** Pure passes over a publication's document, shared by the editions. */
@NullMarked
package org.trifold.transform;

import org.jspecify.annotations.NullMarked;
