/** What e-book shops accept, as limits that a rendition is held against. */
@org.jspecify.annotations.NullMarked
package org.trifold.inspect.shop;
