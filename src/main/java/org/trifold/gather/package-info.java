/** Books gathered from several manuscripts: their description, and one publication made of many. */
@NullMarked
package org.trifold.gather;

import org.jspecify.annotations.NullMarked;
