/** Settings, and how their layers stack. */
@NullMarked
package org.trifold.config;

import org.jspecify.annotations.NullMarked;
