/** The newsletter's links: absolute, with campaign parameters, listed. */
@NullMarked
package org.trifold.edition.newsletter.link;

import org.jspecify.annotations.NullMarked;
