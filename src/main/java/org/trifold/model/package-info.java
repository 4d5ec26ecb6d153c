/**
 * The records every stage shares. Pure data: no file is opened and no library but jsoup is known
 * here.
 */
@NullMarked
package org.trifold.model;

import org.jspecify.annotations.NullMarked;
