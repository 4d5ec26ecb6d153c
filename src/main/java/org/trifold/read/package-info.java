/** AsciiDoc to {@link org.trifold.model.Publication}: one parse, one convert. */
@NullMarked
package org.trifold.read;

import org.jspecify.annotations.NullMarked;
