/** Inspections of renditions: lost words, PDF/UA, EPUBCheck. Each validator in its own class. */
@NullMarked
package org.trifold.inspect;

import org.jspecify.annotations.NullMarked;
