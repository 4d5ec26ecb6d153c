/** The command line: words in, a request out; an outcome in, lines and an exit code out. */
@NullMarked
package org.trifold.cli;

import org.jspecify.annotations.NullMarked;
