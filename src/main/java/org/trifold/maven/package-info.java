/** The Maven goals: parameters in, a request out; an outcome in, log lines and a verdict out. */
@NullMarked
package org.trifold.maven;

import org.jspecify.annotations.NullMarked;
