/** A publication as text: blocks, sentences, words, each with its place in the manuscript. */
@NullMarked
package org.trifold.check.text;

import org.jspecify.annotations.NullMarked;
