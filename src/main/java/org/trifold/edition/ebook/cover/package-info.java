/** Draws covers: the art that a theme chooses, and the words in its fonts. */
@NullMarked
package org.trifold.edition.ebook.cover;

import org.jspecify.annotations.NullMarked;
