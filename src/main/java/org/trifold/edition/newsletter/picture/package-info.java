/** The newsletter's pictures: their sizes, their files, drawings turned into pixels. */
@NullMarked
package org.trifold.edition.newsletter.picture;

import org.jspecify.annotations.NullMarked;
