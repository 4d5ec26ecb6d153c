/** Formulas as MathML: what of it is carried on, and the words and signs that it says. */
@NullMarked
package org.trifold.model.math;

import org.jspecify.annotations.NullMarked;
