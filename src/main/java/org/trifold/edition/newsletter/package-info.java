/** The newsletter: e-mail HTML with inlined styles, a plain-text part, and the message itself. */
@NullMarked
package org.trifold.edition.newsletter;

import org.jspecify.annotations.NullMarked;
