/** What goes with a mail: the archive for sending services, the web version, the description. */
@NullMarked
package org.trifold.edition.newsletter.bundle;

import org.jspecify.annotations.NullMarked;
