/** What mail programs lack of what a mail uses, by caniemail's data. */
@org.jspecify.annotations.NullMarked
package org.trifold.inspect.client;
