/** Whether a text that is to win readers puts them off. */
@NullMarked
package org.trifold.check.marketing;

import org.jspecify.annotations.NullMarked;
