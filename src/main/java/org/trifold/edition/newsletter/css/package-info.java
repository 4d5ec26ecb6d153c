/** Stylesheets in mail: lowering, parsing, matching, the cascade, and the rules that stay. */
@NullMarked
package org.trifold.edition.newsletter.css;

import org.jspecify.annotations.NullMarked;
