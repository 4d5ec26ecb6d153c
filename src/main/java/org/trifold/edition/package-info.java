/** The service provider interface of editions, and what every edition needs prepared. */
@NullMarked
package org.trifold.edition;

import org.jspecify.annotations.NullMarked;
