/**
 * What only paper has of a patient's sheet: lines to write on, boxes to tick, who stands for it.
 */
@NullMarked
package org.trifold.edition.handout.grammar;

import org.jspecify.annotations.NullMarked;
