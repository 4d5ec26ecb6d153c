/** The pipe between a front and its worker JVM: messages, frames, the process. */
@NullMarked
package org.trifold.worker;

import org.jspecify.annotations.NullMarked;
