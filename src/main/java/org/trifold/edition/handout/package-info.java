/** The handout: a tagged, archivable PDF made from HTML and CSS. */
@NullMarked
package org.trifold.edition.handout;

import org.jspecify.annotations.NullMarked;
