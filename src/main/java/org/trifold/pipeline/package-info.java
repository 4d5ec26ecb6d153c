/** The use case: discover, plan, read, render, inspect, write, in order and in parallel. */
@NullMarked
package org.trifold.pipeline;

import org.jspecify.annotations.NullMarked;
