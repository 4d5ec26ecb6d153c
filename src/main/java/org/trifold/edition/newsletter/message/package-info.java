/** The newsletter as a message: header fields, parts, bytes (RFC 5322, RFC 2045). */
@NullMarked
package org.trifold.edition.newsletter.message;

import org.jspecify.annotations.NullMarked;
