/** Whether a book is whole, and its chapters are of a piece. */
@NullMarked
package org.trifold.check.book;

import org.jspecify.annotations.NullMarked;
