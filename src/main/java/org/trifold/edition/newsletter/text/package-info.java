/** The newsletter's text part: semantic HTML as lines of plain text. */
@NullMarked
package org.trifold.edition.newsletter.text;

import org.jspecify.annotations.NullMarked;
