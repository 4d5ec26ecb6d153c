/** Whether pictures, tables and links say what they are for. */
@NullMarked
package org.trifold.check.media;

import org.jspecify.annotations.NullMarked;
