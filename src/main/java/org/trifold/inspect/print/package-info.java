/** Print lint: what a printer, a copier or a reader would stumble over on a finished page. */
@NullMarked
package org.trifold.inspect.print;

import org.jspecify.annotations.NullMarked;
