/**
 * Pixel pictures on their way in: of a whole structure, within limits, without what they tell of
 * who made them.
 */
@NullMarked
package org.trifold.gate.image;

import org.jspecify.annotations.NullMarked;
