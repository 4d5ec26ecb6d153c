/** A rendered message given to an SMTP server: what is looked at before, and what came of it. */
@NullMarked
package org.trifold.send;

import org.jspecify.annotations.NullMarked;
