/**
 * What a text claims: statements that contradict each other, promises, effects without a source.
 */
@NullMarked
package org.trifold.check.claims;

import org.jspecify.annotations.NullMarked;
