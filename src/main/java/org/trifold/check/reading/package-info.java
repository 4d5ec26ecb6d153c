/** How hard a text is to read: measured by formulas made for its language, and by its words. */
@NullMarked
package org.trifold.check.reading;

import org.jspecify.annotations.NullMarked;
