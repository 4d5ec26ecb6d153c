/** A style sheet's tokens and rules, for those who must see all that a mail program sees. */
@org.jspecify.annotations.NullMarked
package org.trifold.inspect.client.css;
