/**
 * The words that rules know: lists by language from files, phrases that are looked for together,
 * what forms of a word have in common. Knows nothing of texts.
 */
@NullMarked
package org.trifold.check.words;

import org.jspecify.annotations.NullMarked;
