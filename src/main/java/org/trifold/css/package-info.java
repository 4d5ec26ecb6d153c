/** CSS as CSS Syntax 3 reads it: tokens, rules and declarations, before any are understood. */
@NullMarked
package org.trifold.css;

import org.jspecify.annotations.NullMarked;
